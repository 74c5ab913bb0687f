import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { findRoute } from "../../src/contract/router.ts";
import { shownPath } from "../../src/contract/shown-path.ts";

const notFound = (message: string) =>
  expect.objectContaining({ name: "ApiError", statusCode: 404, code: 10404, message });

describe("the operation of a method and path", () => {
  it.each(operations)("is $operationId for $method $path", (operation) => {
    const names = Array.from(operation.path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
    const path = operation.path.replaceAll(/\{\w+\}/g, "SHOP01-1");
    expect(findRoute(operation.method, path)).toEqual({
      operation,
      pathParameters: Object.fromEntries(names.map((name) => [name, "SHOP01-1"])),
    });
  });

  it.each([
    ["PUT", "/external/v1/payment/session"],
    ["GET", "/external/v1/payment/session/"],
    ["GET", "/external/v1/payment/session/one/two"],
    ["GET", "/v1/external/v1/pos/terminals"],
    ["GET", "/external/v1/pos/terminals/"],
    ["GET", "/external/v1/payment/session/{sessionId}/"],
  ])("does not exist for %s %s", (method, path) => {
    expect(findRoute(method, path)).toEqual(notFound(`There is no route ${method} ${shownPath(path)}.`));
  });
});

describe("a path parameter", () => {
  it.each([
    ["SHOP01-EXT-1", "SHOP01-EXT-1"],
    ["SHOP01%2DEXT%2D1", "SHOP01-EXT-1"],
    ["a%2Fb", "a/b"],
  ])("that is sent as %s has the value %j", (written, sessionId) => {
    const route = findRoute("GET", `/external/v1/payment/session/${written}`);
    expect(route).toMatchObject({ pathParameters: { sessionId } });
  });

  it("leads to 404 when it is not validly percent-encoded", () => {
    const route = findRoute("GET", "/external/v1/payment/session/%E0%A4%A");
    expect(route).toEqual(notFound("The path is not validly escaped."));
  });
});

import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { findOperation, lastPathPart } from "../../src/contract/router.ts";

const notFound = (message: string) =>
  expect.objectContaining({ name: "ApiError", statusCode: 404, code: 10404, message });

describe("the operation of a method and path", () => {
  it.each(operations)("is $operationId for $method $path", (operation) => {
    const path = operation.path.replace("{sessionId}", "SHOP01-EXT-1");
    expect(findOperation(operation.method, path)).toBe(operation);
  });

  it.each([
    ["PUT", "/external/v1/payment/session"],
    ["GET", "/external/v1/payment/session/"],
    ["GET", "/external/v1/payment/session/one/two"],
    ["GET", "/v1/external/v1/pos/terminals"],
    ["GET", "/external/v1/pos/terminals/"],
    ["GET", "/external/v1/payment/session/{sessionId}/"],
  ])("is none for %s %s", (method, path) => {
    const find = () => findOperation(method, path);
    expect(find).toThrow(notFound(`There is no route ${method} ${path}.`));
  });
});

describe("the last part of a path", () => {
  it.each([
    ["/external/v1/payment/session/SHOP01-EXT-1", "SHOP01-EXT-1"],
    ["/external/v1/payment/session/SHOP01%2DEXT%2D1", "SHOP01-EXT-1"],
    ["/external/v1/payment/session/a%2Fb", "a/b"],
    ["/external/v1/payment/session/", ""],
  ])("of %s is %j", (path, part) => {
    expect(lastPathPart(path)).toBe(part);
  });

  it("is not found when its escapes are no text", () => {
    const read = () => lastPathPart("/external/v1/payment/session/%E0%A4%A");
    expect(read).toThrow(notFound("The path is not validly escaped."));
  });
});

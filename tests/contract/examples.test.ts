import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { documentedResponses, examplePath } from "../support/contract.ts";
import { useMock } from "../support/mock.ts";

const mock = useMock();
const responses = documentedResponses();

describe("every documented response", () => {
  it("belongs to an operation, and every operation has some", () => {
    expect(new Set(responses.map(({ operationId }) => operationId))).toEqual(
      new Set(operations.map(({ operationId }) => operationId)),
    );
  });

  it.each(responses)("$operationId is sent $status $example for a Prefer header", async (documented) => {
    const { method, path, status, example, value, body } = documented;
    const url = `${mock.url}${examplePath(path)}`;
    const response = await fetch(method === "GET" ? `${url}?webcode=SHOP01` : url, {
      method,
      headers: {
        "X-API-KEY": "any_key",
        Prefer: `code=${status}, example=${example}`,
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(5_000),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(value);
  });
});

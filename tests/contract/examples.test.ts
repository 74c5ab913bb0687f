import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { documentedResponses } from "../support/contract.ts";
import { useMock } from "../support/mock.ts";

const mock = useMock();
const responses = documentedResponses();

describe("every documented response", () => {
  it("belongs to one of twenty operations, and each operation has one", () => {
    expect(new Set(responses.map(({ operationId }) => operationId))).toEqual(
      new Set(operations.map(({ operationId }) => operationId)),
    );
    expect(operations).toHaveLength(20);
  });

  it.each(responses)(
    "of $operationId is sent for Prefer: code=$status, example=$example",
    async (documented) => {
      const { method, path, status, example, value, body } = documented;
      const url = `${mock.url}${path.replace("{sessionId}", "SHOP01-EXT-17195000001234")}`;
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
    },
  );
});

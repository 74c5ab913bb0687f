import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { checkResponse } from "../../src/contract/response.ts";

const [operation] = operations.filter(({ operationId }) => operationId === "listTerminals");
const check = (statusCode: number, body: unknown) => () => {
  if (operation) checkResponse(operation, { statusCode, body: JSON.stringify(body) });
};

describe("an answer", () => {
  it("may be what the contract documents", () => {
    expect(check(200, { success: true, data: [] })).not.toThrow();
  });

  it("may not have a status that the contract does not document", () => {
    expect(check(418, {})).toThrow("listTerminals responded with 418, which the contract does not document.");
  });

  it("may not break its schema: the error names each place", () => {
    expect(check(200, { success: false, data: {} })).toThrow(
      "listTerminals responded with 200 and a body that breaks the contract: /success (const), /data (type).",
    );
  });
});

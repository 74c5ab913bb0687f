import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { checkResponse } from "../../src/contract/response.ts";

const [operation] = operations.filter(({ operationId }) => operationId === "listTerminals");
const check = (statusCode: number, body: unknown) => () => {
  if (operation) checkResponse(operation, { statusCode, body: JSON.stringify(body) });
};

describe("a response", () => {
  it("passes when the contract documents it", () => {
    expect(check(200, { success: true, data: [] })).not.toThrow();
  });

  it("fails with a status that the contract does not document", () => {
    expect(check(418, {})).toThrow("listTerminals responded with 418, which the contract does not document.");
  });

  it("fails when it breaks its schema, and the error names each place", () => {
    expect(check(200, { success: false, data: {} })).toThrow(
      "listTerminals responded with 200 and a body that breaks the contract: /success (enum), /data (type).",
    );
  });
});

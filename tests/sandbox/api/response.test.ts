import { expect, it } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { documentedResponse } from "../../../src/sandbox/api/response.ts";

it.each(operations)("a response of $operationId is checked against the contract", (operation) => {
  const reported: unknown[] = [];
  const respond = (statusCode: number, body: string) =>
    documentedResponse(operation, { statusCode, body }, (error) => reported.push(error)).statusCode;
  const [success] = operation.statuses;
  expect([respond(418, "{}"), respond(success, "{}")]).toEqual([500, 500]);
  expect(reported).toMatchObject([
    {
      message: `${operation.operationId} responded with 418, which the contract does not document.`,
    },
    {
      message: expect.stringContaining(
        `${operation.operationId} responded with ${success} and a body that breaks`,
      ),
    },
  ]);
});

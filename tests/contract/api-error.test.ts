import { expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { apiError, errorResponse } from "../../src/contract/api-error.ts";

it("the response to an error has its status, the envelope and a new traceId", async () => {
  const respond = async () => {
    const response = errorResponse(apiError("terminalOffline"));
    return { status: response.status, body: await response.json() };
  };
  const { statusCode, code, message } = apiErrors.terminalOffline;
  const traceId = expect.stringMatching(/^[0-9a-f]{32}$/);
  const [first, second] = [await respond(), await respond()];
  expect(first).toEqual({
    status: 502,
    body: { success: false, error: { message, code, statusCode, traceId } },
  });
  expect(second.body.error.traceId).not.toBe(first.body.error.traceId);
});

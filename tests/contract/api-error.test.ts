import { expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { apiError, errorResponse } from "../../src/contract/api-error.ts";

it("a refusal is answered in the envelope, with its status, and a trace id of its own", async () => {
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

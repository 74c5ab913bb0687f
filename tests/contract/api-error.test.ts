import { expect, it } from "vitest";
import { type ApiErrorName, apiErrors, busyStatuses } from "../../generated/errors.ts";
import { apiError, errorResponse, exampleError } from "../../src/contract/api-error.ts";

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

it.each(Object.keys(apiErrors) as ApiErrorName[])(
  "the error %s of the contract's example says how long to wait only when the server is busy",
  (errorName) => {
    const error = exampleError(errorName);
    const { statusCode, code, message } = apiErrors[errorName];
    expect({ ...error, message: error.message }).toMatchObject({ errorName, statusCode, code, message });
    const isBusy = busyStatuses.some((status) => status === error.statusCode);
    expect(errorResponse(error).headers.get("Retry-After")).toBe(isBusy ? "1" : null);
  },
);

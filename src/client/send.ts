import { apiKeyHeader, idempotencyKeyHeader } from "../../generated/constants.ts";
import { AviratoError, type Call } from "./errors.ts";
import { PendingRequest } from "./pending-request.ts";
import { maxResponseBytes } from "./read-text.ts";
import { type ReadResponse, sendWithRetries } from "./retry.ts";

// One module for all that a page loads later.
export { callOf, defaultTimeoutMs } from "./call.ts";

/** How a call is sent. */
export interface Sending {
  apiKey: string;
  fetch: ((request: Request) => Promise<Response>) | undefined;
  retries: number;
  timeoutMs: number;
}

/**
 * Sends the request of a call, with its retries.
 *
 * @param request a real one when there is middleware. Its body and that of the response are then left for middleware to
 *   read.
 * @throws {AviratoError} when the response is not the API's.
 * @throws {AviratoConnectionError} when there is no response.
 */
export async function send(
  request: Request | PendingRequest,
  { apiKey, fetch, ...limits }: Sending,
  call: Call,
): Promise<Response> {
  const isPending = request instanceof PendingRequest;
  const { url, signal } = request;
  // A body can be read once only, and each attempt needs it.
  const init = isPending ? request.init : { body: call.idempotencyKey ? await request.arrayBuffer() : null };
  // Middleware must not get the API key, because it often logs headers. It may set one.
  const headers = isPending ? request.headers : new Headers(request.headers);
  if (!headers.has(apiKeyHeader)) headers.set(apiKeyHeader, apiKey);
  if (call.idempotencyKey) {
    // Middleware may have replaced the key, or made a request without one.
    call.idempotencyKey = headers.get(idempotencyKeyHeader) || call.idempotencyKey;
    headers.set(idempotencyKeyHeader, call.idempotencyKey);
  }
  const read = await sendWithRetries(
    (attemptSignal) => {
      const attempt = { ...init, headers, signal: attemptSignal, redirect: "manual" } as const;
      // A custom `fetch` takes a `Request`, so that `sandbox.fetch` can be passed as it is.
      if (isPending) return fetch ? fetch(new Request(url, attempt)) : globalThis.fetch(url, attempt);
      return (fetch ?? globalThis.fetch)(new Request(request, attempt));
    },
    { ...limits, signal },
    call,
    isPending ? undefined : (response) => response.clone(),
  );
  const problem = problemOf(read);
  if (problem) {
    const { operationId, idempotencyKey } = call;
    const { status: statusCode } = read.response;
    throw new AviratoError(`Response ${statusCode} is not the API's: it ${problem}.`, {
      statusCode,
      code: undefined,
      traceId: undefined,
      operationId,
      idempotencyKey,
    });
  }
  return isPending ? withText(read) : read.response;
}

/**
 * Replaces `text` and `json` of a response whose body was read, so that they return the body any number of times.
 * A new `Response` would take more time than the rest of the request.
 */
function withText({ response, text, value }: ReadResponse): Response {
  // Not assigned: some runtimes define these members as read-only on the prototype.
  return Object.defineProperties(response, {
    text: { value: async () => text },
    json: { value: async () => value },
  });
}

/** The reason why a response is not the API's, or `undefined`. A proxy's page with status 200 is no success. */
function problemOf({ response, text, value }: ReadResponse): string | undefined {
  if (text === undefined) return `has over ${maxResponseBytes} bytes`;
  const { success, data, error } = Object(value);
  const hasEnvelope = response.ok
    ? success === true && data !== undefined
    : success === false && typeof error?.code === "number";
  return hasEnvelope ? undefined : "has no envelope";
}

import type { PendingRequest } from "./pending-request.ts";
import { readText } from "./read-text.ts";
import { isSentAgain } from "./sent-again.ts";

/** The number of retries, and the timeout of a request. */
export interface RetryOptions {
  /** How many times a request is sent again. */
  retries: number;
  /** The timeout of a request including all its retries, milliseconds. */
  timeoutMs: number;
}

/** Sends a request once. */
type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A response whose body was read to its end. */
export interface ReadResponse {
  response: Response;
  /** The body; `undefined` when it is larger than the limit. */
  text: string | undefined;
  /** The parsed body; `undefined` when it is not JSON. */
  value: unknown;
}

/** The first backoff, milliseconds. Each one after it is twice as long, up to `longestBackoffMs`. */
const firstBackoffMs = 250;
const longestBackoffMs = 8_000;

/**
 * Returns a function that sends a request, and sends it again after a network failure and after each error that the
 * contract's registry marks as `automatic`. Every retry has the same Idempotency-Key, so that the API executes the
 * request once. Any other response is returned at once.
 */
export function withRetries(
  send: Send,
  { retries, timeoutMs }: RetryOptions,
): (request: PendingRequest) => Promise<ReadResponse> {
  return (request) =>
    withTimeout(timeoutMs, request.signal, async (signal, deadline) => {
      for (let attempt = 0; ; attempt += 1) {
        const last = attempt >= retries;
        let retryAfterMs: number | undefined;
        try {
          const response = await send(request.url, request.init(signal));
          // Read here, so that a connection that breaks in the middle of a body leads to a retry.
          const read = readResponse(response, await readText(response));
          if (last || !isSentAgain(response.status, Object(read.value).error?.code)) return read;
          retryAfterMs = backoffMs(attempt, response.headers.get("retry-after"));
          // The backoff would end after the timeout, and this response tells the caller more than a TimeoutError.
          if (retryAfterMs > deadline - performance.now()) return read;
        } catch (error) {
          if (last || signal.aborted) throw error;
        }
        await pause(retryAfterMs ?? backoffMs(attempt, null), signal);
      }
    });
}

/**
 * Replaces `text` and `json` of a response whose body was read, so that they return the body any number of times.
 * A new `Response` would take more time than the rest of the request.
 */
function readResponse(response: Response, text: string | undefined): ReadResponse {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    // The caller decides what a body that is not JSON means.
  }
  // Not assigned: some runtimes define these members as read-only on the prototype.
  Object.defineProperties(response, {
    text: { value: async () => text },
    json: { value: async () => value ?? JSON.parse(text ?? "") },
  });
  return { response, text, value };
}

/**
 * Runs `work` with a signal that aborts at the timeout, or when the caller's signal aborts. The promise then rejects at
 * once, even if a custom `fetch` ignores the signal and `work` goes on.
 */
function withTimeout<Result>(
  milliseconds: number,
  callerSignal: AbortSignal | undefined,
  work: (signal: AbortSignal, deadline: number) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (callerSignal?.aborted) return reject(callerSignal.reason);
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      controller.abort(reason);
      cleanUp();
      reject(reason);
    };
    const follow = () => stop(callerSignal?.reason);
    const cleanUp = () => {
      clearTimeout(timer);
      callerSignal?.removeEventListener("abort", follow);
    };
    // Faster than `AbortSignal.timeout`, which also leaves its timer running after the response.
    const timer = setTimeout(
      () => stop(new DOMException(`Timeout: no response within ${milliseconds} ms.`, "TimeoutError")),
      milliseconds,
    );
    callerSignal?.addEventListener("abort", follow);
    work(controller.signal, performance.now() + milliseconds)
      .finally(cleanUp)
      .then(resolve, reject);
  });
}

/** The delay before the next retry: that of Retry-After (seconds or a date), or an exponential backoff with jitter. */
function backoffMs(attempt: number, retryAfter: string | null): number {
  if (retryAfter) {
    const named = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
    if (named >= 0) return named;
  }
  const span = Math.min(firstBackoffMs * 2 ** attempt, longestBackoffMs);
  return span / 2 + (Math.random() * span) / 2;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    // The signal is used by this request only, so the listener need not be removed.
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
}

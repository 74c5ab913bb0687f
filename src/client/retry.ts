import type { PendingRequest } from "./pending-request.ts";
import { readText } from "./read-text.ts";

/** How often a request is sent, and the time limit of all attempts together. */
export interface RetryOptions {
  /** How many times a request is sent again. */
  retries: number;
  /** The time limit of a request with all its retries, milliseconds. */
  timeoutMs: number;
}

/** Sends one request, given as URL and options. */
type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A response whose body was read to its end. */
export interface ReadResponse {
  response: Response;
  /** The body; `undefined` when it is larger than the limit. */
  text: string | undefined;
  /** The parsed body; `undefined` when it is not JSON. */
  value: unknown;
}

/** The first backoff, milliseconds; each further one is twice as long, up to the longest. */
const firstBackoffMs = 250;
const longestBackoffMs = 8_000;

/**
 * Sends a request again after a network failure, a 5xx or a 429. Every retry is the same request with the same
 * Idempotency-Key, so that the API executes it once. A 409 is final, and so is any other response.
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
          // The body is read here, because a connection can also break in the middle of a response.
          const read = readResponse(response, await readText(response));
          if (last || !isRetryable(response.status)) return read;
          retryAfterMs = backoffMs(attempt, response.headers.get("retry-after"));
          // This response tells the caller more than the timeout that would certainly follow.
          if (retryAfterMs > deadline - performance.now()) return read;
        } catch (error) {
          if (last || signal.aborted) throw error;
        }
        await pause(retryAfterMs ?? backoffMs(attempt, null), signal);
      }
    });
}

/**
 * Makes `text` and `json` of the response return what was read, any number of times. A second `Response` object would
 * cost more than the rest of an attempt.
 */
function readResponse(response: Response, text: string | undefined): ReadResponse {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    // The caller decides what a body that is not JSON means.
  }
  // Defined, not assigned: in some runtimes these are read-only members of the prototype.
  Object.defineProperties(response, {
    text: { value: async () => text },
    json: { value: async () => value ?? JSON.parse(text ?? "") },
  });
  return { response, text, value };
}

/**
 * Runs `work` with a signal that is aborted at the timeout or by the caller's own signal. The promise then rejects even
 * if `work` goes on, because a custom `fetch` may ignore the signal.
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
    // Cheaper than `AbortSignal.timeout`, and it leaves no timer behind.
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

const isRetryable = (status: number): boolean => status === 429 || status >= 500;

/** The time that Retry-After names, in seconds or as a date; otherwise a random part of a span that doubles. */
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
    // The signal belongs to this request alone, so the listener can stay.
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
}

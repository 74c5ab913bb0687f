import { AviratoConnectionError, type Call } from "./errors.ts";
import { readText } from "./read-text.ts";
import { isSentAgain } from "./sent-again.ts";

/** When a request ends without a response. */
export interface RetryLimits {
  /** How many times a request is sent again. */
  retries: number;
  /** The timeout of a request including all its retries, milliseconds. */
  timeoutMs: number;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
}

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
 * Sends a request, and sends it again after a network failure and after each error that the contract's registry marks as
 * `automatic`. Any other response is returned at once.
 *
 * @param send sends the request once, with the same Idempotency-Key each time
 * @param call counts the attempts
 * @param copy returns a copy of the response whose body may be read. Without it the response itself is read.
 * @throws {AviratoConnectionError} when the last attempt got no response, at the timeout, and when the caller's signal
 *   is aborted. It rejects at once, even if a custom `fetch` ignores the signal.
 */
export function sendWithRetries(
  send: (signal: AbortSignal) => Promise<Response>,
  { retries, timeoutMs, signal: callerSignal }: RetryLimits,
  call: Call,
  copy = (response: Response) => response,
): Promise<ReadResponse> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const { signal } = controller;
    const fail = (reason: AviratoConnectionError["reason"], cause: unknown) => {
      cleanUp();
      controller.abort(cause);
      reject(new AviratoConnectionError(reason, call, cause));
    };
    const abort = () => fail("aborted", callerSignal?.reason);
    const cleanUp = () => {
      clearTimeout(timer);
      callerSignal?.removeEventListener("abort", abort);
    };
    const deadline = performance.now() + timeoutMs;
    // Faster than `AbortSignal.timeout`, which also leaves its timer running after the response.
    const timer = setTimeout(
      () => fail("timeout", new DOMException(`No response within ${timeoutMs} ms.`, "TimeoutError")),
      timeoutMs,
    );
    if (callerSignal?.aborted) return abort();
    callerSignal?.addEventListener("abort", abort);

    const attempts = async (): Promise<ReadResponse> => {
      for (let attempt = 0; ; attempt += 1) {
        const last = attempt >= retries;
        let retryAfterMs: number | undefined;
        call.attempts += 1;
        try {
          const response = await send(signal);
          // Read here, so that a connection that breaks in the middle of a body leads to a retry.
          const read = parse(response, await readText(copy(response)));
          const stops = last || signal.aborted;
          if (stops || !isSentAgain(response.status, Object(read.value).error?.code)) return read;
          retryAfterMs = backoffMs(attempt, response.headers.get("retry-after"));
          // The backoff would end after the timeout, and this response tells the caller more than an error about that.
          if (retryAfterMs > deadline - performance.now()) return read;
        } catch (error) {
          if (last || signal.aborted) throw error;
        }
        await pause(retryAfterMs ?? backoffMs(attempt, null), signal);
      }
    };
    attempts().then(
      (read) => {
        cleanUp();
        resolve(read);
      },
      (error) => fail("network", error),
    );
  });
}

function parse(response: Response, text: string | undefined): ReadResponse {
  try {
    return { response, text, value: JSON.parse(text ?? "") };
  } catch {
    // The caller decides what a body that is not JSON means.
    return { response, text, value: undefined };
  }
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

/** After an abort it never ends: the request was rejected already, and nothing else waits for it. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    // The signal is used by this request only, so the listener need not be removed.
    signal.addEventListener("abort", () => clearTimeout(timer));
  });

import type { Call } from "./call.ts";

/** How often, and for how long in all, a call is tried. */
export interface RetryOptions {
  /** How many times a request is sent again. */
  retries: number;
  /** The time limit of a call with all its tries, milliseconds. */
  timeoutMs: number;
}

/** Sends one request, by its address and options. */
type Send = (url: string, init: RequestInit) => Promise<Response>;

/** The first pause, milliseconds; each further one is twice as long, up to the longest. */
const firstPause = 250;
const longestPause = 8_000;

/**
 * Sends a call again after a network failure, a 5xx or a 429, each time the same request with the same
 * Idempotency-Key, so that it is executed once however often it is sent. A 409 is final, and so is any other answer.
 */
export function withRetries(
  send: Send,
  { retries, timeoutMs }: RetryOptions,
): (call: Call) => Promise<Response> {
  return async (call) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const limit = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    for (let attempt = 0; ; attempt += 1) {
      const last = attempt >= retries;
      try {
        const response = await whole(await send(call.url, call.init(limit)));
        if (last || !isWorthRetrying(response.status)) return response;
        await pause(pauseBefore(attempt, response.headers.get("retry-after")), limit);
      } catch (error) {
        if (last) throw error;
        await pause(pauseBefore(attempt, null), limit);
      }
    }
  };
}

/**
 * Reads an answer to its end, because a connection can break in the middle of it too. Its `text` and `json` then give
 * what was read, as often as they are asked; making another `Response` of it would cost more than the rest of a try.
 */
async function whole(response: Response): Promise<Response> {
  const text = await response.text();
  // Defined, not assigned: some servers' own `Response` has them as read-only members of its prototype.
  return Object.defineProperties(response, {
    text: { value: async () => text },
    json: { value: async () => JSON.parse(text) },
  });
}

const isWorthRetrying = (status: number): boolean => status === 429 || status >= 500;

/** What the server asks for, in seconds or as a date; else a random part of a growing span, so that clients spread. */
function pauseBefore(attempt: number, retryAfter: string | null): number {
  if (retryAfter !== null) {
    const seconds = Number(retryAfter);
    const asked = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
    if (asked >= 0) return asked;
  }
  const span = Math.min(firstPause * 2 ** attempt, longestPause);
  return span / 2 + (Math.random() * span) / 2;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
}

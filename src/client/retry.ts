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
    const limit = timeLimit(call.signal, timeoutMs);
    const attemptOnce = async () => whole(await send(call.url, call.init(limit.signal)));
    try {
      for (let attempt = 0; ; attempt += 1) {
        const last = attempt >= retries;
        let milliseconds = pauseBefore(attempt, null);
        try {
          // A sender of the caller's own may not look at the signal; the limit holds all the same.
          const response = await Promise.race([attemptOnce(), limit.reached]);
          if (last || !isWorthRetrying(response.status)) return response;
          milliseconds = pauseBefore(attempt, response.headers.get("retry-after"));
          // The answer in hand says more than a time-out that is certain to come.
          if (milliseconds > limit.remaining()) return response;
        } catch (error) {
          if (last || limit.signal.aborted) throw error;
        }
        await pause(milliseconds, limit.signal);
      }
    } finally {
      limit.end();
    }
  };
}

/** A signal that is aborted by the caller's own or when the time is up, and a promise that rejects when it is. */
function timeLimit(own: AbortSignal | undefined, milliseconds: number) {
  const controller = new AbortController();
  const { signal } = controller;
  const end = performance.now() + milliseconds;
  // Cheaper than `AbortSignal.timeout`, and gone with the call.
  const timer = setTimeout(
    () => controller.abort(new DOMException(`Timeout: no answer within ${milliseconds} ms.`, "TimeoutError")),
    milliseconds,
  );
  const follow = () => controller.abort(own?.reason);
  const reached = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // A call that ended in time has nobody left to hear of it.
  reached.catch(() => undefined);
  if (own?.aborted) follow();
  else own?.addEventListener("abort", follow, { once: true });
  return {
    signal,
    reached,
    remaining: () => end - performance.now(),
    end() {
      clearTimeout(timer);
      own?.removeEventListener("abort", follow);
    },
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
  if (retryAfter) {
    const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
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

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

/** An answer that was read to its end. */
export interface Answer {
  response: Response;
  /** What it says; undefined when that is no JSON. */
  value: unknown;
}

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
): (call: Call) => Promise<Answer> {
  return (call) =>
    within(timeoutMs, call.signal, async (signal, end) => {
      for (let attempt = 0; ; attempt += 1) {
        const last = attempt >= retries;
        let milliseconds: number | undefined;
        try {
          const response = await send(call.url, call.init(signal));
          // Read to its end here, because a connection can break in the middle of an answer too.
          const answer = answerOf(response, await response.text());
          if (last || !isWorthRetrying(response.status)) return answer;
          milliseconds = pauseBefore(attempt, response.headers.get("retry-after"));
          // The answer in hand says more than a time-out that is certain to come.
          if (milliseconds > end - performance.now()) return answer;
        } catch (error) {
          if (last || signal.aborted) throw error;
        }
        await pause(milliseconds ?? pauseBefore(attempt, null), signal);
      }
    });
}

/**
 * An answer whose `text` and `json` give what was read, as often as they are asked; making another `Response` of it would
 * cost more than the rest of a try.
 */
function answerOf(response: Response, text: string): Answer {
  const value = parsed(text);
  // Defined, not assigned: some servers' own `Response` has them as read-only members of its prototype.
  Object.defineProperties(response, {
    text: { value: async () => text },
    json: { value: async () => value ?? JSON.parse(text) },
  });
  return { response, value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Works with a signal that is aborted by the caller's own or when the time is up, and rejects then even when the work
 * goes on: a sender of the caller's own may not look at the signal.
 */
function within<Result>(
  milliseconds: number,
  own: AbortSignal | undefined,
  work: (signal: AbortSignal, end: number) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (own?.aborted) return reject(own.reason);
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      controller.abort(reason);
      leave();
      reject(reason);
    };
    const follow = () => stop(own?.reason);
    const leave = () => {
      clearTimeout(timer);
      own?.removeEventListener("abort", follow);
    };
    // Cheaper than `AbortSignal.timeout`, and gone with the call.
    const timer = setTimeout(
      () => stop(new DOMException(`Timeout: no answer within ${milliseconds} ms.`, "TimeoutError")),
      milliseconds,
    );
    own?.addEventListener("abort", follow);
    work(controller.signal, performance.now() + milliseconds)
      .finally(leave)
      .then(resolve, reject);
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

import type { Report, WriteLines } from "../core/outputs.ts";
import { messageOf } from "./internal-errors.ts";
import type { LoggedRequest } from "./request-log.ts";

/** Writes requests and internal errors as lines of JSON, for a program to collect. */
export interface RequestLines {
  request(request: LoggedRequest): void;
  internalError: Report;
  /** Writes the lines that are still held back, and every later line at once. */
  close(): void;
}

/** Lines are held back up to this size or time and written together, so that no request waits for the disk. */
const flushCharacters = 16_384;
const flushMilliseconds = 200;

/**
 * Writes one line for each request. A line never holds a body, the key beyond its first characters, the path, whose
 * last part may be personal data, or the idempotency key, which often is an order number.
 *
 * @param now the machine's time in milliseconds since 1970, not the sandbox's, so that lines match other logs
 */
export function requestLines(write: WriteLines, now: () => number = Date.now): RequestLines {
  let held = "";
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (held === "") return;
    const lines = held;
    held = "";
    write(lines);
  }
  function hold(entry: object): void {
    held += `${JSON.stringify({ time: new Date(now()).toISOString(), ...entry })}\n`;
    if (closed || held.length >= flushCharacters) flush();
    else timer ??= setTimeout(flush, flushMilliseconds).unref();
  }
  return {
    request({
      method,
      operation,
      statusCode,
      duration,
      environment,
      webcode,
      keyPrefix,
      caller,
      replayed,
      answer,
    }) {
      hold({
        event: "request",
        method,
        operationId: operation?.operationId,
        status: statusCode,
        // Read from the response itself, so that a replay has the code and traceId that the caller sees.
        ...(statusCode < 400 ? {} : errorOf(answer)),
        durationMs: Number(duration.toFixed(3)),
        environment,
        webcode,
        keyPrefix,
        caller,
        replayed: replayed || undefined,
      });
    },
    internalError(error, traceId) {
      hold({ event: "internal-error", traceId, message: messageOf(error) });
      flush();
    },
    close() {
      closed = true;
      flush();
    },
  };
}

function errorOf(answer: string): { code: number; traceId: string } {
  const { code, traceId } = JSON.parse(answer).error;
  return { code, traceId };
}

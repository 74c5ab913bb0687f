import { messageOf, type Report } from "./internal-errors.ts";
import type { LoggedRequest } from "./request-log.ts";

/** Takes text to write down: one or more whole lines. */
export type WriteLines = (lines: string) => void;

/** Requests and faults as lines of JSON, for a program to collect. */
export interface RequestLines {
  request(request: LoggedRequest): void;
  fault: Report;
  /** Writes what is still held back; what comes later is written at once. */
  close(): void;
}

/** Lines are written together, so that a request does not wait for the disk: at this size, or after this time. */
const flushCharacters = 16_384;
const flushMilliseconds = 200;

/**
 * What a line never holds: bodies, the key beyond its first characters, the path, whose last part may be what a
 * caller chose, and the idempotency key, which often is an order number.
 *
 * @param now the machine's time in milliseconds since 1970, not the sandbox's: lines are matched with other logs
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
        // Read from the answer itself, so it is the one that the caller sees, in a replay too.
        ...(statusCode < 400 ? {} : errorOf(answer)),
        durationMs: Number(duration.toFixed(3)),
        environment,
        webcode,
        keyPrefix,
        caller,
        ...(replayed ? { replayed } : {}),
      });
    },
    fault(fault, traceId) {
      hold({ event: "fault", traceId, message: messageOf(fault) });
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

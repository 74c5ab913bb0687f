import type { Report, WriteLines } from "../core/outputs.ts";
import { messageOf } from "./internal-errors.ts";
import { errorOf, type LoggedRequest } from "./request-log.ts";

/** A request to the control plane or the dashboard that was a write, or failed. */
export interface AdminRequest {
  method: string;
  /** The route with its placeholders; `undefined` when there is no such route. */
  route: string | undefined;
  status: number;
  /** The caller's IP address. */
  address: string;
  /** `done`, or the name of the error. */
  outcome: string;
}

/** Writes requests and internal errors as lines of JSON for log collectors. */
export interface RequestLines {
  request(request: LoggedRequest): void;
  adminRequest(request: AdminRequest): void;
  internalError: Report;
  /** Writes the buffered lines. From then on, every line is written at once. */
  close(): void;
}

/** Lines are buffered up to this size or time and written together, so that no request waits for the disk. */
const flushCharacters = 16_384;
const flushMilliseconds = 200;

/**
 * Writes one line for each request. A line contains only the first characters of the key. It contains no body, no path,
 * which can end with personal data, and no idempotency key, which is often an order number.
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
    request(request) {
      const { method, operation, statusCode, duration, environment, webcode } = request;
      const { keyPrefix, caller, replayed, faults } = request;
      hold({
        event: "request",
        method,
        operationId: operation?.operationId,
        status: statusCode,
        ...errorOf(request),
        durationMs: Number(duration.toFixed(3)),
        environment,
        webcode,
        keyPrefix,
        caller,
        replayed: replayed || undefined,
        faults,
      });
    },
    adminRequest(request) {
      hold({ event: "control-plane", ...request });
      flush();
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

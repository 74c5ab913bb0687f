import type { Environment } from "../../../generated/constants.ts";
import type { Operation } from "../../contract/router.ts";

/** A request to the API and its response. It never holds a key, only the first characters of one. */
export interface LoggedRequest {
  /** Milliseconds since 1970, by the sandbox's clock. */
  at: number;
  /** Time until the response, milliseconds. */
  duration: number;
  /** `undefined` when the contract has no such route. */
  operation: Operation | undefined;
  environment: Environment | undefined;
  /** The key's webcode; `undefined` when the key is unknown. */
  webcode: string | undefined;
  /** The caller's IP address. */
  caller: string;
  method: string;
  path: string;
  keyPrefix: string | undefined;
  idempotencyKey: string | null;
  body: unknown;
  /** Bytes of the body as it was received. */
  bodySize: number;
  statusCode: number;
  /** Whether the response is the recorded one of an earlier request. */
  replayed: boolean;
  responseBody: string;
}

export interface LogFilter {
  method?: string | undefined;
  /** First digit of the status, for example `4`. */
  status?: string | undefined;
  /** Part of the path. */
  path?: string | undefined;
}

/** The latest requests, in memory only, for the dashboard. */
export interface RequestLog {
  record(request: LoggedRequest): void;
  /** The matching requests of an environment, newest first. */
  list(environment: Environment, filter: LogFilter): LoggedRequest[];
}

/** Larger bodies (bytes) and responses (characters) are dropped, so that the log stays below a few megabytes. */
const largestKept = 16_384;
const notKept = "(too large to be kept)";

export function requestLog(size = 500): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    record(request) {
      if (request.bodySize > largestKept) request.body = notKept;
      if (request.responseBody.length > largestKept) request.responseBody = notKept;
      entries.push(request);
      if (entries.length > size) entries.shift();
    },
    list: (environment, { method, status, path }) =>
      entries
        .filter(
          (entry) =>
            entry.environment === environment &&
            (!method || entry.method === method) &&
            (!status || String(entry.statusCode).startsWith(status)) &&
            (!path || entry.path.includes(path)),
        )
        .reverse(),
  };
}

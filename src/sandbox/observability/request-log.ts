import type { Environment } from "../../../generated/constants.ts";
import type { Operation } from "../../contract/router.ts";

/** One request to the API and its answer. It never holds a key, only the first characters of one. */
export interface LoggedRequest {
  /** Milliseconds since 1970, by the sandbox's clock. */
  at: number;
  /** How long the answer took, milliseconds. */
  duration: number;
  /** Undefined when the contract has no such route. */
  operation: Operation | undefined;
  environment: Environment | undefined;
  /** Of the key; undefined when it is unknown. */
  webcode: string | undefined;
  /** The caller's IP address. */
  caller: string;
  method: string;
  path: string;
  keyPrefix: string | undefined;
  idempotencyKey: string | null;
  body: unknown;
  /** Bytes of the body as it came. */
  bodySize: number;
  statusCode: number;
  /** Whether an earlier request's answer was given again. */
  replayed: boolean;
  answer: string;
}

export interface LogFilter {
  method?: string | undefined;
  /** First digit of the status, for example `4`. */
  status?: string | undefined;
  /** Part of the path. */
  path?: string | undefined;
}

/** The newest requests, in memory only: what a person looks at while trying things. */
export interface RequestLog {
  record(request: LoggedRequest): void;
  /** Those of an environment that match, newest first. */
  list(environment: Environment, filter: LogFilter): LoggedRequest[];
}

/** What is larger is not kept, in bytes or characters, so that the whole log stays below a few megabytes. */
const largestKept = 16_384;
const notKept = "(too large to be kept)";

export function requestLog(size = 500): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    record(request) {
      if (request.bodySize > largestKept) request.body = notKept;
      if (request.answer.length > largestKept) request.answer = notKept;
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

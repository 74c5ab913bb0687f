import type { Environment } from "../../../generated/constants.ts";
import type { Bytes } from "../../contract/body.ts";
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
  /** The body as it was received; `undefined` without one, and when the key is unknown. */
  body: string | undefined;
  statusCode: number;
  /** Whether the response is the recorded one of an earlier request. */
  replayed: boolean;
  responseBody: string;
  /** The faults that it met, such as `disconnect after (flt_…)`. */
  faults?: readonly string[] | undefined;
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

/** Bodies (bytes) and responses (characters) that are larger are not kept. */
const largestKept = 16_384;
const notKept = "(too large to be kept)";

/** The text of a body for the log. A parsed value would not do: it may take a thousand times the memory of its text. */
export function loggedBody(bytes: Bytes | undefined): string | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  return bytes.byteLength > largestKept ? notKept : utf8.decode(bytes);
}

const utf8 = new TextDecoder();

/**
 * @param limits how many requests are kept, and how many characters all of them together may have; the oldest ones
 *   are dropped first
 */
export function requestLog({
  entries: maxEntries = 500,
  characters: maxCharacters = 2_000_000,
} = {}): RequestLog {
  const entries: LoggedRequest[] = [];
  let characters = 0;
  return {
    record(request) {
      if (request.responseBody.length > largestKept) request.responseBody = notKept;
      entries.push(request);
      characters += charactersOf(request);
      while (entries.length > maxEntries || characters > maxCharacters) {
        const oldest = entries.shift();
        if (!oldest) break;
        characters -= charactersOf(oldest);
      }
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

/** Of the texts that a caller can make long. */
const charactersOf = ({ path, idempotencyKey, body, responseBody }: LoggedRequest): number =>
  path.length + (idempotencyKey?.length ?? 0) + (body?.length ?? 0) + responseBody.length;

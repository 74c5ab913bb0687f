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

/** A request of the log, and its number: later requests have larger ones. */
export interface KeptRequest extends LoggedRequest {
  number: number;
}

export interface LogFilter {
  method?: string | undefined;
  /** First digit of the status, for example `4`. */
  status?: string | undefined;
  /** A status of three digits, an error code of five, or text in the path, the idempotency key or a body. */
  search?: string | undefined;
  /** Only requests with smaller numbers. */
  before?: number | undefined;
}

/** The latest requests, in memory only, for the dashboard. */
export interface RequestLog {
  record(request: LoggedRequest): void;
  /** The matching requests of an environment, newest first. */
  list(environment: Environment, filter: LogFilter): KeptRequest[];
}

/** Bodies (bytes) and responses (characters) that are larger are not kept. */
const largestKept = 16_384;
const notKept = "(too large to be kept)";

/** The text of a body for the log. A parsed value would not do: it may take a thousand times the memory of its text. */
export function loggedBody(bytes: Bytes | undefined): string | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  return bytes.byteLength > largestKept ? notKept : utf8.decode(bytes);
}

/** Whether the log has a body as it was received. */
export const isKept = (body: string | undefined): boolean => body !== notKept;

const utf8 = new TextDecoder();

/**
 * @param limits how many requests are kept, and how many characters all of them together may have; the oldest ones
 *   are dropped first
 */
export function requestLog({
  entries: maxEntries = 500,
  characters: maxCharacters = 2_000_000,
} = {}): RequestLog {
  const entries: KeptRequest[] = [];
  let characters = 0;
  let last = 0;
  return {
    record(request) {
      if (request.responseBody.length > largestKept) request.responseBody = notKept;
      last += 1;
      entries.push({ ...request, number: last });
      characters += charactersOf(request);
      while (entries.length > maxEntries || characters > maxCharacters) {
        const oldest = entries.shift();
        if (!oldest) break;
        characters -= charactersOf(oldest);
      }
    },
    list: (environment, { method, status, search, before }) =>
      entries
        .filter(
          (entry) =>
            entry.environment === environment &&
            (!method || entry.method === method) &&
            (!status || String(entry.statusCode).startsWith(status)) &&
            (!before || entry.number < before) &&
            (!search || isFound(entry, search)),
        )
        .reverse(),
  };
}

function isFound(request: LoggedRequest, search: string): boolean {
  // Identifiers are full of digits, so a short number is looked for only where it means something.
  if (/^\d{3}$/.test(search)) return String(request.statusCode) === search;
  if (/^\d{5}$/.test(search)) return String(errorOf(request).code) === search;
  const { path, idempotencyKey, body, responseBody } = request;
  return [path, idempotencyKey, body, responseBody].some((text) => text?.includes(search));
}

/** The error code and `traceId` of an error response, read from its body, so that a replay has those of the first. */
export function errorOf({ statusCode, responseBody }: LoggedRequest): { code?: number; traceId?: string } {
  // A fault can answer a status that the API has no error for.
  if (statusCode < 400 || responseBody === "") return {};
  const { code, traceId } = JSON.parse(responseBody).error;
  return { code, traceId };
}

/** Of the texts that a caller can make long. */
const charactersOf = ({ path, idempotencyKey, body, responseBody }: LoggedRequest): number =>
  path.length + (idempotencyKey?.length ?? 0) + (body?.length ?? 0) + responseBody.length;

import type { Operation } from "../../contract/router.ts";

/**
 * How much of a body is kept as evidence, characters. It is more than a report shows, because a secret can be masked
 * only when enough of it is there.
 */
const keptLength = 16_384;

/** One request and its response, as evidence of a finding. */
export interface Exchange {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Missing when there was no response. */
  response?: { statusCode: number; body: string };
}

/** A response, for checks. */
export interface JsonResponse {
  status: number;
  text: string;
  /** The parsed body; `undefined` when it is not JSON. */
  json: unknown;
  /** The operation of the request; `undefined` for a route outside the contract. */
  operation?: Operation | undefined;
}

/** Cuts a text to the length that is kept as evidence. */
export const beginningOf = (text: string): string => text.slice(0, keptLength);

/** The value at a path such as `data.attempts.0.status`; `undefined` when there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  }, json);
}

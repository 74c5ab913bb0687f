import type { Operation } from "../../contract/router.ts";

/** The longest body that evidence keeps, characters. It is longer than a report shows, so that secrets are found. */
const keptLength = 16_384;

/** One request and its response: the evidence of a finding. */
export interface Exchange {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Absent when there was no response. */
  response?: { statusCode: number; body: string };
}

/** A response as a check reads it. */
export interface JsonResponse {
  status: number;
  text: string;
  /** The parsed body; `undefined` when it is not JSON. */
  json: unknown;
  /** The operation of the request; `undefined` for a route outside the contract. */
  operation?: Operation | undefined;
}

/** The beginning of a text, as far as evidence keeps it. */
export const beginningOf = (text: string): string => text.slice(0, keptLength);

/** The value at a path such as `data.attempts.0.status`; `undefined` when there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  }, json);
}

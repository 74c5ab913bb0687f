import type { Operation } from "../contract/router.ts";

/** A request that the proxy forwarded, and its response. It is judged and then forgotten. */
export interface Exchange {
  /** `undefined` for a route outside the contract. */
  operation: Operation | undefined;
  path: string;
  query: Record<string, string | string[]>;
  /** The names are in lower case. */
  requestHeaders: Record<string, string>;
  requestBody: Uint8Array;
  response: {
    statusCode: number;
    /** The names are in lower case. */
    headers: Record<string, string>;
    body: Uint8Array;
  };
}

/**
 * The rule that is reported for an error code that the contract does not name. The list of codes is open, so such a
 * code is allowed.
 */
export const unknownCode = "unknown-code";

/** One break of the contract: where in the request or response, and which rule. It holds no value. */
export interface Violation {
  /** For example `response.body.data.amount.value`. */
  place: string;
  /** A keyword of JSON Schema, or a rule of the proxy. */
  rule: string;
}

import type { Environment } from "../../../generated/constants.ts";

/** A request as it goes over the wire. */
export interface Sent {
  method: string;
  /** Path and query, not normalised. */
  target: string;
  headers: [name: string, value: string][];
  body: Uint8Array | undefined;
}

/** What exists in a sandbox, by environment, so that valid requests lead somewhere. */
export interface Landmarks {
  keys: Record<Environment, string>;
  sessions: Record<Environment, string[]>;
  payments: Record<Environment, string[]>;
}

/** Printed as one reads a request when a property fails. */
export const readable = ({ method, target, headers, body }: Sent): string => {
  const text = body && JSON.stringify(Buffer.from(body).toString("latin1").slice(0, 2000));
  return `${method} ${JSON.stringify(target)} ${JSON.stringify(headers)} ${text ?? "without a body"}`;
};

/** A value as text of a path or a query. */
export const escaped = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());

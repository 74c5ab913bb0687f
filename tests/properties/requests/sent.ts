import type { Environment } from "../../../generated/constants.ts";

/** A request as it goes over the wire. */
export interface Sent {
  method: string;
  /** Path and query, not normalised. */
  target: string;
  headers: [name: string, value: string][];
  body: Uint8Array | undefined;
  /** Bytes that `Content-Length` promises beyond the body, and that never arrive. */
  missingBytes?: number;
}

/** Bytes of a request: its line, its headers and its body. */
export const sizeOf = ({ method, target, headers, body }: Sent): number =>
  method.length + target.length + headers.flat().join("    ").length + (body?.byteLength ?? 0);

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

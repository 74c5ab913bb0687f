/** What a command saw of one server, in format 1 of openapi/evidence/. It holds no text that the server sent. */
export interface Evidence {
  format: 1;
  source: "verify" | "proxy";
  /** The version of the contract that the server was checked against. */
  contract: string;
  /** Scheme, host and port of the server. */
  server: string;
  /** The day on which it was seen, UTC: `2026-11-26`. */
  date: string;
  clauses: ClauseEvidence[];
  assumptions: AssumptionEvidence[];
  /** What broke the contract. Only from the proxy, like the members below. */
  violations?: Counted<{ operation: string | null; place: string; rule: string }>[];
  /** Fields of responses that the contract does not describe. */
  unknownFields?: Counted<{ operation: string; place: string; type: string }>[];
  /** The statuses and error codes of each operation. */
  responses?: Counted<SeenResponse & { operation: string }>[];
}

export interface ClauseEvidence {
  id: string;
  verdict: "confirmed" | "refuted" | "skipped";
  /** The response that refutes the clause. */
  seen?: SeenResponse;
}

export interface AssumptionEvidence {
  /** Its name in generated/assumptions.json. */
  name: string;
  /** Its sentence when it was tested. */
  assumed: string;
  verdict: "confirmed" | "refuted" | "not observable";
  /** The ids of its clauses. */
  clauses: string[];
}

/** A response without its text. */
export interface SeenResponse {
  operation?: string;
  statusCode: number;
  /** The error code of its envelope. */
  code?: number;
}

/** An entry, and how often it was seen. */
export type Counted<Entry> = Entry & { count: number };

/** The day of a moment in UTC, as evidence names it. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, "2026-11-26".length);

/** The `error.code` of a response's body, when it is a number that an error code can be. */
export function errorCodeOf(json: unknown): number | undefined {
  const { error } = (json ?? {}) as { error?: { code?: unknown } | null };
  const code = error?.code;
  return typeof code === "number" && Number.isInteger(code) && code >= 0 && code <= 99_999 ? code : undefined;
}

/** Scheme, host and port of a server's URL. User name, password, path and query are left out. */
export const serverOf = (url: string): string => new URL(url).origin;

/** The text of an evidence file. */
export const evidenceText = (evidence: Evidence): string => `${JSON.stringify(evidence, null, 2)}\n`;

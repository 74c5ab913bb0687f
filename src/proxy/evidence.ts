import assumptions from "../../generated/assumptions.json" with { type: "json" };
import { contractVersion } from "../../generated/constants.ts";
import { errorCodes } from "../../generated/errors.ts";
import {
  type ClauseEvidence,
  type Counted,
  dayOf,
  type Evidence,
  errorCodeOf,
  type SeenResponse,
  serverOf,
} from "../contract/evidence.ts";
import type { Operation } from "../contract/router.ts";
import { type Exchange, unknownCode, type Violation } from "./exchange.ts";
import type { ReplayFinding } from "./idempotency.ts";
import type { UnknownField } from "./schema.ts";

/** What one exchange shows about the server. Places contain no secret and no personal data. */
export interface Observation {
  operation: Operation;
  response: Pick<Exchange["response"], "statusCode">;
  json: unknown;
  violations: readonly Violation[];
  unknownFields: readonly { place: string; type: UnknownField["type"] }[];
  replay: ReplayFinding | undefined;
}

/** Collects evidence from the traffic of an application. */
export interface EvidenceCollector {
  observe(observation: Observation): void;
  /** The evidence so far. */
  evidence(now: Date): Evidence;
}

/**
 * Clauses about error codes. Any response with the status of the error confirms or refutes its clause. `avirato verify`
 * can hardly cause these errors, but they occur in real traffic.
 */
const codeClauses = [
  { name: "IdempotencyConflict", clause: "idempotency.code" },
  { name: "TooManyRequests", clause: "errors.too-many-requests" },
  { name: "InternalError", clause: "errors.internal-error" },
  { name: "Overloaded", clause: "errors.overloaded" },
].flatMap(({ name, clause }) => {
  const entry = errorCodes.find((code) => code.name === name);
  const assumption = assumptions.assumptions.find(
    ({ assumed }) => entry && "assumed" in entry && assumed === entry.assumed,
  );
  return entry
    ? [{ clause, code: entry.code, statusCodes: entry.statusCodes as readonly number[], assumption }]
    : [];
});

/** How many different entries of each kind are kept. */
const mostEntries = 1_000;

/** @param upstream the URL of the server */
export function createEvidenceCollector(upstream: string): EvidenceCollector {
  const clauses = new Map<string, ClauseEvidence>();
  const violations = counter<{ operation: string; place: string; rule: string }>();
  const unknownFields = counter<{ operation: string; place: string; type: string }>();
  const responses = counter<SeenResponse & { operation: string }>();

  /** One response that breaks a clause refutes it, whatever the others do. */
  const judge = (id: string, holds: boolean, seen: SeenResponse): void => {
    if (clauses.get(id)?.verdict === "refuted") return;
    clauses.set(id, holds ? { id, verdict: "confirmed" } : { id, verdict: "refuted", seen });
  };

  return {
    observe({ operation: { operationId: operation }, response: { statusCode }, json, ...observed }) {
      const code = errorCodeOf(json);
      const seen = { operation, statusCode, ...(code !== undefined && { code }) };
      responses.add(seen);
      for (const { place, rule } of observed.violations)
        violations.add({ operation, place: merged(place), rule });
      for (const { place, type } of observed.unknownFields)
        unknownFields.add({ operation, place: merged(place), type });
      const undocumented = observed.violations.filter(({ rule }) => isAboutResponse(rule));
      judge("responses.documented", undocumented.length === 0, seen);
      const { replay } = observed;
      if (replay) judge(replay.clause, replay.violation === undefined, seen);
      for (const { clause, code: assumed, statusCodes } of codeClauses) {
        // A gateway in front of the API responds without an error code, which says nothing about the API.
        if (code === undefined || !statusCodes.includes(statusCode)) continue;
        // A status may have other codes that the vendor names.
        const others = errorCodes.filter(
          (entry) => entry.code !== assumed && sharesStatus(entry, statusCode),
        );
        if (!others.some((entry) => entry.code === code)) judge(clause, code === assumed, seen);
      }
    },
    evidence: (now) => ({
      format: 1,
      source: "proxy",
      contract: contractVersion,
      server: serverOf(upstream),
      date: dayOf(now),
      clauses: [...clauses.values()],
      assumptions: codeClauses.flatMap(({ clause, assumption }) => {
        const verdict = clauses.get(clause)?.verdict;
        if (!assumption || verdict === undefined || verdict === "skipped") return [];
        const { name, assumed } = assumption;
        return [{ name, assumed, verdict, clauses: [clause] }];
      }),
      violations: violations.entries(),
      unknownFields: unknownFields.entries(),
      responses: responses.entries(),
    }),
  };
}

const sharesStatus = ({ statusCodes }: (typeof errorCodes)[number], statusCode: number): boolean =>
  (statusCodes as readonly number[]).includes(statusCode);

/** Whether a rule of the contract is about one response alone, whatever the request was. */
const isAboutResponse = (rule: string): boolean =>
  !rule.startsWith("idempotency.") && rule !== "invalid-request-accepted" && rule !== unknownCode;

/** Replaces each position in a list by 0, so that the entries of one list count as one. */
const merged = (place: string): string => place.replaceAll(/\.\d+(?=\.|$)/g, ".0");

function counter<Entry extends object>() {
  const counts = new Map<string, Counted<Entry>>();
  return {
    add(entry: Entry): void {
      const key = JSON.stringify(entry);
      const known = counts.get(key);
      if (known) known.count += 1;
      else if (counts.size < mostEntries) counts.set(key, { ...entry, count: 1 });
    },
    entries: (): Counted<Entry>[] => [...counts.values()],
  };
}

import { contractVersion } from "../../../generated/constants.ts";
import {
  type ClauseEvidence,
  dayOf,
  type Evidence,
  errorCodeOf,
  type SeenResponse,
  serverOf,
} from "../../contract/evidence.ts";
import type { Exchange } from "../server/exchange.ts";
import { operationOf, parseOrUndefined } from "../server/server.ts";
import type { Finding, Report } from "../verify.ts";

/**
 * Returns the evidence of a run: the verdict of each clause and assumption, and the status and error code of the
 * response that refutes a clause. It leaves out every text of a request or a response.
 *
 * @param now the time of the run
 */
export function evidenceOf({ server, findings, assumptions }: Report, now: Date): Evidence {
  return {
    format: 1,
    source: "verify",
    contract: contractVersion,
    server: serverOf(server),
    date: dayOf(now),
    clauses: findings.map(clauseOf),
    assumptions: assumptions.map(({ name, assumed, verdict, checks: clauses }) => ({
      name,
      assumed,
      verdict,
      clauses,
    })),
  };
}

function clauseOf({ id, verdict, evidence }: Finding): ClauseEvidence {
  // A check stops after the exchange that refutes its clause.
  const last = verdict === "refuted" ? evidence.at(-1) : undefined;
  return { id, verdict, ...(last?.response && { seen: seenIn(last, last.response) }) };
}

function seenIn(
  { method, path }: Exchange,
  { statusCode, body }: NonNullable<Exchange["response"]>,
): SeenResponse {
  const operation = operationOf(method, path)?.operationId;
  const code = errorCodeOf(parseOrUndefined(body));
  return { ...(operation && { operation }), statusCode, ...(code !== undefined && { code }) };
}

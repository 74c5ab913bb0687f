import type { Scenario } from "./specmatic-log.ts";

/** The judgement of a run: figures for the page, and what contradicts the contract. */
export interface Verdict {
  figures: Record<string, number | string>;
  problems: string[];
}

/** Why a request that its schema allows may still be refused, by the code of the response. */
export const documentedReasons: { code: number; reason: string }[] = [
  { code: 11008, reason: "the webcode is not the one of the API key" },
  { code: 10404, reason: "there is no such session, payment or terminal" },
  { code: 10409, reason: "the idempotency key was used with another body or on another endpoint" },
  { code: 12001, reason: "a rule about the amount, the currency or the state of the payment" },
  { code: 12002, reason: "the date has the form of one but does not exist" },
  { code: 12009, reason: "payments from the country are not supported" },
  { code: 13004, reason: "the terminal is not connected or did not answer" },
];

/**
 * Every example and every invalid request must have the response that the contract documents. A valid request may be
 * refused for a documented reason. The figures count each reason.
 */
export function judge(scenarios: readonly Scenario[]): Verdict {
  const figures: Verdict["figures"] = {};
  for (const kind of ["example", "positive", "negative"] as const) {
    const all = scenarios.filter((scenario) => scenario.kind === kind);
    if (all.length === 0) continue;
    figures[`${kind} requests`] = all.length;
    figures[`${kind} requests with the documented response`] = all.filter(
      ({ succeeded }) => succeeded,
    ).length;
  }
  const failed = scenarios.filter(({ succeeded }) => !succeeded);
  const reasonOf = (scenario: Scenario): string | undefined => {
    // Its generator fails on some combinations (kotlinx.coroutines.CoroutinesInternalError).
    if (scenario.status === 0 && scenario.kind !== "example")
      return "not sent: an internal error of Specmatic";
    if (scenario.kind !== "positive") return undefined;
    const documented = documentedReasons.find(({ code }) => code === scenario.code);
    return documented && `refused: ${documented.reason}`;
  };
  for (const [reason, refused] of Map.groupBy(failed, reasonOf)) {
    if (reason) figures[reason] = refused.length;
  }
  const problems = failed
    .filter((scenario) => !reasonOf(scenario))
    .map(
      ({ kind, operation, name, status, message = "" }) =>
        `${kind} ${operation} ${name}: ${status} ${message}`,
    );
  return { figures, problems };
}

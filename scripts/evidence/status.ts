import type { Assumption } from "../generate/assumptions.ts";
import type { NamedEvidence } from "./read.ts";

/** What is known of an assumption. */
export interface Status {
  status: "assumed" | "confirmed" | "refuted";
  /** The day of the evidence. */
  date?: string;
  /** The file of the evidence in openapi/evidence/. */
  evidence?: string;
}

/**
 * The status of an assumption by the latest evidence about it; of two files of one day, the one that refutes it counts.
 * Evidence about another wording of its sentence does not count, because it may be about something else.
 */
export function statusOf(
  { assumed }: Pick<Assumption, "assumed">,
  evidence: readonly NamedEvidence[],
): Status {
  const verdicts = evidence.flatMap(({ file, date, assumptions }) => {
    const { verdict } = assumptions.find((entry) => entry.assumed === assumed) ?? {};
    return verdict === "confirmed" || verdict === "refuted"
      ? [{ status: verdict, date, evidence: file }]
      : [];
  });
  const rank = ({ date, status }: (typeof verdicts)[number]) => `${date} ${status}`;
  return verdicts.toSorted((a, b) => rank(a).localeCompare(rank(b))).at(-1) ?? { status: "assumed" };
}

/** The status in words: `assumed`, `confirmed on 2026-11-26` or `refuted on 2026-11-26`. */
export const statusText = ({ status, date }: Status): string =>
  date === undefined ? status : `${status} on ${date}`;

/** A message for each refuted assumption that the contract still makes. */
export const refutedProblems = (assumptions: readonly (Assumption & Status)[]): string[] =>
  assumptions
    .filter(({ status }) => status === "refuted")
    .map(
      ({ name, date, evidence, places }) =>
        `The assumption ${name} was refuted on ${date} (openapi/evidence/${evidence}); change the contract at ${places.join(", ")}.`,
    );

import { styleText } from "node:util";
import type { Exchange } from "../exchange.ts";
import type { Source, Verdict } from "../verdict.ts";
import type { Finding, Report } from "../verify.ts";

const marks = {
  confirmed: ["✔", "green"],
  refuted: ["✖", "red"],
  "not observable": ["·", "yellow"],
} as const;

/** A report for people: a line for each clause, and the evidence of what was refuted. */
export function table({ findings, assumptions, server }: Report): string {
  const width = Math.max(...findings.map(({ id }) => id.length));
  const lines = findings.map(({ id, source, says, verdict, reason }) => {
    const head = `${mark(verdict)} ${id.padEnd(width)}  ${origin(source).padEnd(8)}  `;
    return `${head}${says}${verdict === "not observable" ? ` (${reason})` : ""}`;
  });
  const refuted = findings.filter(({ verdict }) => verdict === "refuted");
  return [
    `${server}, clause by clause`,
    "",
    ...lines,
    ...refuted.flatMap(details),
    "",
    `Clauses:     ${counts(findings)}`,
    `Assumptions: ${counts(assumptions)}`,
  ].join("\n");
}

const origin = ({ level }: Source): string => level;

const mark = (verdict: Verdict): string => {
  const [sign, colour] = marks[verdict];
  return styleText(colour, sign, { stream: process.stdout, validateStream: true });
};

/** `70 confirmed, 1 refuted, 3 not observable`. */
export function counts(findings: readonly { verdict: Verdict }[]): string {
  const verdicts = Object.keys(marks) as Verdict[];
  return verdicts
    .map((verdict) => `${findings.filter((finding) => finding.verdict === verdict).length} ${verdict}`)
    .join(", ");
}

/** The last exchange of a refuted clause is the one that shows it. */
function details({ id, says, reason, evidence }: Finding): string[] {
  const last = evidence.at(-1);
  return ["", `✖ ${id}: ${says}`, `  ${reason}`, ...(last ? exchange(last) : [])];
}

export function exchange({ method, path, headers, body, answer }: Exchange): string[] {
  return [
    `    > ${method} ${path}`,
    ...Object.entries(headers).map(([name, value]) => `    > ${name}: ${value}`),
    ...(body === undefined ? [] : [`    > ${body}`]),
    answer ? `    < ${answer.statusCode} ${answer.body}` : "    < no answer",
  ];
}

import { styleText } from "node:util";
import type { Verdict } from "../check/verdict.ts";
import type { Exchange } from "../server/exchange.ts";
import type { Finding, Report } from "../verify.ts";

const marks = {
  confirmed: ["✔", "green"],
  refuted: ["✖", "red"],
  skipped: ["·", "yellow"],
} as const;

/** Returns the report as text: a line for each clause, and the last exchange of each refuted clause. */
export function textReport({ findings, assumptions, server }: Report): string {
  const width = Math.max(...findings.map(({ id }) => id.length));
  const lines = findings.map(({ id, source, says, verdict, reason }) => {
    const head = `${mark(verdict)} ${id.padEnd(width)}  ${source.level.padEnd(8)}  `;
    return `${head}${says}${verdict === "skipped" ? ` (${reason})` : ""}`;
  });
  const refuted = findings.filter(({ verdict }) => verdict === "refuted");
  return [
    `${server}, clause by clause`,
    "",
    ...lines,
    ...refuted.flatMap(details),
    "",
    `Clauses:     ${counts(findings, ["confirmed", "refuted", "skipped"])}`,
    `Assumptions: ${counts(assumptions, ["confirmed", "refuted", "not observable"])}`,
  ].join("\n");
}

const mark = (verdict: Verdict): string => {
  const [sign, colour] = marks[verdict];
  return styleText(colour, sign, { stream: process.stdout, validateStream: true });
};

/** For example `70 confirmed, 1 refuted, 3 skipped`. */
function counts<Name extends string>(entries: readonly { verdict: Name }[], names: readonly Name[]): string {
  return names
    .map((name) => `${entries.filter(({ verdict }) => verdict === name).length} ${name}`)
    .join(", ");
}

/** Shows the last exchange of a refuted clause, because a check stops after the exchange that refutes it. */
function details({ id, says, reason, output = [], evidence }: Finding): string[] {
  const last = evidence.at(-1);
  const printed = output.map((line) => `    ${line}`);
  return ["", `✖ ${id}: ${says}`, `  ${reason}`, ...printed, ...(last ? exchangeLines(last) : [])];
}

/** The lines of a request start with `>`, those of its response with `<`, all after four spaces. */
export function exchangeLines({ method, path, headers, body, response }: Exchange): string[] {
  return [
    `    > ${method} ${path}`,
    ...Object.entries(headers).map(([name, value]) => `    > ${name}: ${value}`),
    ...(body === undefined ? [] : [`    > ${body}`]),
    response ? `    < ${response.statusCode} ${response.body}` : "    < no response",
  ];
}

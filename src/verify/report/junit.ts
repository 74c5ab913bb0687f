import type { Finding, Report } from "../verify.ts";
import { exchangeLines } from "./text.ts";

/** Returns the report as JUnit XML for CI systems: one test case for each clause. */
export function junitReport({ findings, server }: Report): string {
  const count = (verdict: Finding["verdict"]) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="${escapeXml(`avirato verify ${server}`)}" tests="${findings.length}" failures="${count("refuted")}" skipped="${count("skipped")}">
${findings.map(testCase).join("\n")}
  </testsuite>
</testsuites>
`;
}

function testCase({ id, source, says, verdict, reason = "", output = [], evidence }: Finding): string {
  const head = `    <testcase classname="${escapeXml(`${source.level}.${id.split(".")[0]}`)}" name="${escapeXml(`${id}: ${says}`)}"`;
  if (verdict === "confirmed") return `${head}/>`;
  if (verdict === "skipped") return `${head}><skipped message="${escapeXml(reason)}"/></testcase>`;
  const shown = [...output, ...evidence.flatMap(exchangeLines)].join("\n");
  return `${head}><failure message="${escapeXml(reason)}">${escapeXml(shown)}</failure></testcase>`;
}

/** Control characters, most of which XML cannot contain, need no escape: a report's texts have none. */
const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");

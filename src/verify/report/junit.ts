import type { Finding, Report } from "../verify.ts";
import { exchange } from "./table.ts";

/** A report for a CI system: a test case for each clause, skipped where it could not be observed. */
export function junit({ findings, server }: Report): string {
  const count = (verdict: Finding["verdict"]) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="${escapeXml(`avirato verify ${server}`)}" tests="${findings.length}" failures="${count("refuted")}" skipped="${count("not observable")}">
${findings.map(testCase).join("\n")}
  </testsuite>
</testsuites>
`;
}

function testCase({ id, source, says, verdict, reason = "", evidence }: Finding): string {
  const head = `    <testcase classname="${escapeXml(`${source.level}.${id.split(".")[0]}`)}" name="${escapeXml(`${id}: ${says}`)}"`;
  if (verdict === "confirmed") return `${head}/>`;
  if (verdict === "not observable") return `${head}><skipped message="${escapeXml(reason)}"/></testcase>`;
  const shown = evidence.flatMap(exchange).join("\n");
  return `${head}><failure message="${escapeXml(reason)}">${escapeXml(shown)}</failure></testcase>`;
}

/** XML has no way to write most control characters, not even escaped. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "�")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");

import { describe, expect, it } from "vitest";
import { contractVersion } from "../../generated/constants.ts";
import { given, publicPages } from "../../src/verify/check/verdict.ts";
import { evidenceOf } from "../../src/verify/report/evidence.ts";
import { junitReport } from "../../src/verify/report/junit.ts";
import { textReport } from "../../src/verify/report/text.ts";
import type { Exchange } from "../../src/verify/server/exchange.ts";
import type { Finding, Report } from "../../src/verify/verify.ts";

const error = (code: unknown) => JSON.stringify({ success: false, error: { code } });
const exchange = (path: string, response?: Exchange["response"]): Exchange => ({
  method: "POST",
  path,
  headers: { "X-API-KEY": "***", "Content-Type": "application/json" },
  body: '{"a":"<b>"}',
  ...(response && { response }),
});
const sessions = "/external/v1/test/payment/session";
const refuted = (id: string, ...evidence: Exchange[]): Finding => ({
  id,
  source: given("Idempotency"),
  says: `Clause "${id}" & more.`,
  verdict: "refuted",
  reason: "It is 1, not 2.",
  evidence,
});
const report: Report = {
  server: "http://127.0.0.1:9",
  findings: [
    {
      id: "keys.right",
      source: publicPages,
      says: "Keys are right.",
      verdict: "confirmed",
      evidence: [exchange("/x")],
    },
    {
      id: "redirect.sealed",
      source: given("Redirect"),
      says: "Sealed.",
      verdict: "skipped",
      reason: "Needs a secret.",
      evidence: [],
    },
    refuted(
      "a.b",
      exchange("/first", { statusCode: 200, body: "{}" }),
      exchange(`${sessions}?a=1`, { statusCode: 409, body: error(10404) }),
    ),
    { ...refuted("c.d"), output: ["line 1", "line 2"] },
  ],
  assumptions: [
    { name: "One", assumed: "One.", places: ["p"], verdict: "confirmed", checks: ["keys.right"] },
    { name: "Two", assumed: "Two.", places: [], verdict: "refuted", checks: ["a.b", "c.d"] },
    { name: "Three", assumed: "Three.", places: [], verdict: "not observable", checks: [] },
  ],
};

describe("a report as text", () => {
  it("has a line for each clause, the last exchange and the output of each refuted one, and the counts", () => {
    expect(textReport(report)).toBe(`http://127.0.0.1:9, clause by clause

✔ keys.right       public    Keys are right.
· redirect.sealed  given     Sealed. (Needs a secret.)
✖ a.b              given     Clause "a.b" & more.
✖ c.d              given     Clause "c.d" & more.

✖ a.b: Clause "a.b" & more.
  It is 1, not 2.
    > POST ${sessions}?a=1
    > X-API-KEY: ***
    > Content-Type: application/json
    > {"a":"<b>"}
    < 409 ${error(10404)}

✖ c.d: Clause "c.d" & more.
  It is 1, not 2.
    line 1
    line 2

Clauses:     1 confirmed, 2 refuted, 1 skipped
Assumptions: 1 confirmed, 1 refuted, 1 not observable`);
  });

  it("shows a request without a body, and that it got no response", () => {
    const { body: _, ...read } = exchange("/read");
    const text = textReport({ ...report, findings: [refuted("a.b", read)] });
    expect(text).toContain("    > Content-Type: application/json\n    < no response\n");
  });
});

describe("a report as JUnit XML", () => {
  it("has a test case for each clause, with every exchange and the output of a refuted one", () => {
    expect(junitReport(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="avirato verify http://127.0.0.1:9" tests="4" failures="2" skipped="1">
    <testcase classname="public.keys" name="keys.right: Keys are right."/>
    <testcase classname="given.redirect" name="redirect.sealed: Sealed."><skipped message="Needs a secret."/></testcase>
    <testcase classname="given.a" name="a.b: Clause &quot;a.b&quot; &amp; more."><failure message="It is 1, not 2.">${[
      ...["    &gt; POST /first", "    &gt; X-API-KEY: ***", "    &gt; Content-Type: application/json"],
      ...["    &gt; {&quot;a&quot;:&quot;&lt;b&gt;&quot;}", "    &lt; 200 {}"],
      ...[
        `    &gt; POST ${sessions}?a=1`,
        "    &gt; X-API-KEY: ***",
        "    &gt; Content-Type: application/json",
      ],
      "    &gt; {&quot;a&quot;:&quot;&lt;b&gt;&quot;}",
      "    &lt; 409 {&quot;success&quot;:false,&quot;error&quot;:{&quot;code&quot;:10404}}",
    ].join("&#10;")}</failure></testcase>
    <testcase classname="given.c" name="c.d: Clause &quot;c.d&quot; &amp; more."><failure message="It is 1, not 2.">line 1&#10;line 2</failure></testcase>
  </testsuite>
</testsuites>
`);
  });
});

describe("a report as evidence", () => {
  const seen = (...evidence: Exchange[]) =>
    evidenceOf({ ...report, findings: [refuted("a.b", ...evidence)] }, new Date()).clauses[0]?.seen;

  it("has the verdicts, and of the last response that refutes a clause the operation, status and code", () => {
    expect(evidenceOf(report, new Date("2026-06-28T23:59:59Z"))).toEqual({
      format: 1,
      source: "verify",
      contract: contractVersion,
      server: "http://127.0.0.1:9",
      date: "2026-06-28",
      clauses: [
        { id: "keys.right", verdict: "confirmed" },
        { id: "redirect.sealed", verdict: "skipped" },
        {
          id: "a.b",
          verdict: "refuted",
          seen: { operation: "createTestSession", statusCode: 409, code: 10404 },
        },
        { id: "c.d", verdict: "refuted" },
      ],
      assumptions: [
        { name: "One", assumed: "One.", verdict: "confirmed", clauses: ["keys.right"] },
        { name: "Two", assumed: "Two.", verdict: "refuted", clauses: ["a.b", "c.d"] },
        { name: "Three", assumed: "Three.", verdict: "not observable", clauses: [] },
      ],
    });
  });

  it("names no operation of another route, and no code of a body that has none", () => {
    expect(seen(exchange("/elsewhere", { statusCode: 500, body: error("text") }))).toEqual({
      statusCode: 500,
    });
    expect(seen(exchange("/elsewhere", { statusCode: 500, body: "no JSON" }))).toEqual({ statusCode: 500 });
    expect(seen(exchange("/elsewhere"))).toBeUndefined();
  });

  it.each([0, 99_999])("has the code %i of a response", (code) => {
    const body = JSON.stringify({ error: { code } });
    expect(seen(exchange("/elsewhere", { statusCode: 500, body }))).toEqual({ statusCode: 500, code });
  });

  it("has no response of a clause that is not refuted", () => {
    const response = { statusCode: 200, body: "{}" };
    const finding = { ...refuted("a.b", exchange(sessions, response)), verdict: "confirmed" as const };
    expect(evidenceOf({ ...report, findings: [finding] }, new Date()).clauses).toEqual([
      { id: "a.b", verdict: "confirmed" },
    ]);
  });
});

// tier: integration
import { describe, expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { junitReport } from "../../src/verify/report/junit.ts";
import { textReport } from "../../src/verify/report/text.ts";
import { type Report, verify } from "../../src/verify/verify.ts";

const secrets = {
  testKey: "avp_test_Zk39qTn8Qw7Lm2Xc5",
  liveKey: "avp_live_Hh41bVr6Ty0Pa8Ne3",
  testSecret: "cs_3Wd9/Gf2+Jk7sRu5",
  adminToken: "admin-token-9Bx4-Uz6Mo",
};
const checks = await allChecks();

/** What `verify` reports about a server that sends this body to every request. */
function reportOn(respond: (request: Request) => Response | Promise<Response>): Promise<Report> {
  const rest = { webcode: "SHOP01", allowLive: true, sandbox: true };
  const fetch = async (request: Request) => respond(request);
  return verify({ server: "http://server.example", ...secrets, ...rest, fetch }, checks);
}

const formats: [name: string, print: (report: Report) => string][] = [
  ["text", textReport],
  ["JSON", (report) => JSON.stringify(report, null, 2)],
  ["JUnit XML", junitReport],
];

/** A message with every secret, in several encodings. */
const message = Object.values(secrets)
  .flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(JSON.stringify(secret)),
    Buffer.from(`user:${secret}`).toString("base64"),
    Buffer.from(secret).toString("hex"),
  ])
  .join(" ");
const failure = (text: string) =>
  Response.json(
    { success: false, error: { message: text, code: 1, statusCode: 418, traceId: text } },
    { status: 418 },
  );

const failures = new Map<string, Promise<Report>>();
/** The report about a server that fails with this message; made once for all formats. */
function reportOnFailure(text: string): Promise<Report> {
  const report = failures.get(text) ?? reportOn(() => failure(text));
  failures.set(text, report);
  return report;
}

describe.each(formats)("a report as %s", (_, print) => {
  it("shows no secret that the server puts into a message", async () => {
    const printed = print(await reportOnFailure(message));
    expect(printed).toContain("got status 418 (avp_test_***");
    for (const secret of Object.values(secrets)) {
      const forms = [secret.slice(9), secret.slice(0, -4), Buffer.from(secret.slice(9)).toString("hex")];
      for (const form of [
        ...forms,
        encodeURIComponent(secret),
        Buffer.from(`user:${secret}`).toString("base64").slice(6, -6),
      ])
        expect(printed).not.toContain(form);
    }
  });

  it("shows no part of a key at the place where a body is cut", async () => {
    for (const before of [1_930, 1_955, 1_975, 16_300]) {
      const printed = print(await reportOnFailure("x".repeat(before) + secrets.testKey));
      expect(printed, `${before}`).not.toContain("Zk39");
    }
  });

  it("shows no escape sequence, no line break and no invisible character of the server", async () => {
    const text = "\u001b[2J\u001b]0;title\u0007\u009b31m\r\n✔ forged \u202e\u0000\u007f\ufffe\ud800";
    const printed = print(await reportOnFailure(text));
    expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffe]/u);
    expect(printed).not.toMatch(/^✔ forged/m);
    expect(printed).toMatch(/\\u001b\[2J/);
  });
});

describe("a check", () => {
  const deep = `${"[".repeat(12_000)}${"]".repeat(12_000)}`;
  /** The members that checks read from responses of the API, below `data`, and of the control plane. */
  const members = {
    data: ["sessionId", "paymentReference", "redirectUrl", "poiId"],
    control: ["key", "id", "redirectUrl", "now", "deliveries"],
  };
  const deepen = (names: string[]) => names.map((name) => `"${name}":${deep}`).join(",");
  it.each([
    ["an empty body", ""],
    ["null", "null"],
    ["a number", "1"],
    ["deeply nested arrays", deep],
    ["deeply nested fields", `{"success":true,"data":{${deepen(members.data)}},${deepen(members.control)}}`],
    ["a list of deeply nested fields", `{"success":true,"data":[{${deepen(members.data)}}]}`],
    [
      "text in every field",
      `{"data":{${members.data.map((name) => `"${name}":"x"`)}},${members.control.map((name) => `"${name}":"x"`)}}`,
    ],
  ])("is refuted or skipped when the server sends %s, and the run goes on", async (_, body) => {
    const { findings } = await reportOn(() => new Response(body, { status: 200 }));
    expect(findings).toHaveLength(checks.length);
    const refuted = findings.filter(({ verdict }) => verdict === "refuted");
    expect(refuted.length).toBeGreaterThan(findings.length / 2);
  });

  it("reads at most 8 MiB of a response, and names the limit", async () => {
    let pulled = 0;
    let requests = 0;
    const chunk = new Uint8Array(1024 * 1024);
    const endless = () =>
      new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(chunk);
        },
      });
    const { findings } = await reportOn(() => {
      requests += 1;
      return requests === 1 ? new Response("{}") : new Response(endless());
    });
    expect(pulled).toBeLessThanOrEqual(10 * requests);
    const reasons = findings.filter(({ verdict }) => verdict === "refuted").map(({ reason }) => reason);
    expect(reasons).toContain("The response has more than 8388608 bytes.");
  });
});

/** The clauses that are confirmed when the control plane works and the API gives this response to every request. */
async function confirmedBy(respond: () => Response): Promise<string[]> {
  const { adminToken } = secrets;
  const sandbox = await createSandbox({ adminToken });
  const isControl = ({ url }: Request) => new URL(url).pathname.startsWith("/_sandbox/");
  const { findings } = await reportOn((request) => (isControl(request) ? sandbox.fetch(request) : respond()));
  await sandbox.close();
  return findings.filter(({ verdict }) => verdict === "confirmed").map(({ id }) => id);
}

describe("an API that executes nothing", () => {
  const { statusCode, code, message } = apiErrors.overloaded;
  const envelope = { success: false, error: { message, code, statusCode, traceId: "a" } };
  it.each([
    ["is down behind a proxy", () => new Response("Bad gateway", { status: 502 }), []],
    [
      "is always overloaded",
      () => Response.json(envelope, { status: statusCode }),
      ["errors.envelope", "responses.documented"],
    ],
  ])("confirms only clauses about keys and errors when it %s", async (_, respond, confirmed) => {
    expect(await confirmedBy(respond)).toEqual(["api-key.form", ...confirmed]);
  });
});

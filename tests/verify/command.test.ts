// tier: integration
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Evidence } from "../../src/contract/evidence.ts";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Report } from "../../src/verify/verify.ts";
import { freePort, runCli } from "../support/process.ts";
import { leaveFigures } from "../support/settings.ts";
import { changingResponses, fetchOf, type Mutant } from "./mutants/mutant.ts";

let folder: string;
let sandbox: Sandbox;
let webhookPort: number;
const servers: Listening[] = [];
/** The paths of all requests that the server received. */
let requests: string[] = [];

beforeEach(async () => {
  requests = [];
  folder = await mkdtemp(join(tmpdir(), "verify-"));
  webhookPort = await freePort();
  sandbox = await createSandbox({ webhookUrl: `http://127.0.0.1:${webhookPort}/hooks` });
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** Serves the sandbox behind a layer; resolves with its URL. */
async function serve(layer: Mutant["layer"] = (next) => next): Promise<string> {
  const respond = fetchOf({ rule: "", clause: "", layer }, sandbox);
  const handler = (request: Request) => {
    requests.push(new URL(request.url).pathname);
    return respond(request);
  };
  const server = await listen(fetchListener(handler), { port: 0, host: "127.0.0.1" });
  servers.push(server);
  return server.url;
}

const verify = (url: string, ...args: string[]) =>
  runCli("verify", "--server", url, "--test-key", sandbox.keys.test, ...args);

const everything = () => [
  ...["--sandbox", "--live-key", sandbox.keys.live, "--allow-live"],
  ...["--test-secret", sandbox.secrets.test, "--webhook-port", String(webhookPort)],
];

const verdicts = ({ findings }: Report, verdict: string) =>
  findings.filter((finding) => finding.verdict === verdict).map(({ id }) => id);

describe("avirato verify", () => {
  it("confirms every clause of the sandbox over HTTP, including journeys and webhooks, writes evidence with the same verdicts, and leaves the clock as it was", async ({
    task,
  }) => {
    const file = join(folder, "evidence.json");
    const url = await serve();
    const advanced = async () => (await (await fetch(`${url}/_sandbox/clock`)).json()).advancedSeconds;
    await sandbox.clock.advance({ minutes: 1 });
    const { code, stdout, stderr } = await verify(url, ...everything(), "--json", "--evidence", file);
    expect(stderr).toBe("");
    expect(await advanced()).toBe(60);
    const report: Report = JSON.parse(stdout);
    expect(verdicts(report, "refuted")).toEqual([]);
    expect(verdicts(report, "skipped")).toEqual([]);
    const unseen = report.assumptions.filter(({ verdict }) => verdict !== "confirmed");
    // What no request can show: what a server does under load or when it fails, open lists, and what only Live has.
    expect(unseen.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "ApiKey.client-secret",
        "PaymentReference",
        "RetryAfter",
        "Overloaded",
        "TooManyRequests",
        "ErrorCode.TooManyRequests",
        "ErrorCode.InternalError",
        "ErrorCode.Overloaded",
        "ErrorCode.InvalidApiKey",
        "ErrorCode.ProviderError",
        "ErrorCode.other-errors",
        "ErrorCode",
        "KnownErrorCode",
        "OtherErrorCode",
        "TraceId",
        "WebhookTimestamp.tolerance",
        "ModificationData",
        "OtherWebhookEvent.properties.event_code",
        "WebhookEvent.never-sent",
        "pos-payment.post.client-timeout",
        "FailureReason",
        "Terminal.test-terminals",
        "Terminal.live-terminals",
        "SessionRequest.live-cards",
        "headersTooLarge",
        "invalidHost",
        "jsonTooDeep",
        "unknownPreference",
      ]
    `);
    expect(code).toBe(0);

    const text = await readFile(file, "utf8");
    const evidence: Evidence = JSON.parse(text);
    expect(evidence).toMatchObject({ format: 1, source: "verify", server: url });
    expect(evidence.clauses).toEqual(report.findings.map(({ id, verdict }) => ({ id, verdict })));
    expect(evidence.assumptions.map(({ verdict }) => verdict)).toEqual(
      report.assumptions.map(({ verdict }) => verdict),
    );
    for (const secret of [...Object.values(sandbox.keys), ...Object.values(sandbox.secrets)])
      expect(text).not.toContain(secret);
    leaveFigures(task, {
      clauses: report.findings.length,
      "clauses confirmed": verdicts(report, "confirmed").length,
      "clauses refuted": verdicts(report, "refuted").length,
      assumptions: report.assumptions.length,
      "assumptions confirmed": report.assumptions.length - unseen.length,
      "assumptions not observable": unseen.filter(({ verdict }) => verdict === "not observable").length,
    });
  });

  it("prints the clauses that a wrong server breaks, each with an exchange and without secrets, and exits with 1", async () => {
    const url = await serve(
      changingResponses(({ body }) => ({
        body: body.replace("reused with a different request body", "reused"),
      })),
    );
    const junit = join(folder, "report.xml");
    const secret = ["--test-secret", sandbox.secrets.test];
    const live = ["--live-key", sandbox.keys.live, "--allow-live"];
    const { code, stdout } = await verify(url, ...secret, ...live, "--junit", junit);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✖ idempotency\.different-body {2,}given/);
    expect(stdout).toMatch(/✖ journey\.idempotency/);
    expect(stdout).toContain('is "Idempotency key reused.", not "Idempotency key reused with a different');
    expect(stdout).toMatch(/> POST \/external\/v1\/test\/pos\/payment\n[\s\S]*< 409 /);
    expect(stdout).toMatch(/Clauses: {5}\d+ confirmed, \d+ refuted, [1-9]\d* skipped/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no colour where there is no terminal
    expect(stdout).not.toMatch(/\u001b/);

    const xml = await readFile(junit, "utf8");
    expect(xml).toMatch(
      /<testsuite name="avirato verify [^"]*" tests="\d+" failures="[1-9]\d*" skipped="[1-9]\d*">/,
    );
    expect(xml).toMatch(/<testcase classname="given.idempotency" name="idempotency.different-body: [^"]*">/);
    for (const secret of [...Object.values(sandbox.keys), ...Object.values(sandbox.secrets)])
      expect(stdout + xml).not.toContain(secret);
  });

  it("sends nothing to the Live routes without --allow-live, and says why it skips a check", async () => {
    const url = await serve();
    const { code, stdout } = await verify(url, "--live-key", sandbox.keys.live);
    expect(code).toBe(0);
    expect(requests.filter((path) => !path.startsWith("/external/v1/test/"))).toEqual([]);
    expect(requests.length).toBeGreaterThan(100);
    expect(stdout).toContain("(Needs the Live routes: pass a Live key and --allow-live.)");
    expect(stdout).toContain("(Needs the control plane of a sandbox: pass --sandbox.)");
    expect(stdout).toContain("(Needs to receive webhooks: pass --webhook-port.)");
  });

  it("ends after one request when the server refuses the key, with one sentence and without the key", async () => {
    const url = await serve();
    const { code, stdout, stderr } = await runCli("verify", "--server", url, "--test-key", "a-wrong-key");
    expect({ code, stdout, requests }).toEqual({
      code: 2,
      stdout: "",
      requests: ["/external/v1/test/pos/terminals"],
    });
    expect(stderr).toBe(
      `${url} refuses the Test API key (403, code 11001); check the key, --webcode, and the IP addresses that the key allows.\n`,
    );
  });

  it("takes server and key from the environment, and a key from a file", async () => {
    const file = join(folder, "test.key");
    await writeFile(file, "my_test_key\n", { mode: 0o600 });
    const fromFile = await runCli("verify", "--server", "http://127.0.0.1:9", "--test-key-file", file);
    expect(fromFile.stderr).toContain("http://127.0.0.1:9 does not respond");
    vi.stubEnv("AVIRATO_SERVER", "http://127.0.0.1:9");
    vi.stubEnv("AVIRATO_TEST_KEY", "my_test_key");
    expect((await runCli("verify")).stderr).toContain("http://127.0.0.1:9 does not respond");
  });

  it.each([
    [[], "The server is missing; pass --server or set AVIRATO_SERVER."],
    [["--server", "shop"], "--server must be like https://sandbox.example, without a path, not shop."],
    [["--server", "http://u:p@127.0.0.1:9"], "without a path, not …@127.0.0.1:9."],
    [["--server", "http://127.0.0.1:9/external/v1"], "without a path, not http://127.0.0.1:9/external/v1."],
    [
      ["--server", "http://127.0.0.1:9"],
      "The Test API key is missing; pass --test-key-file or set AVIRATO_TEST_KEY.",
    ],
    [
      ["--server", "http://127.0.0.1:9", "--test-key", "k"],
      "http://127.0.0.1:9 does not respond: The connection broke. Check --server.",
    ],
    [["--nope"], "--nope"],
    [["--test-key", "k", "--test-key-file", "f"], "Give --test-key or --test-key-file, not both."],
    [["--test-key-file", "missing.key"], "--test-key-file: missing.key cannot be read (ENOENT)"],
  ])(
    "rejects the arguments %j with a sentence that names the problem, and exits with 2",
    async (args, message) => {
      const { code, stdout, stderr } = await runCli("verify", ...args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );
});

// tier: integration
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { environments, serverLimits } from "../../generated/constants.ts";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import type { mockTable } from "../../src/mock/command.ts";
import { proxyTable } from "../../src/proxy/command.ts";
import { sandboxWithJsonTable } from "../../src/sandbox/commands/sandbox.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { asArguments, type GivenTexts, waysToGive } from "../support/command-tables.ts";
import { freshDatabase, query } from "../support/postgres.ts";
import { freePort, type Running, startCli } from "../support/process.ts";
import { sessionBody, webcode } from "../support/sandbox.ts";

const folder = mkdtempSync(join(tmpdir(), "options-"));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(file(name), text, { mode: 0o600 });
  return file(name);
};

const printListening = new URL("../support/print-listening.mjs", import.meta.url);
const started: Running[] = [];
const servers: Listening[] = [];
afterEach(async () => {
  const codes = await Promise.all(started.splice(0).map((running) => running.end("SIGTERM")));
  await Promise.all(servers.splice(0).map((server) => server.close()));
  // A command that the signal itself ended has no exit code.
  expect(codes).not.toContain(null);
});

/** Starts a command and resolves when it has printed its URL. */
async function start(args: string[], environment: Record<string, string> = {}) {
  const options = { NODE_OPTIONS: `--import=${printListening.href}`, ...environment };
  const running = await startCli(args, /(http:\/\/[^\s"]+)/, options);
  started.push(running);
  return { ...running, url: running.match };
}

/** The match of a line that a command prints. */
async function until(running: Running, line: RegExp): Promise<RegExpExecArray> {
  let found: RegExpExecArray | null = null;
  await expect
    .poll(() => (found = line.exec(running.output.join("\n"))), { message: String(line) })
    .not.toBeNull();
  return found as unknown as RegExpExecArray;
}

/** What the servers of a command were told, for the last of them: the first one only checks the port. */
const listeningOf = ({ output }: Running) =>
  output
    .filter((line) => line.startsWith("listening "))
    .map((line) => JSON.parse(line.slice("listening ".length)))
    .at(-1);

const json = async (url: string, init?: RequestInit) => (await fetch(url, init)).json();
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
});

describe("a command that listens", () => {
  it.each([
    ["sandbox", [], 4020],
    ["mock", [], 4010],
    ["proxy", ["--upstream", "http://127.0.0.1:9"], 4030],
  ])(
    "has its default port and host, and the limits of the control plane's document: avirato %s",
    async (command, args, port) => {
      const running = await start([command, ...args], { ANY_PORT: "1" });
      expect(listeningOf(running)).toEqual({
        port,
        host: "127.0.0.1",
        headersTimeout: serverLimits.headersTimeoutSeconds * 1000,
        requestTimeout: serverLimits.requestTimeoutSeconds * 1000,
        keepAliveTimeout: serverLimits.keepAliveSeconds * 1000,
        maxHeaderSize: serverLimits.headerBytes,
      });
    },
  );
});

it("every option of avirato mock arrives", async () => {
  const given = { port: String(await freePort()), host: "localhost" } satisfies GivenTexts<typeof mockTable>;
  const running = await start(["mock", "--port", given.port, "--host", given.host]);
  const { port, host } = listeningOf(running);
  expect({ port: String(port), host }).toEqual(given);
  expect(running.url).toBe(`http://localhost:${given.port}`);
  // The request that the mock prints works, on a Test route.
  const curl = await until(running, /curl "(\S+)" -H "([\w-]+): (\w+)"/);
  const [, url = "", header = "", value = ""] = curl;
  expect(url.slice(running.url.length)).toBe(`${environments.test.routes}/pos/terminals?webcode=${webcode}`);
  expect((await fetch(url, { headers: { [header]: value } })).status).toBe(200);
});

describe.each(waysToGive)("every option %s", (way) => {
  // It has no secret, and Prism takes seconds to load.
  it.runIf(way === "in the environment")("of avirato proxy arrives", async () => {
    const received: string[] = [];
    const upstream = await listen(
      fetchListener(({ url }) => {
        received.push(new URL(url).pathname);
        return Response.json({});
      }),
      { port: 0, host: "127.0.0.1" },
    );
    servers.push(upstream);
    const given = {
      upstream: upstream.url,
      port: String(await freePort()),
      host: "localhost",
      log: file(`log ${way}`),
      evidence: file(`evidence ${way}`),
      allowLive: true,
    } satisfies GivenTexts<typeof proxyTable>;
    const { args, environment } = asArguments(proxyTable, given, way, write);
    const running = await start(["proxy", ...args], environment);
    const live = "/external/v1/pos/terminals";
    await fetch(`http://localhost:${given.port}${live}?webcode=SHOP01`, { headers: { "X-API-KEY": "k" } });
    const { port, host } = listeningOf(running);
    await running.end("SIGTERM");
    const read = {
      upstream: JSON.parse(readFileSync(given.evidence, "utf8")).server,
      port: String(port),
      host,
      // The response is not the contract's.
      log: readFileSync(given.log, "utf8").includes('"operation":"listTerminals"') ? given.log : undefined,
      evidence: existsSync(given.evidence) ? given.evidence : undefined,
      allowLive: received.includes(live),
    };
    expect(read).toEqual(given);
  });

  it.skipIf(way === "as flags")("of avirato sandbox arrives", async () => {
    const database = await freshDatabase();
    const examplesFile = file(`examples ${way}.db`);
    const given = {
      port: String(await freePort()),
      host: "localhost",
      data: database,
      vaultKey: randomBytes(32).toString("base64"),
      pool: "1",
      webcode: "HOTEL_2",
      testKey: "my_test_key",
      liveKey: "my_live_key",
      webhookUrl: "http://hooks.invalid:3000/avirato",
      allowWebhookHosts: ["hooks.invalid", "other.invalid"],
      trustProxy: "1",
      publicUrl: "https://sandbox.example",
      maxRequests: "3",
      adminToken: "sixteen-letters!",
      logRequests: true,
      withExamples: "live",
      strict: true,
      json: true,
    } satisfies GivenTexts<typeof sandboxWithJsonTable>;
    const { json: _, withExamples, strict, data, vaultKey, pool, ...others } = given;

    const shared = { data, vaultKey, pool, ...others };
    const { args, environment } = asArguments(sandboxWithJsonTable, shared, way, write);
    const running = await start(["sandbox", ...args], environment);
    const { url } = running;
    const key = { "X-API-KEY": given.testKey };
    const admin = { Authorization: `Bearer ${given.adminToken}` };
    const terminals = `${url}/external/v1/test/pos/terminals?webcode=${given.webcode}`;
    const statusOf = async (target: string, headers: Record<string, string>) =>
      (await fetch(target, { headers })).status;

    const session = { ...sessionBody, webcode: given.webcode };
    const created = await json(`${url}/external/v1/test/payment/session`, post(session, key));
    const charge = { webcode: given.webcode, poiId: "V400m-TEST-000001", amount: session.amount };
    await fetch(`${url}/external/v1/test/pos/payment`, post(charge, key));
    const { deliveries } = await json(`${url}/_sandbox/webhook-deliveries?environment=test`, {
      headers: admin,
    });
    const hookAt = (host: string) => ({
      method: "PUT",
      headers: { "Content-Type": "application/json", ...admin },
      body: JSON.stringify({ url: `http://${host}/`, enabled: true }),
    });
    const allowed = async (host: string) =>
      (await fetch(`${url}/_sandbox/webhooks/test`, hookAt(host))).status === 200;
    const limited = { environment: "test", webcode: given.webcode, allowedIps: ["203.0.113.7"] };
    const { key: fromProxy } = await json(`${url}/_sandbox/api-keys`, post(limited, admin));
    const forwarded = { "X-API-KEY": fromProxy, "X-Forwarded-For": "203.0.113.7" };
    const many = await Promise.all(Array.from({ length: 40 }, () => statusOf(terminals, key)));
    const [connections] = await query<{ count: string }>(
      database,
      `SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    const { port, host } = listeningOf(running);
    const opensWith = (other: string) =>
      createSandbox({ data, vaultKey: other }).then(
        (sandbox) => sandbox.close().then(() => true),
        () => false,
      );
    const isVaultKey = !(await opensWith(randomBytes(32).toString("base64"))) && (await opensWith(vaultKey));

    // Examples, strict and json need another store and another output.
    const examples = { port: "0", data: examplesFile, withExamples, strict, json: true } as const;
    const second = await start([
      "sandbox",
      ...asArguments(sandboxWithJsonTable, examples, "as flags", write).args,
    ]);
    const line = JSON.parse(second.output.find((text) => text.startsWith("{")) ?? "");
    const liveKey = { "X-API-KEY": line.keys.live };
    const example = `${second.url}/external/v1/payment/session/SHOP01-EXT-17195000001234?webcode=${webcode}`;
    const hasExamples = (await statusOf(example, liveKey)) === 200;
    // A stored amount that no response may have.
    const store = new DatabaseSync(examplesFile, { timeout: 5_000 });
    store.exec(`UPDATE sessions SET details = replace(details, '"EUR"', '"euro"')`);
    store.close();
    const isStrict = (await statusOf(example, liveKey)) === 500;

    const read = {
      port: String(port),
      host,
      data:
        (await query(database, "SELECT 1 FROM avirato_sandbox.sessions")).length > 0 ? database : undefined,
      vaultKey: isVaultKey ? vaultKey : undefined,
      // One more connection is for health checks.
      pool: String(Number(connections?.count) - 1),
      webcode: (await statusOf(terminals, key)) === 200 ? given.webcode : undefined,
      testKey: created.success ? given.testKey : undefined,
      liveKey:
        (await statusOf(terminals.replace("/test", ""), { "X-API-KEY": given.liveKey })) === 200
          ? given.liveKey
          : undefined,
      webhookUrl: deliveries[0].url,
      allowWebhookHosts: (await allowed("third.invalid"))
        ? undefined
        : await Promise.all(
            given.allowWebhookHosts.map(async (name) => ((await allowed(name)) ? name : undefined)),
          ),
      trustProxy: (await statusOf(terminals, forwarded)) === 200 ? given.trustProxy : undefined,
      publicUrl: new URL(created.data.paymentUrl).origin,
      maxRequests: many.includes(503) ? given.maxRequests : undefined,
      adminToken:
        (await statusOf(`${url}/_sandbox/clock`, {})) === 401 &&
        (await statusOf(`${url}/_sandbox/clock`, admin)) === 200
          ? given.adminToken
          : undefined,
      logRequests: running.output.some((text) => text.includes('"event":"request"')),
      withExamples: hasExamples ? withExamples : undefined,
      strict: isStrict,
      json: line.url === second.url,
    };
    expect(read).toEqual(given);
  });
});

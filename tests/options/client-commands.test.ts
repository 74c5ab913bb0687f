// tier: integration
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { apiKeyHeader, webhookSignatureHeader } from "../../generated/constants.ts";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { type Listening, listen } from "../../src/http/listen.ts";
import { keysTable, runKeys } from "../../src/sandbox/commands/keys.ts";
import { runTrigger, triggerTable } from "../../src/sandbox/commands/trigger/command.ts";
import type { OptionTable } from "../../src/sandbox/core/option.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { runTestReceiver, testReceiverTable } from "../../src/test-receiver/command.ts";
import { runVerify, verifyTable } from "../../src/verify/command.ts";
import { verifyWebhook } from "../../src/webhooks/index.ts";
import { asArguments, type GivenTexts, waysToGive } from "../support/command-tables.ts";
import { freePort } from "../support/process.ts";

/** A request that a command sent. */
interface Received {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
}

const folder = mkdtempSync(join(tmpdir(), "options-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};

const servers: Listening[] = [];
let print: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  print = vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Serves `respond`, and keeps what is received. */
async function recording(
  respond: (request: Request) => Response | Promise<Response>,
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const handler = async (request: Request) => {
    const { method, url, headers } = request;
    received.push({ method, url: new URL(url), headers, body: await request.clone().text() });
    return respond(request);
  };
  const server = await listen(fetchListener(handler), { port: 0, host: "127.0.0.1" });
  servers.push(server);
  return { url: server.url, received };
}

/** Runs a command with these options. */
async function run<Table extends OptionTable>(
  command: (args: string[]) => Promise<void>,
  positionals: string[],
  table: Table,
  given: GivenTexts<Table>,
  way: (typeof waysToGive)[number],
): Promise<void> {
  const { args, environment } = asArguments(table, given, way, write);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  await command([...positionals, ...args]);
}

/** An error as the control plane sends it. */
const refusal = (message: string) =>
  Response.json({ error: { name: "internalError", message } }, { status: 500 });

const tokenOf = ({ headers }: Received) => headers.get("authorization")?.replace("Bearer ", "");
const originOf = ({ headers }: Received) => `http://${headers.get("host")}`;

describe.each(waysToGive)("every option %s", (way) => {
  it("of avirato keys reaches the sandbox", async () => {
    const { url, received } = await recording(() => refusal("It is refused."));
    const given = {
      environment: "live",
      webcode: "HOTEL_2",
      allowIps: ["192.0.2.1", "192.0.2.2"],
      server: url,
      adminToken: "sixteen-letters!",
    } satisfies GivenTexts<typeof keysTable>;
    await expect(run(runKeys, ["create"], keysTable, given, way)).rejects.toThrow("It is refused.");
    const [request] = received as [Received];
    const { allowedIps, ...body } = JSON.parse(request.body);
    const read = { ...body, allowIps: allowedIps, server: originOf(request), adminToken: tokenOf(request) };
    expect(read).toEqual(given);
  });

  it("of avirato trigger reaches the sandbox", async () => {
    const testKey = "my_test_key";
    const sandbox = await createSandbox({ testKey, webcode: "HOTEL_2" });
    const { url, received } = await recording((request) => sandbox.fetch(request));
    const fault = { operation: "listTerminals", effect: { type: "disconnect" } };
    const given = {
      server: url,
      adminToken: "sixteen-letters!",
      testKey,
      webcode: "HOTEL_2",
      fault: [JSON.stringify(fault)],
    } satisfies GivenTexts<typeof triggerTable>;
    await run(runTrigger, ["payment.refused"], triggerTable, given, way);
    await sandbox.close();
    const [added, created] = received as [Received, Received];
    expect([added.url.pathname, created.url.pathname]).toEqual([
      "/_sandbox/faults",
      "/external/v1/test/payment/session",
    ]);
    const read = {
      server: originOf(added),
      adminToken: tokenOf(added),
      testKey: created.headers.get(apiKeyHeader),
      webcode: JSON.parse(created.body).webcode,
      fault: [added.body],
    };
    expect(read).toEqual(given);
  });

  it("of avirato test-receiver reaches the receiver", async () => {
    const { url, received } = await recording(() => new Response());
    const given = {
      url: `${url}/hooks?from=avirato`,
      secret: "a-client-secret",
      webcode: "HOTEL_2",
      customReference: "ORDER-1",
    } satisfies GivenTexts<typeof testReceiverTable>;
    await run(runTestReceiver, [], testReceiverTable, given, way);
    const payment = received.find(({ body }) => JSON.parse(body).event_code === "AUTHORISATION") as Received;
    expect(payment.headers.has(webhookSignatureHeader)).toBe(true);
    const { body, headers } = payment;
    const { data } = (await verifyWebhook({ body, headers, secret: given.secret })) as unknown as {
      data: Record<string, string>;
    };
    const { webcode, customReference } = data;
    const read = { url: payment.url.href, secret: given.secret, webcode, customReference };
    expect(read).toEqual(given);
  });

  // With their journeys, the checks take long. How flags and files are read is the same for all commands.
  it.runIf(way === "in the environment")("of avirato verify reaches the server or the report", async () => {
    const secrets = {
      testKey: "key-of-test-1234",
      liveKey: "key-of-live-1234",
      testSecret: "secret-of-test-1234",
      adminToken: "sixteen-letters!",
    };
    const webhookPort = String(await freePort());
    let isReceiving = false;
    // Every check is refuted at once. The report masks what it knows to be secret.
    const { url, received } = await recording(async () => {
      if (received.length === 1) return Response.json({});
      isReceiving ||= await accepts(Number(webhookPort));
      return refusal(`these are secret: ${Object.values(secrets)}`);
    });
    const given = {
      server: url,
      webcode: "HOTEL_2",
      ...secrets,
      allowLive: true,
      webhookPort,
      sandbox: true,
      json: true,
      junit: join(folder, "junit.xml"),
      evidence: join(folder, "evidence.json"),
    } satisfies GivenTexts<typeof verifyTable>;
    await run(runVerify, [], verifyTable, given, way);

    const report = print.mock.calls.join("\n");
    const live = received.filter(({ url: { pathname } }) => /^\/external\/v1\/(?!test)/.test(pathname));
    const control = received.filter(({ url: { pathname } }) => pathname.startsWith("/_sandbox/"));
    const first = received[0] as Received;
    expect(report).toContain("these are secret: ");
    const masked = (secret: string) => (report.includes(secret) ? undefined : secret);
    const read = {
      server: originOf(first),
      webcode: first.url.searchParams.get("webcode"),
      testKey: first.headers.get(apiKeyHeader),
      liveKey: live.map(({ headers }) => headers.get(apiKeyHeader)).find((key) => key !== secrets.testKey),
      testSecret: masked(secrets.testSecret),
      adminToken: control[0] && tokenOf(control[0]),
      allowLive: live.length > 0,
      webhookPort: isReceiving ? webhookPort : undefined,
      sandbox: control.length > 0,
      json: JSON.parse(report).server === url,
      junit: readFileSync(given.junit, "utf8").includes("<testsuite") ? given.junit : undefined,
      evidence: JSON.parse(readFileSync(given.evidence, "utf8")).server === url ? given.evidence : undefined,
    };
    expect(read).toEqual(given);
  });
});

/** Whether something listens on a port of this machine. */
async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const connected = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return connected;
}

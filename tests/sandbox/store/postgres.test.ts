// tier: integration
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { migrations } from "../../../src/sandbox/store/migrations.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";
import { startPostgres } from "../../support/postgres-server.ts";
import { sessionOfRedirect } from "../../support/redirect.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let database: string;
let opened: Sandbox[] = [];
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(opened.map((sandbox) => sandbox.close()));
  opened = [];
});

/** A sandbox on the database of the test, closed after it. */
async function open(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({
    strict: true,
    data: database,
    vaultKey,
    clock: manualClock(),
    ...options,
  });
  opened.push(sandbox);
  return sandbox;
}

async function failureOf(data: string): Promise<Error> {
  const failure = await open({ data }).catch((error: unknown) => error);
  if (failure instanceof Error) return failure;
  throw new Error("It was opened.");
}

describe("a sandbox on PostgreSQL", () => {
  it("keeps keys, secrets, sessions and records across a restart", async () => {
    const first = await createSandbox({ data: database, vaultKey, testKey: "a-key" });
    const key = { "Idempotency-Key": "before-the-restart" };
    const made = await callsTo(first).test.post("/payment/session", sessionBody, key);
    await first.close();
    const second = await open({ testKey: "a-key" });
    const after = callsTo(second);
    expect(second.secrets).toEqual({ live: "", test: "" });
    const redirect = await sessionOfRedirect(second, first.secrets.test);
    expect(redirect.opened).toBe(redirect.made);
    expect(second.keys).toEqual({ live: "", test: "a-key" });
    expect(await after.test.post("/payment/session", sessionBody, key)).toEqual(made);
  });

  it("lists sessions by status and time like every other store", async () => {
    const { test, pay, advance } = callsTo(await open());
    const create = async () => (await test.post("/payment/session", sessionBody)).json.data.sessionId;
    const early = await create();
    await advance(60);
    const [paid, late] = [await create(), await create()];
    await pay(paid);
    const list = async (filter: string) => {
      const { json } = await test.get(`/payment/sessions?webcode=${webcode}&${filter}`);
      return json.data.sessions.map(({ sessionId }: { sessionId: string }) => sessionId);
    };
    expect(await list("status=pending")).toEqual([late, early]);
    expect(await list("createdFrom=2026-06-28T10:31:00Z")).toEqual([late, paid]);
    expect(await list("createdFrom=2026-06-28T10:31:00Z&status=pending")).toEqual([late]);
    await advance(24 * 3600 - 60);
    expect(await list("status=expired")).toEqual([early]);
    expect(await list("status=pending")).toEqual([late]);
  });

  it("stores client secrets encrypted and keys as digests", async () => {
    const { keys, secrets } = await open();
    const rows = await query(
      database,
      "SELECT * FROM avirato_sandbox.api_keys, avirato_sandbox.client_secrets",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const secret of [...Object.values(keys), ...Object.values(secrets), vaultKey]) {
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  it("stores and finds references with every character of JSON", async () => {
    const { test } = callsTo(await open());
    const customReference = "a\0b\uE000\u{1F600}";
    const made = await test.post("/payment/session", { ...sessionBody, customReference });
    expect(made.json.data.customReference).toBe(customReference);
    const filter = `customReference=${encodeURIComponent(customReference)}`;
    const { json } = await test.get(`/payment/sessions?webcode=${webcode}&${filter}`);
    expect(json.data.sessions).toHaveLength(1);
  });

  it("is asked only for dates that are one, and finds sessions by the earliest and the latest of them", async () => {
    const { test } = callsTo(await open());
    await test.post("/payment/session", sessionBody);
    const list = (filter: string) => test.get(`/payment/sessions?webcode=${webcode}&${filter}`);
    expect((await list("createdFrom=2016-12-31T23:59:60Z")).json.error.code).toBe(12002);
    for (const filter of ["createdFrom=0000-01-01T00:00:00%2B23:59", "createdTo=9999-12-31T23:59:59-23:59"]) {
      expect((await list(filter)).json.data.sessions).toHaveLength(1);
    }
  });
});

describe("sandboxes that start at once on an empty database", () => {
  it("create the schema once and share the keys of their options", async () => {
    const named = { testKey: "the-test-key", liveKey: "the-live-key" };
    const all = await Promise.all(Array.from({ length: 5 }, () => open(named)));
    expect(new Set(all.map(({ keys }) => JSON.stringify(keys)))).toEqual(
      new Set([JSON.stringify({ live: "the-live-key", test: "the-test-key" })]),
    );
    // Only the one that made the secrets knows them.
    expect(all.filter(({ secrets }) => secrets.live !== "" && secrets.test !== "")).toHaveLength(1);
    expect(all.filter(({ secrets }) => secrets.live === "" && secrets.test === "")).toHaveLength(
      all.length - 1,
    );
    const keys = await query<{ count: string }>(database, "SELECT count(*) FROM avirato_sandbox.api_keys");
    expect(keys[0]?.count).toBe("2");
  });

  it("create one key for each environment without one, and one of them shows it", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => open()));
    expect(all.filter(({ keys }) => keys.test !== "" && keys.live !== "")).toHaveLength(1);
    expect(all.filter(({ keys }) => keys.test === "" && keys.live === "")).toHaveLength(11);
  });
});

describe("a database", () => {
  it("keeps its other schemas", async () => {
    await query(database, "CREATE TABLE sessions (text TEXT)", "INSERT INTO sessions VALUES ('a letter')");
    await callsTo(await open()).test.post("/payment/session", sessionBody);
    expect(await query(database, "SELECT * FROM public.sessions")).toEqual([{ text: "a letter" }]);
  });

  it("with another program's schema of the same name is rejected and not changed", async () => {
    await query(
      database,
      "CREATE SCHEMA avirato_sandbox",
      "CREATE TABLE avirato_sandbox.letters (text TEXT)",
    );
    await expect(open()).rejects.toThrow("The schema avirato_sandbox of the database is not a sandbox's.");
    const statement =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'avirato_sandbox'";
    expect(await query(database, statement)).toEqual([{ table_name: "letters" }]);
  });

  it("of a newer version is rejected and not changed", async () => {
    await (await createSandbox({ data: database, vaultKey })).close();
    const newer = migrations.length + 1;
    await query(database, `UPDATE avirato_sandbox.sandbox_version SET version = ${newer}`);
    await expect(open()).rejects.toThrow(`The database was made by a newer version (${newer}).`);
    const found = await query(database, "SELECT version FROM avirato_sandbox.sandbox_version");
    expect(found).toEqual([{ version: newer }]);
  });

  it("with another vault key is rejected", async () => {
    await (await createSandbox({ data: database, vaultKey })).close();
    const another = Buffer.alloc(32, 7).toString("base64");
    await expect(open({ vaultKey: another })).rejects.toThrow(
      "The client secrets were sealed with another key",
    );
  });

  it.each<[message: string, options: SandboxOptions, ...statements: string[]]>([
    ["made by a newer version", {}, "UPDATE avirato_sandbox.sandbox_version SET version = version + 1"],
    ["sealed with another key", { vaultKey: Buffer.alloc(32, 7).toString("base64") }],
    ["The live key is already the test key", { liveKey: "a-key" }],
  ])(
    "keeps no connection of a sandbox that cannot start and says why: %s",
    async (message, options, ...statements) => {
      await (await createSandbox({ data: database, vaultKey, testKey: "a-key" })).close();
      await query(database, ...statements);
      const connected = vi.spyOn(Client.prototype, "connect");
      const ended = vi.spyOn(Client.prototype, "end");
      onTestFinished(() => void [connected, ended].map((spy) => spy.mockRestore()));
      await expect(createSandbox({ data: database, vaultKey, ...options })).rejects.toThrow(message);
      expect(connected).toHaveBeenCalled();
      const left = connected.mock.contexts.filter((client) => !ended.mock.contexts.includes(client));
      expect(left).toHaveLength(0);
    },
  );

  it.each([
    ["another port", { port: "9" }, "127.0.0.1:9/", "check that it runs"],
    [
      "another password",
      { password: "s3cret-and-wrong" },
      "password authentication failed",
      "check user and password",
    ],
    [
      "another database",
      { pathname: "/nowhere" },
      "/nowhere cannot be used",
      "check the name of the database",
    ],
  ])("is named without user and password when the URL has %s", async (_, change, words, remedy) => {
    const url = Object.assign(new URL(database), change);
    const { message } = await failureOf(url.href);
    expect(message).toContain(words);
    expect(message).toContain(remedy);
    expect(message).not.toContain(url.password);
    expect(message).not.toContain("sandbox:");
  });

  it.each(["s3cr#t9", "12/s3cr", "s3cr?t9"])(
    "is rejected without showing its password when that is %s, which is not percent-encoded",
    async (password) => {
      const { message } = await failureOf(`postgres://user:${password}@host/database`);
      expect(message).toContain("percent-encoded");
      expect(message).not.toMatch(/s3c|t9|12/);
    },
  );

  it.each([[{}], [{ vaultKey: "" }], [{ vaultKey: "dG9vIHNob3J0" }]])(
    "needs a vault key of 32 bytes, not %j",
    async (options) => {
      await expect(createSandbox({ data: database, ...options })).rejects.toThrow("AVIRATO_VAULT_KEY");
    },
  );
});

describe("a connection that is lost", () => {
  it("leads to a 500 of the contract and a report with the database's name, until the database is back", async () => {
    const server = await startPostgres();
    const data = `${server.url}/postgres`;
    const internalErrors: unknown[] = [];
    const sent: string[] = [];
    const send = async (_url: string, _headers: object, body: string) => sent.push(body) && 200;
    const report = (error: unknown) => void internalErrors.push(error);
    const sandbox = await open({ data, report, send, webhookUrl: "http://127.0.0.1:9/" });
    const calls = callsTo(sandbox);
    const key = { "Idempotency-Key": "through-the-outage" };
    await calls.paid();
    await calls.advance(0);
    expect(sent).toHaveLength(1);

    await server.stop();
    const failed = await calls.test.post("/payment/session", sessionBody, key);
    expect(failed).toMatchObject({ status: 500, json: { error: { code: 10500 } } });
    expect(failed.text).not.toMatch(/postgres/i);
    expect((await calls.control("GET", "/api-keys")).status).toBe(500);
    expect(String(internalErrors[0])).toMatch(
      /^StoreUnavailable: PostgreSQL at 127\.0\.0\.1:\d+\/postgres cannot be used \(/,
    );
    expect(internalErrors.join()).not.toContain(new URL(server.url).password);

    await server.start();
    const made = await calls.test.post("/payment/session", sessionBody, key);
    expect(made.status).toBe(201);
    expect(await calls.test.post("/payment/session", sessionBody, key)).toEqual(made);
    await calls.pay(made.json.data.sessionId);
    await calls.advance(0);
    expect(sent).toHaveLength(2);
    await sandbox.close();
    opened = [];
    await server.remove();
  });
});

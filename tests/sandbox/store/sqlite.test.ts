// tier: integration
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { migrations } from "../../../src/sandbox/store/migrations.ts";
import { openStore } from "../../../src/sandbox/store/open.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { preparer } from "../../../src/sandbox/store/sqlite-statements.ts";
import { sessionOfRedirect } from "../../support/redirect.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sqlite-"));
  file = join(folder, "sandbox.db");
});
afterEach(() => rm(folder, { recursive: true }));

/** The file must be refused with this reason and keep every byte. */
async function expectRefusal(reason: string) {
  const before = await readFile(file);
  expect(() => openSqlite(file)).toThrow(reason);
  expect(() => openSqlite(file)).toThrow("It was left as it is.");
  expect(before.equals(await readFile(file))).toBe(true);
}

describe("a sandbox on a file", () => {
  it("rejects a key as soon as another sandbox on the file has revoked it", async () => {
    const one = await createSandbox({ data: file, testKey: "a-key" });
    const other = await createSandbox({ data: file, testKey: "a-key" });
    const use = async () =>
      (await callsTo(one).test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": "a-key" })).status;
    expect([await use(), await use(), await use()]).toEqual([200, 200, 200]);
    const { control } = callsTo(other);
    const { apiKeys } = (await control("GET", "/api-keys")).json;
    const { id } = apiKeys.find(({ environment }: { environment: string }) => environment === "test");
    await control("POST", `/api-keys/${id}/revoke`);
    expect(await use()).toBe(403);
    await Promise.all([one.close(), other.close()]);
  });

  it("keeps keys, secrets, sessions, records and waiting webhooks across a restart", async () => {
    const clock = manualClock();
    const sent: string[] = [];
    const down = async () => Promise.reject(new Error("down"));
    const options = { data: file, clock, webhookUrl: "http://127.0.0.1:9/", testKey: "a-key" };
    const first = await createSandbox({ ...options, send: down });
    const before = callsTo(first);
    const idempotencyKey = { "Idempotency-Key": "before-the-restart" };
    const made = await before.test.post("/payment/session", sessionBody, idempotencyKey);
    await before.pay(made.json.data.sessionId);
    await before.advance(0);
    await first.close();

    const up = async (_url: string, _headers: object, body: string) => {
      sent.push(JSON.parse(body).event_code);
      return 200;
    };
    const second = await createSandbox({ ...options, send: up });
    const after = callsTo(second);
    expect(second.secrets).toEqual({ live: "", test: "" });
    expect(second.keys).toEqual({ live: "", test: "a-key" });
    expect(await after.test.post("/payment/session", sessionBody, idempotencyKey)).toEqual(made);
    const { json } = await after.test.get(`/payment/session/${made.json.data.sessionId}?webcode=${webcode}`);
    expect(json.data.status).toBe("completed");
    await after.advance(10);
    expect(sent).toEqual(["AUTHORISATION"]);
    const redirect = await sessionOfRedirect(second, first.secrets.test);
    expect(redirect.opened).toBe(redirect.made);
    await second.close();
  });

  it("lists by time of creation and sends events in order after a restart, even if its clock went back", async () => {
    const told: string[] = [];
    const receive = async (_url: string, _headers: object, body: string) => {
      told.push(JSON.parse(body).event_code);
      return 200;
    };
    const options = { data: file, webhookUrl: "http://127.0.0.1:9/", testKey: "a-key" };
    const anHourAhead = manualClock(manualClock().now() + 3_600_000);
    const send = () => Promise.reject(new Error("down"));
    const first = await createSandbox({ ...options, clock: anHourAhead, send });
    const before = callsTo(first);
    const paymentReference = await before.paid({ customReference: "first" });
    await before.advance(0);
    await first.close();

    const second = await createSandbox({ ...options, clock: manualClock(), send: receive });
    const after = callsTo(second);
    const refund = { webcode, paymentReference, amount: sessionBody.amount, reason: "RETURN" };
    await after.test.post("/payment/refund", refund);
    await after.test.post("/payment/session", { ...sessionBody, customReference: "second" });
    const { json } = await after.test.get(`/payment/sessions?webcode=${webcode}`);
    const listed = json.data.sessions.map(
      ({ customReference }: { customReference: string }) => customReference,
    );
    expect(listed).toEqual(["first", "second"]);
    await after.advance(7200);
    expect(told).toEqual(["AUTHORISATION", "REFUND"]);
    await second.close();
  });

  it("accepts new writes after a restart while its clock stands still", async () => {
    const options = { data: file, clock: manualClock(), testKey: "a-key" };
    for (let start = 0; start < 2; start += 1) {
      const sandbox = await createSandbox(options);
      expect((await callsTo(sandbox).test.post("/payment/session", sessionBody)).status).toBe(201);
      await sandbox.close();
    }
  });

  it("keeps the key of its secrets in a separate file that only the user can read", async () => {
    await (await createSandbox({ data: file })).close();
    expect((await stat(`${file}.key`)).mode & 0o777).toBe(0o600);
  });

  it("rejects a key file with invalid content", async () => {
    await writeFile(`${file}.key`, "not a key\n", { mode: 0o600 });
    await expect(createSandbox({ data: file })).rejects.toThrow("is not a sandbox's key file");
  });
});

describe("idempotency records of a file", () => {
  it("that were written by a fast clock do not prevent later ones from being deleted", async () => {
    const options = { data: file, testKey: "a-key" };
    const idempotencyKey = (key: string) => ({ "Idempotency-Key": key });
    const monthAhead = manualClock(manualClock().now() + 30 * 86_400_000);
    const first = await createSandbox({ ...options, clock: monthAhead });
    const ahead = await callsTo(first).test.post("/payment/session", sessionBody, idempotencyKey("ahead"));
    await first.close();

    const second = await createSandbox({ ...options, clock: manualClock() });
    const { test, advance } = callsTo(second);
    await test.post("/payment/session", sessionBody, idempotencyKey("later"));
    const left = () => {
      const database = new DatabaseSync(file);
      const keys = database.prepare("SELECT idempotency_key AS key FROM idempotency_records").all();
      database.close();
      return keys.map(({ key }) => key);
    };
    await advance(86_399);
    expect(left()).toEqual(["ahead", "later"]);
    expect(await test.post("/payment/session", sessionBody, idempotencyKey("ahead"))).toEqual(ahead);
    await advance(1);
    expect(left()).toEqual([]);
    await second.close();
  });
});

describe("a file", () => {
  /** What SQLite says of the settings of a store, which is closed again. */
  async function settingsOf(location: string) {
    const opened = vi.spyOn(DatabaseSync.prototype, "exec");
    const store = openSqlite(location);
    const [database] = opened.mock.contexts as DatabaseSync[];
    opened.mockRestore();
    const read = (name: string) => Object.values(database?.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    const settings = ["journal_mode", "synchronous", "secure_delete", "cache_size"].map(read);
    await store.close();
    return settings;
  }

  it("is written through to the disk with every commit, and keeps no deleted content", async () => {
    // 2 is FULL for the one, and FAST for the other. The size of the cache is in KiB.
    expect(await settingsOf(file)).toEqual(["wal", 2, 2, -8_192]);
  });

  it("is not needed in memory, where the cache is smaller because each commit searches it", async () => {
    expect(await settingsOf(":memory:")).toEqual(["memory", 2, 2, -2_048]);
  });

  it("that another program has locked for a second is used when the lock is gone", async () => {
    const store = openSqlite(file);
    // In a thread, because SQLite blocks this one while it waits.
    const holder = new Worker(
      `const { DatabaseSync } = require("node:sqlite");
       const database = new DatabaseSync(${JSON.stringify(file)});
       database.exec("BEGIN IMMEDIATE; INSERT INTO client_secrets VALUES ('live', 'of the other')");
       require("node:worker_threads").parentPort.postMessage("locked");
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
       database.exec("COMMIT");
       database.close();`,
      { eval: true },
    );
    await once(holder, "message");
    await store.transaction((sql) => sql.run("INSERT INTO client_secrets VALUES ('test', 'of this one')"));
    const secrets = await store.transaction((sql) => sql.all("SELECT sealed FROM client_secrets"));
    await store.close();
    expect(secrets).toEqual([{ sealed: "of the other" }, { sealed: "of this one" }]);
  });

  it("of which one page in the middle is damaged is rejected and not changed", async () => {
    const sandbox = await createSandbox({ data: file });
    const calls = callsTo(sandbox);
    for (let number = 0; number < 50; number += 1)
      await calls.test.post("/payment/session", { ...sessionBody, customReference: `reference-${number}` });
    await sandbox.close();
    const bytes = await readFile(file);
    const pageSize = 4096;
    const page = Math.floor(bytes.indexOf("reference-25") / pageSize);
    expect([page > 1, page < bytes.length / pageSize - 1]).toEqual([true, true]);
    bytes.fill(0xff, page * pageSize, (page + 1) * pageSize);
    await writeFile(file, bytes);
    // What SQLite's check of all pages says; the sandbox reads no session when it starts.
    await expectRefusal("it is damaged (*** in database main ***");
  });

  it("that is truncated is rejected and not changed", async () => {
    await (await createSandbox({ data: file })).close();
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    await expectRefusal("cannot be opened");
  });

  it("that is no database is rejected and not changed", async () => {
    await writeFile(file, "a letter to my bank, ".repeat(100));
    await expectRefusal("cannot be opened");
  });

  it("that is another program's database is rejected and not changed", async () => {
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE letters (text TEXT)");
    other.close();
    await expectRefusal("it is not a sandbox's database");
  });

  it("of a newer version is rejected and not changed", async () => {
    await openSqlite(file).close();
    const newer = new DatabaseSync(file);
    newer.exec(`PRAGMA journal_mode = DELETE; PRAGMA user_version = ${migrations.length + 1}`);
    newer.close();
    await expectRefusal("it was made by a newer version");
  });

  it("in a folder that does not exist is named in the error", () => {
    expect(() => openSqlite(join(folder, "no", "sandbox.db"))).toThrow("sandbox.db cannot be opened");
  });

  it("that is refused is closed again", async () => {
    await writeFile(file, "a letter to my bank, ".repeat(100));
    const opened = vi.spyOn(DatabaseSync.prototype, "prepare");
    expect(() => openSqlite(file)).toThrow("cannot be opened");
    const [database] = opened.mock.contexts as DatabaseSync[];
    opened.mockRestore();
    expect(database?.isOpen).toBe(false);
  });
});

describe("a store on SQLite", () => {
  it("can be used, and is unavailable without its tables and after it was closed", async () => {
    const store = openSqlite(file);
    expect(await store.check()).toBeUndefined();
    const other = new DatabaseSync(file);
    other.exec("DROP TABLE api_keys");
    other.close();
    expect(await store.check()).toBe("storeUnavailable");
    await store.close();
    expect(await store.check()).toBe("storeUnavailable");
    const rejected = Promise.all([1, 2].map(() => store.transaction(async () => "no store")));
    await expect(rejected).rejects.toThrow();
  });

  it("loses only the transaction that SQLite rolls back by itself, as it does when the disk is full", async () => {
    const store = openSqlite(file);
    const put = (environment: string) =>
      store.transaction((sql) =>
        sql.run("INSERT OR ROLLBACK INTO client_secrets VALUES (?, 'sealed')", [environment]),
      );
    await put("test");
    await expect(put("test")).rejects.toThrow(/unique/i);
    await put("live");
    const kept = await store.transaction((sql) => sql.all("SELECT environment FROM client_secrets"));
    await store.close();
    expect(kept).toEqual(expect.arrayContaining([{ environment: "test" }, { environment: "live" }]));
  });

  it("gives the same rows on a version of Node that cannot return them as arrays", async () => {
    const { setReturnArrays } = StatementSync.prototype;
    Reflect.deleteProperty(StatementSync.prototype, "setReturnArrays");
    const statements: typeof import("../../../src/sandbox/store/sqlite-statements.ts") = await import(
      // With a query, because the module looks for the method when it is loaded.
      // @ts-expect-error TypeScript knows no query
      "../../../src/sandbox/store/sqlite-statements.ts?without-arrays"
    ).finally(() => Object.assign(StatementSync.prototype, { setReturnArrays }));
    const database = new DatabaseSync(":memory:");
    database.exec("CREATE TABLE numbers (number)");
    const rowsBy = ({ preparer }: typeof statements) => {
      const prepare = preparer(database);
      return [
        prepare("SELECT 1 AS one, NULL AS none, ? AS given").get(["a"]),
        prepare("SELECT 1 AS one WHERE 1 = 0").get([]),
        prepare("SELECT 1 AS one UNION SELECT 2").all([]),
        prepare("INSERT INTO numbers VALUES (1), (2)").run([]),
      ].map((result) => (typeof result === "object" ? JSON.stringify(result) : result));
    };
    expect(rowsBy(statements)).toEqual(rowsBy({ preparer }));
    database.close();
  });
});

describe("the name of a store", () => {
  const open = (data: string) => openStore(data, { time: machineTime, vaultKey: undefined });

  it.each(["postgres://127.0.0.1:9/shop", "postgresql://127.0.0.1:9/shop"])(
    "that is a URL of PostgreSQL needs a vault key: %s",
    async (data) => {
      await expect(open(data)).rejects.toThrow("A store in PostgreSQL needs a key");
    },
  );

  it.each(["postgres://shop", "postgres:shop", "mysql://shop"])(
    "that only contains one is a file: %s",
    async (name) => {
      await expect(open(`${folder}/none/${name}`)).rejects.toThrow("cannot be opened");
    },
  );
});

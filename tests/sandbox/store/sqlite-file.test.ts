// tier: integration
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { migrations } from "../../../src/sandbox/store/migrations.ts";
import { openStore } from "../../../src/sandbox/store/open.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { preparer } from "../../../src/sandbox/store/sqlite-statements.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const { folder, file } = useStoreFolder();

/** The file must be refused with this reason and keep every byte. */
async function expectRefusal(reason: string) {
  const before = await readFile(file);
  expect(() => openSqlite(file)).toThrow(reason);
  expect(() => openSqlite(file)).toThrow("It was left as it is.");
  expect(before.equals(await readFile(file))).toBe(true);
}

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
    const store = openSqlite(file);
    await store.transaction((sql) =>
      sql.run(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 50)
        INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)
        SELECT 'test', 'SHOP01', 'reference-' || n, 'POST /payment/session', 201, hex(zeroblob(400)), n FROM numbers`),
    );
    await store.close();
    const bytes = await readFile(file);
    const pageSize = 4096;
    const page = Math.floor(bytes.indexOf("reference-25") / pageSize);
    expect([page > 1, page < bytes.length / pageSize - 1]).toEqual([true, true]);
    bytes.fill(0xff, page * pageSize, (page + 1) * pageSize);
    await writeFile(file, bytes);
    // What SQLite's check of all pages says.
    await expectRefusal("it is damaged (*** in database main ***");
  });

  it("that is truncated is rejected and not changed", async () => {
    await openSqlite(file).close();
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
    onTestFinished(() => void Object.assign(StatementSync.prototype, { setReturnArrays }));
    const statements: typeof import("../../../src/sandbox/store/sqlite-statements.ts") = await import(
      // With a query, because the module looks for the method when it is loaded.
      // @ts-expect-error TypeScript knows no query
      "../../../src/sandbox/store/sqlite-statements.ts?without-arrays"
    );
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
    const rows = rowsBy(statements);
    Object.assign(StatementSync.prototype, { setReturnArrays });
    expect(rows).toEqual(rowsBy({ preparer }));
    database.close();
  });
});

describe("the clauses of a statement on SQLite", () => {
  const insert = `INSERT INTO idempotency_records
    (environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)`;

  it("find rows by the result of another SELECT, and by their position", async () => {
    const store = openSqlite(":memory:");
    const found = await store.transaction(async (sql) => {
      await sql.run(`INSERT INTO sessions (position, session_id, environment, webcode, token, status, created_at, expires_at,
        details, attempts) VALUES (5, 'a', 'test', 'W', 't', 's', 0, 0, '', ''), (6, 'b', 'test', 'W', 't', 's', 0, 0, '', '')`);
      const lock = sql.skipLocked("sessions");
      return [
        await sql.all(`SELECT session_id FROM sessions WHERE session_id ${sql.among("SELECT 'b'")} ${lock}`),
        await sql.all(`SELECT session_id FROM ${sql.rowsAt("sessions", "SELECT 5 AS position")}`),
      ];
    });
    await store.close();
    expect(found).toEqual([[{ session_id: "b" }], [{ session_id: "a" }]]);
  });

  it("limit a statement to the 500 oldest rows, and clear tables", async () => {
    const store = openSqlite(":memory:");
    const counts = await store.transaction(async (sql) => {
      await sql.run(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 600)
        ${insert} SELECT 'test', 'SHOP01', n, 'POST /payment/session', 201, '{}', n FROM numbers`);
      await sql.run("INSERT INTO client_secrets VALUES ('test', 'sealed')");
      const oldest = sql.oldest("idempotency_records");
      const limited = await sql.get(
        `SELECT count(*) AS count FROM idempotency_records WHERE expires_at > 0 ${oldest}`,
      );
      await sql.clearTables(["idempotency_records", "client_secrets"]);
      const left =
        "SELECT (SELECT count(*) FROM idempotency_records) + (SELECT count(*) FROM client_secrets) AS count";
      return [limited, await sql.get(left)];
    });
    await store.close();
    expect(counts).toEqual([{ count: 500 }, { count: 0 }]);
  });
});

describe("two connections to one file", () => {
  it("see at once what the other has written, in another generation", async () => {
    const [one, other] = [openSqlite(file, manualClock()), openSqlite(file, manualClock())];
    const generation = () => one.transaction(async (sql) => sql.generation);
    const first = await generation();
    expect(await generation()).toBe(first);
    await other.transaction((sql) => sql.run("INSERT INTO client_secrets VALUES ('test', 'sealed')"));
    expect(await generation()).not.toBe(first);
    await other.clock.advance(60);
    expect(one.clock.advancedSeconds()).toBe(0);
    await generation();
    expect(one.clock.advancedSeconds()).toBe(60);
    await Promise.all([one.close(), other.close()]);
  });

  it("see the time that an earlier transaction of the same commit has set", async () => {
    const store = openSqlite(file, manualClock(0));
    const times = await Promise.all([
      store.transaction(async () => store.clock.now()),
      store.clock.advance(60),
      store.transaction(async () => store.clock.now()),
    ]);
    await store.close();
    expect([times[0], times[2]]).toEqual([0, 60_000]);
  });
});

describe("records that a fast clock wrote", () => {
  const write = (expiresAt: number[]) => {
    const store = openSqlite(file);
    return store
      .transaction(async (sql) => {
        for (const [index, time] of expiresAt.entries())
          await sql.run(
            `INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, status_code, body, expires_at)
             VALUES ('test', 'SHOP01', ?, 'POST /payment/session', 201, '{}', ?)`,
            [`key-${index}`, time],
          );
      })
      .finally(() => store.close());
  };
  const now = Date.parse("2026-06-28T10:30:00Z");
  const day = 86_400_000;

  it("are kept for a day from the next start, and older ones as long as before", async () => {
    await write([now - 1, now + day - 1, now + 30 * day, now + 40 * day]);
    const { store } = await openStore(file, { time: manualClock(now), vaultKey: undefined });
    const times = await store.transaction((sql) =>
      sql.all<{ expires_at: number }>("SELECT expires_at FROM idempotency_records ORDER BY rowid"),
    );
    await store.close();
    expect(times.map(({ expires_at }) => expires_at)).toEqual([now - 1, now + day - 1, now + day, now + day]);
  });
});

describe("the files of a store", () => {
  const open = (data: string) => openStore(data, { time: machineTime, vaultKey: undefined });
  const putSecret = (store: Store) =>
    store.transaction((sql) => sql.run("INSERT INTO client_secrets VALUES ('test', 'sealed')"));

  it("are none for one in memory, which has a key of its own", async () => {
    const opened = vi.spyOn(DatabaseSync.prototype, "exec");
    const { store, vault } = await open(":memory:");
    const [database] = opened.mock.contexts as DatabaseSync[];
    opened.mockRestore();
    expect(database?.location()).toBeNull();
    await putSecret(store);
    expect([":memory:", ":memory:.key"].filter((name) => existsSync(name))).toEqual([]);
    expect(vault.open(vault.seal("a secret"))).toBe("a secret");
    await store.close();
  });

  it("are refused without the key of their secrets, and then closed; without secrets, a key is made", async () => {
    const { store, vault } = await open(file);
    const sealed = vault.seal("a secret");
    await store.close();
    await rm(`${file}.key`);
    const second = await open(file);
    expect(() => second.vault.open(sealed)).toThrow();
    await putSecret(second.store);
    await second.store.close();
    await rm(`${file}.key`);
    const prepared = vi.spyOn(DatabaseSync.prototype, "prepare");
    await expect(open(file)).rejects.toThrow(
      `${file}.key is missing, and nothing else opens the client secrets in ${file}; restore the key that belongs to the store.`,
    );
    const [database] = prepared.mock.contexts as DatabaseSync[];
    prepared.mockRestore();
    expect([database?.isOpen, existsSync(`${file}.key`)]).toEqual([false, false]);
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

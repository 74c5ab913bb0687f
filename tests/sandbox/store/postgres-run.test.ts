// tier: integration

import type { Pool } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dropExpiredRecords } from "../../../src/sandbox/api/idempotency.ts";
import { machineTime, type TimeSource } from "../../../src/sandbox/core/clock.ts";
import type { Sql } from "../../../src/sandbox/core/store.ts";
import { type StoreClock, storeClock } from "../../../src/sandbox/store/clock.ts";
import { openPostgres } from "../../../src/sandbox/store/postgres.ts";
import { connect } from "../../../src/sandbox/store/postgres-connection.ts";
import { connectionsOf } from "../../../src/sandbox/store/postgres-pool.ts";
import { runner, type Work } from "../../../src/sandbox/store/postgres-run.ts";
import { foundState } from "../../../src/sandbox/store/postgres-state.ts";
import { databaseTime } from "../../../src/sandbox/store/postgres-time.ts";
import { freshDatabase, query } from "../../support/postgres.ts";

const hour = 3_600_000;
let database: string;
let pool: Pool;
let clock: StoreClock;
let run: (work: Work, options?: { shared?: boolean; positions?: number }) => Promise<unknown>;
/** By how much the clock of the sandbox's machine was set, milliseconds. */
let set: number;

beforeEach(async () => {
  database = await freshDatabase();
  await (await openPostgres(database, machineTime)).close();
  pool = connect(database, 4).pool;
  set = 0;
  const machine: TimeSource = { now: () => Date.now() + set };
  const time = databaseTime(machine);
  clock = storeClock(time, () => Promise.reject(new Error("These tests do not advance the clock.")));
  const { start, run: runWorks } = runner(connectionsOf(pool), clock, time);
  const { rows } = await pool.query(`SELECT ${foundState} FROM avirato_sandbox.sandbox_clock`);
  start(rows[0]);
  run = (work, { shared = true, positions = 0 } = {}) => runWorks([work], { shared, positions });
});
afterEach(async () => {
  await pool.end();
});

/** Work that reads the time and then waits for `go`. `goOn` gets the time that was read. */
function waiting<Result>(goOn: (sql: Sql, now: number) => Promise<Result>) {
  const [started, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let runs = 0;
  return {
    get runs() {
      return runs;
    },
    started: started.promise,
    go: go.resolve,
    async work(sql: Sql): Promise<Result> {
      runs += 1;
      const now = clock.now();
      await sql.get("SELECT 1 AS one");
      started.resolve();
      await go.promise;
      return goOn(sql, now);
    },
  };
}

const nothing: Work = async () => {};

describe("work that began before the machine's clock was found to be set", () => {
  it.each([25 * hour, -25 * hour])(
    "runs again when another transaction found that out: %i milliseconds",
    async (by) => {
      set = by;
      const first = waiting(async (_, now) => now);
      const outcome = run(first.work);
      await first.started;
      await run(nothing);
      first.go();
      const [{ result: now }] = (await outcome) as [{ result: number }];
      expect(first.runs).toBe(2);
      expect(Math.abs(now - Date.now())).toBeLessThan(hour);
    },
  );

  it("deletes no record that is still valid", async () => {
    await query(
      database,
      `INSERT INTO avirato_sandbox.idempotency_records
         (environment, webcode, idempotency_key, endpoint, request_body, status_code, body, expires_at)
         VALUES ('test', 'SHOP01', 'a', 'x', 'x', 200, 'x', ${Date.now() + hour})`,
    );
    set = 25 * hour;
    const first = waiting(dropExpiredRecords);
    const outcome = run(first.work, { shared: false });
    await first.started;
    await run(nothing);
    first.go();
    await outcome;
    expect(await query(database, "SELECT idempotency_key FROM avirato_sandbox.idempotency_records")).toEqual([
      { idempotency_key: "a" },
    ]);
  });

  it("finds nothing in memory that its first run kept there", async () => {
    set = 25 * hour;
    const generations: object[] = [];
    await run(async (sql) => generations.push(sql.generation));
    expect(new Set(generations).size).toBe(2);
  });
});

describe("work that runs again, because another sandbox has advanced the clock,", () => {
  beforeEach(async () => {
    await run(nothing);
    await query(
      database,
      "UPDATE avirato_sandbox.sandbox_clock SET advanced_seconds = 3600, changes = changes + 1",
    );
  });

  /** What `read` returns in each run of the work. */
  async function eachRun<Value>(read: (sql: Sql) => Value, positions = 0): Promise<Awaited<Value>[]> {
    const values: Awaited<Value>[] = [];
    await run(async (sql) => values.push(await read(sql)), { positions });
    return values;
  }

  it("finds the clock advanced", async () => {
    expect(await eachRun(() => clock.advancedSeconds())).toEqual([0, 3600]);
  });

  it("finds nothing in memory that its first run kept there, and later work finds what its second run kept", async () => {
    const [first, second] = await eachRun((sql) => sql.generation);
    expect(second).not.toBe(first);
    expect(await eachRun((sql) => sql.generation)).toEqual([second]);
  });

  it("gets new positions", async () => {
    const take = async (sql: Sql) => [await sql.nextPosition(), await sql.nextPosition()];
    const given = (await eachRun(take, 1)).flat();
    expect(given).toHaveLength(4);
    expect(given).toEqual([...new Set(given)].toSorted((one, other) => one - other));
  });

  it("has another `Sql`, by which values of one run are known", async () => {
    const [first, second] = await eachRun((sql) => sql);
    expect(second).not.toBe(first);
  });

  it("may lock what it wrote in its first run, of which nothing is left", async () => {
    let runs = 0;
    const outcome = await run(async (sql) => {
      runs += 1;
      if (runs === 1)
        await sql.run("INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('test', 'x', 1)");
      else await sql.get(`SELECT url FROM webhook_endpoints ${sql.forUpdate("webhook_endpoints")}`);
    });
    expect([runs, outcome]).toEqual([2, ["needs its own"]]);
    expect(await query(database, "SELECT url FROM avirato_sandbox.webhook_endpoints")).toEqual([]);
  });

  it("fails with the error of its second run alone", async () => {
    let runs = 0;
    const outcome = run(async (sql) => {
      runs += 1;
      if (runs === 1) await sql.get("SELECT nothing FROM webhook_endpoints").catch(() => {});
      else await sql.get("SELECT 1 / 0");
    });
    await expect(outcome).rejects.toThrow("division by zero");
    expect(runs).toBe(2);
  });
});

it("work that waits for a lock for seconds runs once, and leaves the time as it is", async () => {
  const elapsed = { milliseconds: 0 };
  const { now } = performance;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + elapsed.milliseconds);
  const before = clock.now();
  const first = waiting(nothing);
  const outcome = run(first.work);
  await first.started;
  // The machine's clock and the time since the begin go on together.
  elapsed.milliseconds = 5_000;
  set = 5_000;
  first.go();
  await outcome;
  expect(first.runs).toBe(1);
  expect(clock.now() - before).toBeGreaterThanOrEqual(5_000);
});

it("a statement that work sends after its transaction has ended fails and has no effect", async () => {
  const late = Promise.withResolvers<unknown>();
  const goOn = Promise.withResolvers<void>();
  const failing = run(async (sql) => {
    await sql.get("SELECT 1 AS one");
    const insert = () =>
      sql.run("INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('test', 'x', 1)");
    void goOn.promise.then(insert).then(late.resolve, late.reject);
    throw new RangeError("changed my mind");
  });
  await expect(failing).rejects.toThrow(RangeError);
  goOn.resolve();
  await expect(late.promise).rejects.toThrow("The transaction has ended.");
  expect(await query(database, "SELECT url FROM avirato_sandbox.webhook_endpoints")).toEqual([]);
});

import type { Pool, PoolClient } from "pg";
import { expect, it, onTestFinished, vi } from "vitest";
import { countFailures, explained } from "../../../src/sandbox/store/postgres-errors.ts";
import { atMost, connectionsOf } from "../../../src/sandbox/store/postgres-pool.ts";

/** Begins tasks that end by hand. */
function tasks(most: number) {
  const run = atMost(most);
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  return {
    begun,
    begin(name: string): Promise<void> {
      const end = Promise.withResolvers<void>();
      ends.set(name, end);
      return run(() => {
        begun.push(name);
        return end.promise;
      });
    },
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string) => ends.get(name)?.reject(new RangeError(name)),
  };
}

it("no more tasks run at once than allowed, and the others in the order in which they came", async () => {
  const { begun, begin, end } = tasks(2);
  const [a, b, c, d] = ["a", "b", "c", "d"].map(begin);
  await Promise.resolve();
  expect(begun).toEqual(["a", "b"]);
  end("b");
  await b;
  expect(begun).toEqual(["a", "b", "c"]);
  end("a");
  await a;
  expect(begun).toEqual(["a", "b", "c", "d"]);
  for (const name of ["c", "d"]) end(name);
  await Promise.all([c, d]);
});

it("a task that fails makes room for the next one, and one that comes when nobody waits runs at once", async () => {
  const { begun, begin, end, fail } = tasks(1);
  const failing = begin("a");
  const waiting = begin("b");
  fail("a");
  await expect(failing).rejects.toThrow(RangeError);
  expect(begun).toEqual(["a", "b"]);
  end("b");
  await waiting;
  const late = begin("c");
  expect(begun).toEqual(["a", "b", "c"]);
  end("c");
  await late;
});

const withCode = (code: string) => Object.assign(new Error("refused"), { code });

it.each([
  ["a lost connection", "57P01", 10],
  ["a conflict between transactions", "40001", 10],
  ["a deadlock", "40P01", 10],
  ["a reset that gives way to requests", "55P03", 60],
  ["a row that another transaction made first", "23505", 3],
  ["a table that another version changed", "0A000", 10],
  ["any other error", "22003", 1],
])("a transaction that fails because of %s (%s) is given up after %i failures", (_, code, most) => {
  const mayRunAgain = countFailures();
  let failures = 1;
  while (mayRunAgain(withCode(code)) && failures < 100) failures += 1;
  expect(failures).toBe(most);
});

it("failures of several kinds are counted each by itself, and a lost connection is one whatever its code", () => {
  const mayRunAgain = countFailures();
  expect(mayRunAgain(withCode("23505"))).toBe(true);
  expect(mayRunAgain(withCode("40P01"))).toBe(true);
  expect(mayRunAgain(withCode("23505"))).toBe(true);
  expect(mayRunAgain(withCode("23505"))).toBe(false);
  const lost = ["57P01", "57P02", "25P03", "08003", "08006", "ECONNRESET", "EPIPE", "57P01", "57P01"];
  expect(lost.map((code) => mayRunAgain(withCode(code)))).toEqual(lost.map(() => true));
  expect(mayRunAgain(new Error("Connection terminated unexpectedly"))).toBe(false);
});

it("an error of a statement stays as it is, so that nobody takes it for a database that cannot be used", () => {
  const error = withCode("22003");
  expect(explained(error, "db.example")).toBe(error);
});

it("a pool that the database allowed no further connection makes do with fewer, and has its full size again after ten seconds", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const connection = {} as PoolClient;
  const refusals = [withCode("53300")];
  const pool = {
    options: { max: 4, min: 0 },
    totalCount: 2,
    on: (_event: string, opened: (connection: PoolClient) => void) => opened(connection),
    async connect() {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return connection;
    },
  };
  const connections = connectionsOf(pool as unknown as Pool);
  expect(await connections.take()).toBe(connection);
  expect(pool.options.max).toBe(2);
  vi.advanceTimersByTime(9_999);
  expect(pool.options.max).toBe(2);
  vi.advanceTimersByTime(1);
  expect(pool.options.max).toBe(4);
});

import type { Pool, PoolClient } from "pg";
import { expect, it, onTestFinished, vi } from "vitest";
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

it.each([1, 2, 3])(
  "of tasks that begin and end in any order, as many run as may, and never more than %i",
  async (most) => {
    // Every sequence of eight events: a task begins, or the one that has run for longest ends.
    for (let sequence = 0; sequence < 2 ** 8; sequence += 1) {
      const { begun, begin, end } = tasks(most);
      const all: Promise<void>[] = [];
      let ended = 0;
      for (let event = 0; event < 8; event += 1) {
        if ((sequence >> event) % 2 === 0) all.push(begin(String(all.length)));
        else if (ended < all.length) {
          end(String(ended));
          await all[ended];
          ended += 1;
        }
        expect(begun.length, sequence.toString(2)).toBe(Math.min(all.length, ended + most));
      }
    }
  },
);

const refusal = () => Object.assign(new Error("refused"), { code: "53300" });

/** A pool that gives connections, or refuses one for each of `refusals`. */
function poolOf(options: { max?: number; totalCount: number; refusals: Error[] }) {
  const opened: ((connection: PoolClient) => void)[] = [];
  const released: unknown[] = [];
  const pool = {
    ...options,
    options: { max: options.max, min: 0 },
    released,
    /** A connection that is free, and given before a new one is opened. */
    free: undefined as PoolClient | undefined,
    on: (event: string, listener: (connection: PoolClient) => void) => {
      if (event === "connect") opened.push(listener);
    },
    open() {
      const connection = {
        release: (isBroken: unknown) => void released.push([connection, isBroken]),
      } as unknown as PoolClient;
      for (const listener of opened) listener(connection);
      return connection;
    },
    async connect() {
      const error = pool.refusals.shift();
      if (error) throw error;
      const { free = pool.open() } = pool;
      pool.free = undefined;
      return free;
    },
  };
  return { pool, connections: connectionsOf(pool as unknown as Pool) };
}

function useFakeTimers() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
}

it("a pool that the database allowed no further connection makes do with fewer, and has its full size again after ten seconds", async () => {
  useFakeTimers();
  const { pool, connections } = poolOf({ max: 4, totalCount: 2, refusals: [refusal()] });
  await connections.take();
  expect(pool.options.max).toBe(2);
  vi.advanceTimersByTime(9_999);
  expect(pool.options.max).toBe(2);
  vi.advanceTimersByTime(1);
  expect(pool.options.max).toBe(4);
});

it("each refusal starts the ten seconds anew", async () => {
  useFakeTimers();
  const { pool, connections } = poolOf({ max: 4, totalCount: 2, refusals: [refusal()] });
  await connections.take();
  vi.advanceTimersByTime(9_000);
  pool.refusals.push(refusal());
  await connections.take();
  vi.advanceTimersByTime(9_000);
  expect(pool.options.max).toBe(2);
  vi.advanceTimersByTime(1_000);
  expect(pool.options.max).toBe(4);
});

it("a pool without a connection that could become free keeps one place, and tries ten times a second", async () => {
  useFakeTimers();
  const { pool, connections } = poolOf({ max: 4, totalCount: 0, refusals: [refusal(), refusal()] });
  const taken = connections.take();
  await vi.advanceTimersByTimeAsync(99);
  expect([pool.options.max, pool.refusals.length]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(pool.refusals).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  await taken;
});

it("a connection is waited for during thirty seconds, and then the error is that of the database", async () => {
  useFakeTimers();
  // The process has run for a minute.
  vi.advanceTimersByTime(60_000);
  const error = refusal();
  const { connections } = poolOf({ max: 4, totalCount: 0, refusals: Array(1_000).fill(error) });
  const ended = vi.fn();
  const taken = expect(connections.take().finally(ended)).rejects.toBe(error);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(ended).toHaveBeenCalledOnce();
  await taken;
});

it("any other error of a connection is not waited for", async () => {
  const error = new Error("no such user");
  const { pool, connections } = poolOf({ max: 4, totalCount: 2, refusals: [error] });
  await expect(connections.take()).rejects.toBe(error);
  expect(pool.options.max).toBe(4);
});

it("a pool without a size of its own has one connection", async () => {
  useFakeTimers();
  const { pool, connections } = poolOf({ totalCount: 3, refusals: [refusal()] });
  await connections.take();
  vi.advanceTimersByTime(10_000);
  expect(pool.options.max).toBe(1);
});

it("connections that were open when one was to be renewed are replaced, each once", async () => {
  const { pool, connections } = poolOf({ max: 4, totalCount: 2, refusals: [] });
  const [one, two] = [await connections.take(), await connections.take()];
  connections.renew(one);
  // Both had the same stale statement.
  connections.renew(two);
  pool.free = two;
  const fresh = await connections.take();
  expect(fresh).not.toBe(two);
  expect(pool.released).toEqual([[two, true]]);
  pool.free = fresh;
  expect(await connections.take()).toBe(fresh);
  connections.renew(one);
  pool.free = fresh;
  expect(await connections.take()).toBe(fresh);
});

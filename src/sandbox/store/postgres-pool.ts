import type { Pool, PoolClient } from "pg";
import { isConnectionLimit } from "./postgres-errors.ts";

/** The connections of a sandbox. */
export interface Connections {
  /** Resolves with a connection that no other transaction uses. Waits while all are in use. */
  take(): Promise<PoolClient>;
  /** Replaces this connection, and every other one that is open now, before its next transaction. */
  renew(connection: PoolClient): void;
}

/** How long to wait for a connection while the database allows no further one, milliseconds. */
const longestWait = 30_000;

/** How often to try while the sandbox has no connection that could become free, milliseconds. */
const lookEvery = 100;

/** How long until a pool that was made smaller tries its full size again, milliseconds. */
const growAgainAfter = 10_000;

/**
 * Returns the connections of a pool. A role or a pooler can have a lower limit than the pool. When the database allows
 * no further connection, the pool shrinks to those that it has, and transactions wait for each other.
 */
export function connectionsOf(pool: Pool): Connections {
  const size = pool.options.max ?? 1;
  let generation = 0;
  let growing: NodeJS.Timeout | undefined;
  const generations = new WeakMap<PoolClient, number>();
  pool.on("connect", (connection) => void generations.set(connection, generation));

  function shrink(): void {
    pool.options.max = Math.max(1, pool.totalCount);
    clearTimeout(growing);
    growing = setTimeout(() => {
      pool.options.max = size;
    }, growAgainAfter).unref();
  }

  return {
    async take() {
      const started = performance.now();
      for (;;) {
        try {
          const connection = await pool.connect();
          if (generations.get(connection) === generation) return connection;
          connection.release(true);
        } catch (error) {
          if (!isConnectionLimit(error) || performance.now() - started > longestWait) throw error;
          shrink();
          if (pool.totalCount === 0) await new Promise((resolve) => setTimeout(resolve, lookEvery));
        }
      }
    },
    renew(connection) {
      if (generations.get(connection) === generation) generation += 1;
    },
  };
}

/** Returns a function that runs at most this many tasks at once. The others wait in the order in which they arrived. */
export function atMost(most: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

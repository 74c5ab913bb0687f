import { ApiError } from "../../src/contract/api-error.ts";
import type { Sql, Store } from "../../src/sandbox/core/store.ts";

/**
 * A store that runs the work of every transaction twice: it rolls the first run back to a savepoint, and runs the
 * work again. So an effect of the work outside its statements happens twice, or changes the second run.
 *
 * Work that rejects with an `ApiError` or a `SandboxError` leads to an internal error, because it must return them.
 */
export function runningTwice(store: Store): Store {
  return {
    ...store,
    transaction: (work, expected) =>
      store.transaction(
        async (sql) => {
          // The savepoint is the database transaction's, which others must not share.
          sql.ownTransaction();
          await sql.run("SAVEPOINT first_run");
          // Of its own generation, because values that are read in it are not valid after the rollback.
          await once(work, { ...sql, generation: {} });
          await sql.run("ROLLBACK TO SAVEPOINT first_run");
          await sql.run("RELEASE SAVEPOINT first_run");
          return once(work, sql);
        },
        { ...expected, locks: true },
      ),
  };
}

async function once<Result>(work: (sql: Sql) => Promise<Result>, sql: Sql): Promise<Result> {
  try {
    return await work(sql);
  } catch (error) {
    if (!isExpected(error)) throw error;
    throw new Error(`The work of a transaction rejected with an expected error: ${error.message}`);
  }
}

const isExpected = (error: unknown): error is Error =>
  error instanceof ApiError || (error instanceof Error && error.name === "SandboxError");

/** Freezes a value and everything in it, so that changing it throws. A loop, because a body may be nested deeply. */
export function frozen<Value>(value: Value): Value {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    waiting.push(...Object.values(Object.freeze(next)));
  }
  return value;
}

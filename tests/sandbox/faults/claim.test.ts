import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Context } from "../../../src/sandbox/core/context.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import {
  claimFault,
  forgetKinds,
  type Missed,
  mayMatch,
  noFaults,
  type Target,
} from "../../../src/sandbox/faults/claim.ts";
import { addFault } from "../../../src/sandbox/faults/fault-store.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";

let store: Store;
beforeEach(() => {
  store = openSqlite(":memory:");
});
afterEach(() => store.close());

const target: Target = { environment: "test", operation: "createSession", point: "arrival" };

/** Claims a fault as a request does. */
async function claim(): Promise<string | undefined> {
  const missed: Missed[] = [];
  const fault = await store.transaction(async (sql) =>
    (await mayMatch(sql, target)) ? claimFault(sql, target, missed) : undefined,
  );
  forgetKinds(missed);
  return fault?.operation;
}

it.each(["createSession", "*"] as const)(
  "requests stop looking for a fault of %s once it is used up, until one is added",
  async (operation) => {
    const add = () =>
      store.transaction((sql) =>
        addFault({ random: randomBytes } as unknown as Context, sql, {
          operation,
          effect: { type: "disconnect" },
        }),
      );
    const none = () => store.transaction(async (sql) => noFaults(sql));
    await add();
    expect(await claim()).toBe(operation);
    expect(await none()).toBe(false);
    expect(await claim()).toBeUndefined();
    expect(await none()).toBe(true);
    await add();
    expect(await claim()).toBe(operation);
  },
);

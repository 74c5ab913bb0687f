// tier: integration
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiError } from "../../src/contract/api-error.ts";
import type { Sql, Store } from "../../src/sandbox/core/store.ts";
import { openPostgres } from "../../src/sandbox/store/postgres.ts";
import { openSqlite } from "../../src/sandbox/store/sqlite.ts";
import { freshDatabase } from "./postgres.ts";
import { frozen, runningTwice } from "./run-twice.ts";
import { manualClock } from "./sandbox.ts";

const stores: Record<string, () => Promise<Store>> = {
  SQLite: async () => openSqlite(":memory:"),
  PostgreSQL: async () => openPostgres(await freshDatabase(), manualClock()),
};

describe.each(Object.entries(stores))("a store on %s that runs every transaction twice", (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = runningTwice(await open());
  });
  afterEach(() => store.close());

  const insert = (sql: Sql, name: string) =>
    sql.run("INSERT INTO webhook_endpoints VALUES (?, 'http://127.0.0.1/', 1)", [name]);
  const count = () =>
    store.transaction(async (sql) =>
      Number((await sql.get<{ count: number }>("SELECT count(*) AS count FROM webhook_endpoints"))?.count),
    );

  it("keeps only the statements of the second run", async () => {
    let runs = 0;
    await store.transaction((sql) => insert(sql, `run ${++runs}`));
    expect([runs, await count()]).toEqual([2, 1]);
  });

  it("fails when the work rejects with an ApiError or a SandboxError", async () => {
    const work = () => Promise.reject(apiError("paymentNotFound"));
    await expect(store.transaction(work)).rejects.toThrow("rejected with an expected error");
  });

  it("rejects with an internal error of the work, and keeps nothing", async () => {
    const failing = store.transaction(async (sql) => {
      await insert(sql, "lost");
      throw new RangeError("no");
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await count()).toBe(0);
  });
});

it("a frozen value cannot be changed at any depth", () => {
  const request = frozen({ query: { page: 2 } });
  expect(() => {
    request.query.page = 3;
  }).toThrow(TypeError);
});

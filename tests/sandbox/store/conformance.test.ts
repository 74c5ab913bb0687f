import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import type { Store } from "../../../src/sandbox/store/store.ts";

let folder: string;
let store: Store;

/** Every store must pass these. */
const stores: Record<string, () => Store> = {
  "SQLite in memory": () => openSqlite(":memory:"),
  "SQLite in a file": () => openSqlite(join(folder, "sandbox.db")),
};

describe.each(Object.entries(stores))("a store of %s", (_, open) => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "store-"));
    store = open();
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const put = (name: string, url: string) =>
    store.transaction((sql) => sql.run("INSERT INTO webhook_endpoints VALUES (?, ?, ?)", name, url, 1));
  const urls = () =>
    store.transaction(async (sql) => {
      const rows = await sql.all<{ url: string }>("SELECT url FROM webhook_endpoints ORDER BY environment");
      return rows.map(({ url }) => url);
    });

  it("gives back what was put in, and nothing for what was not", async () => {
    await put("test", "http://a.example/?ü=€'\"");
    const found = (name: string) =>
      store.transaction((sql) => sql.get("SELECT * FROM webhook_endpoints WHERE environment = ?", name));
    expect(await found("test")).toEqual({ environment: "test", url: "http://a.example/?ü=€'\"", enabled: 1 });
    expect(await found("live")).toBeUndefined();
  });

  it("counts the rows that a write changed", async () => {
    await put("live", "a");
    await put("test", "b");
    const change = (condition: string) =>
      store.transaction((sql) => sql.run(`UPDATE webhook_endpoints SET enabled = 0 WHERE ${condition}`));
    expect(await change("url = 'nothing'")).toBe(0);
    expect(await change("enabled = 1")).toBe(2);
  });

  it("keeps nothing of a transaction that fails, and all of those beside it", async () => {
    const failing = store.transaction(async (sql) => {
      await sql.run("INSERT INTO webhook_endpoints VALUES ('lost', 'lost', 1)");
      throw new RangeError("changed my mind");
    });
    const results = await Promise.allSettled([put("a", "1"), failing, put("b", "2")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    await expect(failing).rejects.toThrow(RangeError);
    expect(await urls()).toEqual(["1", "2"]);
  });

  it("lets a constraint fail one transaction only", async () => {
    const results = await Promise.allSettled([put("a", "1"), put("a", "2"), put("b", "3")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await urls()).toEqual(["1", "3"]);
  });

  it("does the work beside a failing one again, to the same effect as if it had run once", async () => {
    await put("counter", "0");
    const increment = (fails: boolean) =>
      store.transaction(async (sql) => {
        const row = await sql.get<{ url: string }>("SELECT url FROM webhook_endpoints");
        await sql.run("UPDATE webhook_endpoints SET url = ?", String(Number(row?.url) + 1));
        if (fails) throw new RangeError("changed my mind");
      });
    await Promise.allSettled([false, true, false, true, false].map(increment));
    expect(await urls()).toEqual(["3"]);
  });

  it("shows no transaction the half-done work of another", async () => {
    await put("counter", "0");
    const increment = () =>
      store.transaction(async (sql) => {
        const row = await sql.get<{ url: string }>("SELECT url FROM webhook_endpoints");
        await Promise.resolve();
        await sql.run("UPDATE webhook_endpoints SET url = ?", String(Number(row?.url) + 1));
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await urls()).toEqual(["50"]);
  });

  it("finishes what is waiting before it closes", async () => {
    const waiting = [put("a", "1"), put("b", "2")];
    await store.close();
    await expect(Promise.all(waiting)).resolves.toEqual([1, 1]);
    store = open();
  });
});

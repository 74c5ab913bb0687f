import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../../src/sandbox/core/store.ts";

/** Where the store of a test is: made before the test, and removed after it. */
interface Place {
  prepare?: () => Promise<void>;
  remove?: () => Promise<void>;
}

/**
 * Declares the tests that every store must pass.
 *
 * @param open opens the store of a test; called again after the test has closed it
 */
export const describeStore = (name: string, open: () => Promise<Store>, place: Place = {}): void => {
  describe(`a store of ${name}`, () => testsOf(open, place));
};

function testsOf(open: () => Promise<Store>, { prepare, remove }: Place): void {
  let store: Store;
  beforeEach(async () => {
    await prepare?.();
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    await remove?.();
  });

  const put = (name: string, url: string) =>
    store.transaction((sql) => sql.run("INSERT INTO webhook_endpoints VALUES (?, ?, ?)", [name, url, 1]));
  const urls = () =>
    store.transaction(async (sql) => {
      const rows = await sql.all<{ url: string }>("SELECT url FROM webhook_endpoints ORDER BY environment");
      return rows.map(({ url }) => url);
    });

  it("returns a stored row, and undefined for one that does not exist", async () => {
    await put("test", "http://a.example/?ü=€'\"");
    const found = (name: string) =>
      store.transaction((sql) => sql.get("SELECT * FROM webhook_endpoints WHERE environment = ?", [name]));
    expect(await found("test")).toEqual({ environment: "test", url: "http://a.example/?ü=€'\"", enabled: 1 });
    expect(await found("live")).toBeUndefined();
  });

  it.each(["a\0b", "\uE000", "\uE0000", "\uE000\uE000\0", "\n'\\"])(
    "keeps every character of %j",
    async (text) => {
      await put("test", text);
      expect(await urls()).toEqual([text]);
      const statement = "SELECT environment FROM webhook_endpoints WHERE url = ?";
      expect(await store.transaction((sql) => sql.get(statement, [text]))).toEqual({ environment: "test" });
    },
  );

  it("keeps every whole number that JSON can carry without loss", async () => {
    const number = Number.MAX_SAFE_INTEGER;
    const statement = `INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
      VALUES ('a', 'test', 'SHOP01', 'b', 'c', '[]', ?)`;
    await store.transaction((sql) => sql.run(statement, [number]));
    const found = await store.transaction((sql) => sql.get("SELECT created_at, last_used_at FROM api_keys"));
    expect(found).toEqual({ created_at: number, last_used_at: null });
  });

  it("counts the rows that a write changed", async () => {
    await put("live", "a");
    await put("test", "b");
    const change = (condition: string) =>
      store.transaction((sql) => sql.run(`UPDATE webhook_endpoints SET enabled = 0 WHERE ${condition}`));
    expect(await change("url = 'nothing'")).toBe(0);
    expect(await change("enabled = 1")).toBe(2);
  });

  it("undoes a transaction that fails, and keeps those that run at the same time", async () => {
    const failing = store.transaction(async (sql) => {
      await sql.run("INSERT INTO webhook_endpoints VALUES ('lost', 'lost', 1)");
      throw new RangeError("changed my mind");
    });
    const results = await Promise.allSettled([put("a", "1"), failing, put("b", "2")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    await expect(failing).rejects.toThrow(RangeError);
    expect(await urls()).toEqual(["1", "2"]);
  });

  it("lets a violated constraint fail only its own transaction", async () => {
    const results = await Promise.allSettled([put("a", "1"), put("a", "1"), put("b", "2")]);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await urls()).toEqual(["1", "2"]);
  });

  it("runs the work beside a failing one again, with the effect of one run", async () => {
    await put("counter", "0");
    const increment = (fails: boolean) =>
      store.transaction(async (sql) => {
        const row = await sql.get<{ url: string }>(
          `SELECT url FROM webhook_endpoints ${sql.forUpdate("webhook_endpoints")}`,
        );
        await sql.run("UPDATE webhook_endpoints SET url = ?", [String(Number(row?.url) + 1)]);
        if (fails) throw new RangeError("changed my mind");
      });
    await Promise.allSettled([false, true, false, true, false].map(increment));
    expect(await urls()).toEqual(["3"]);
  });

  it("lets no other transaction change a row that was read with forUpdate", async () => {
    await put("counter", "0");
    const increment = () =>
      store.transaction(async (sql) => {
        const statement = `SELECT url FROM webhook_endpoints ${sql.forUpdate("webhook_endpoints")}`;
        const row = await sql.get<{ url: string }>(statement);
        await Promise.resolve();
        await sql.run("UPDATE webhook_endpoints SET url = ?", [String(Number(row?.url) + 1)]);
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await urls()).toEqual(["50"]);
  });

  it("finishes waiting transactions before it closes", async () => {
    const waiting = [put("a", "1"), put("b", "2")];
    await store.close();
    await expect(Promise.all(waiting)).resolves.toEqual([1, 1]);
    store = await open();
  });

  it("has another generation after a rollback, and after a transaction that ended it", async () => {
    const generation = () => store.transaction(async (sql) => sql.generation);
    const first = await generation();
    expect(await generation()).toBe(first);
    await expect(
      store.transaction(() => Promise.reject(new RangeError("changed my mind"))),
    ).rejects.toThrow();
    const second = await generation();
    expect(second).not.toBe(first);
    await store.transaction(async (sql) => sql.endGeneration());
    expect(await generation()).not.toBe(second);
  });

  it("fails with the error of the first statement that fails, although a later one is waited for", async () => {
    const statement = "INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('test', 'a', 1)";
    await store.transaction(async (sql) => sql.write(statement));
    const failing = store.transaction(async (sql) => {
      sql.write(statement);
      await sql.get("SELECT url FROM webhook_endpoints WHERE environment = 'test'");
    });
    await expect(failing).rejects.toThrow(/unique/i);
  });

  it("has a generation of its own in a transaction that ends one, which no other transaction has", async () => {
    const generation = () => store.transaction(async (sql) => sql.generation);
    const before = await generation();
    const ended: object[] = [];
    const ending = store.transaction(async (sql) => {
      sql.endGeneration();
      ended.push(sql.generation);
      throw new RangeError("changed my mind");
    });
    await expect(ending).rejects.toThrow(RangeError);
    expect(ended).not.toContain(before);
    expect(ended).not.toContain(await generation());
  });

  it("fails a transaction of which a statement failed, although its error was caught", async () => {
    const statement = "INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('test', 'a', 1)";
    await store.transaction((sql) => sql.run(statement));
    for (const kind of ["get", "all", "run"] as const) {
      const swallowing = store.transaction(async (sql) => {
        await sql.run("INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('live', 'b', 1)");
        await Promise.resolve(sql[kind](statement)).catch(() => undefined);
      });
      await expect(swallowing, kind).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    }
    expect(await urls()).toEqual(["a"]);
  });

  it("fails a transaction whose write fails, although nothing waits for the write", async () => {
    const statement = "INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('test', 'a', 1)";
    await store.transaction(async (sql) => sql.write(statement));
    const failing = store.transaction(async (sql) => {
      sql.write("INSERT INTO webhook_endpoints (environment, url, enabled) VALUES ('live', 'b', 1)");
      sql.write(statement);
    });
    await expect(failing).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    expect(await urls()).toEqual(["a"]);
  });

  it("gives rising positions, whatever number a transaction expected", async () => {
    const take = (positions: number) =>
      store.transaction(async (sql) => [await sql.nextPosition(), await sql.nextPosition()], { positions });
    const given = [...(await take(0)), ...(await take(1)), ...(await take(2))];
    expect(given).toEqual([...new Set(given)].toSorted((one, other) => one - other));
  });
}

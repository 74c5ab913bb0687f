import { expect, it, onTestFinished, vi } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import { migrations } from "../../../src/sandbox/store/migrations.ts";
import { openStore } from "../../../src/sandbox/store/open.ts";
import { connect, plannerSettings, schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { keyVault } from "../../../src/sandbox/store/vault.ts";

/** A pool that is not used, so that it opens no connection. */
function opened(url: string, more: object = {}) {
  const { pool, name } = connect(url, 3, more);
  onTestFinished(() => pool.end());
  return { name, options: pool.options as unknown as Record<string, unknown> };
}

it("a pool of the store has its size, its limits and its name, and what is given beside them", () => {
  const { options } = opened("postgres://user@host:5432/database", { idleTimeoutMillis: 0 });
  expect(options).toMatchObject({
    max: 3,
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
    pipeline: true,
    application_name: `avirato-sandbox ${migrations.length}`,
    idleTimeoutMillis: 0,
  });
});

it("a connection of the store gets its schema, its time limits and the planner settings when it is opened", () => {
  const { onConnect } = opened("postgres://user@host/database").options;
  const [statements, heard]: [string[], string[]] = [[], []];
  (onConnect as (connection: object) => void)({
    on: (event: string) => heard.push(event),
    query: (statement: string) => statements.push(...statement.split(/; ?/)),
  });
  expect(heard).toEqual(["error"]);
  expect(statements).toEqual([
    `SET search_path TO ${schema}`,
    "SET statement_timeout TO 10000",
    "SET idle_in_transaction_session_timeout TO 10000",
    ...plannerSettings.split("; "),
  ]);
});

it.each([
  ["postgres://user:word@host:5433/database", "host:5433/database"],
  ["postgresql://host/database?sslmode=require", "host/database"],
  ["postgres:///database", "the local socket/database"],
])("a message about the server of %s names it %s, without user and password", (url, name) => {
  expect(opened(url).name).toBe(name);
});

// What a URL takes for its end begins with these. The part after it would be shown as host or database.
it.each(["/", "?", "#", "/p?", "/p#", ":1/", "@h/", "@h?", "@h#"])(
  "a password with %s that is not percent-encoded is refused with the remedy, and is not shown",
  (part) => {
    const url = `postgres://user${part}hidden@host:5432/database`;
    const message =
      "--data: the PostgreSQL URL is not one; it looks like postgres://user@host:5432/database, and what is special in a URL is percent-encoded in a password.";
    expect(() => connect(url, 1)).toThrow(new Error(message));
  },
);

it.each(["postgres", "postgresql"])("a store at a URL that begins with %s:// needs a key", async (scheme) => {
  const opening = openStore(`${scheme}://host/database`, { time: machineTime, vaultKey: undefined });
  await expect(opening).rejects.toThrow(/^A store in PostgreSQL needs a key/);
});

it("a store on SQLite is looked at again after ten seconds, because no other sandbox writes to it", async () => {
  const { store, lookAgainAfter } = await openStore(":memory:", { time: machineTime, vaultKey: undefined });
  await store.close();
  expect(lookAgainAfter).toBe(10_000);
});

it("a store on PostgreSQL has the time and the pool of its sandbox, and is looked at again after one second", async () => {
  const path = fromRoot("src", "sandbox", "store", "postgres.ts");
  const store = {};
  const openPostgres = vi.fn(async () => store);
  vi.doMock(path, () => ({ openPostgres }));
  onTestFinished(() => vi.doUnmock(path));
  const url = "postgresql://user@host/database";
  const vaultKey = Buffer.alloc(32, 7).toString("base64");
  const opened = await openStore(url, { time: machineTime, vaultKey, pool: 3 });
  expect(openPostgres.mock.calls).toEqual([[url, machineTime, 3]]);
  expect(opened.store).toBe(store);
  // Sandboxes that end leave work to others on the same store.
  expect(opened.lookAgainAfter).toBe(1_000);
  expect(opened.vault.hash("a key")).toBe(keyVault(vaultKey).hash("a key"));
});

// tier: integration

import { once } from "node:events";
import { connect as connectTo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { terminals } from "../../../generated/constants.ts";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { openPostgres } from "../../../src/sandbox/store/postgres.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";

/** A relay to the server that counts round trips: how often a client sends after it has received. */
async function countingRelay(url: string) {
  const target = new URL(url);
  const sockets: Socket[] = [];
  let roundTrips = 0;
  const server = createServer((client) => {
    const upstream = connectTo(Number(target.port), target.hostname);
    sockets.push(client, upstream);
    let hasReceived = true;
    client.on("data", (data) => {
      if (hasReceived) roundTrips += 1;
      hasReceived = false;
      upstream.write(data);
    });
    upstream.on("data", (data) => {
      hasReceived = true;
      client.write(data);
    });
    for (const socket of [client, upstream]) socket.on("error", () => {});
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const relayed = new URL(url);
  relayed.port = String((server.address() as { port: number }).port);
  return {
    url: relayed.href,
    async during(work: () => Promise<unknown>): Promise<number> {
      const before = roundTrips;
      await work();
      return roundTrips - before;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe("a transaction on PostgreSQL", () => {
  let database: string;
  let relay: Awaited<ReturnType<typeof countingRelay>>;
  let store: Store;

  beforeEach(async () => {
    database = await freshDatabase();
    relay = await countingRelay(database);
    store = await openPostgres(relay.url, machineTime);
  });
  afterEach(async () => {
    await store.close();
    relay.close();
  });

  const read = () => store.transaction((sql) => sql.get("SELECT id FROM api_keys WHERE id = ?", ["a"]));
  const write = (name: string) =>
    store.transaction(
      async (sql) => {
        await sql.get("SELECT url FROM webhook_endpoints WHERE environment = ?", [name]);
        const position = await sql.nextPosition();
        for (const suffix of ["a", "b"]) {
          sql.write("INSERT INTO webhook_endpoints (environment, url, enabled) VALUES (?, ?, 1)", [
            name + suffix,
            String(position),
          ]);
        }
      },
      { positions: 1 },
    );

  it("waits for one round trip to read, and for two to write", async () => {
    // Opens the connections. A write after a read, because the commit of a read is not waited for.
    for (let index = 0; index < 5; index += 1) {
      await Promise.all([read(), read()]);
      await write(`warm-${index}`);
    }
    expect(await relay.during(read)).toBeLessThanOrEqual(1);
    await write("first");
    expect(await relay.during(() => write("second"))).toBeLessThanOrEqual(2);
  });

  it("takes no more round trips for many requests at once than a few transactions do", async () => {
    await write("warm");
    const many = () => Promise.all(Array.from({ length: 50 }, read));
    await many();
    expect(await relay.during(many)).toBeLessThanOrEqual(10);
  });

  it("that empties tables gives way to requests before PostgreSQL finds a deadlock and fails one of them", async () => {
    const setting = (name: string) =>
      `(SELECT setting::int FROM pg_settings WHERE name = '${name}') AS ${name}`;
    const settings = await store.transaction(async (sql) => {
      await sql.clearTables(["faults"]);
      return sql.get<Record<string, number>>(
        `SELECT ${setting("lock_timeout")}, ${setting("deadlock_timeout")}`,
      );
    });
    expect(settings?.["lock_timeout"]).toBeGreaterThan(0);
    expect(settings?.["lock_timeout"]).toBeLessThan(settings?.["deadlock_timeout"] ?? 0);
  });

  it("reads committed rows whatever the default isolation of the database is", async () => {
    await store.close();
    const name = new URL(database).pathname.slice(1);
    await query(database, `ALTER DATABASE ${name} SET default_transaction_isolation TO 'serializable'`);
    store = await openPostgres(relay.url, machineTime);
    const level = "SELECT current_setting('transaction_isolation') AS level";
    const shared = await store.transaction((sql) => sql.get(level));
    const own = await store.transaction(async (sql) => {
      sql.ownTransaction();
      return sql.get(level);
    });
    expect([shared, own]).toEqual([{ level: "read committed" }, { level: "read committed" }]);
  });

  it("goes on with the older state that a restored backup brings back", async () => {
    await store.clock.advance(3600);
    await read();
    await query(database, "UPDATE avirato_sandbox.sandbox_clock SET changes = 0, advanced_seconds = 0");
    expect(await store.transaction(async () => store.clock.advancedSeconds())).toBe(0);
  });

  it("runs again when the clock was advanced meanwhile by another sandbox", async () => {
    const other = await openPostgres(database, machineTime);
    await read();
    await other.clock.advance(3600);
    const seen: number[] = [];
    const found = await store.transaction(async (sql) => {
      await sql.get("SELECT id FROM api_keys LIMIT 1");
      seen.push(store.clock.advancedSeconds());
      return store.clock.advancedSeconds();
    });
    expect(found).toBe(3600);
    expect(seen).toEqual([0, 3600]);
    await other.close();
  });

  it("keeps nothing of a run that assumed a wrong state", async () => {
    const other = await openPostgres(database, machineTime);
    await read();
    await other.clock.advance(3600);
    let runs = 0;
    await store.transaction(async (sql) => {
      runs += 1;
      const name = `run-${runs}`;
      await sql.get("SELECT url FROM webhook_endpoints WHERE environment = ?", [name]);
      sql.write("INSERT INTO webhook_endpoints (environment, url, enabled) VALUES (?, 'x', 1)", [name]);
    });
    const kept = await query(database, "SELECT environment FROM avirato_sandbox.webhook_endpoints");
    expect(kept).toEqual([{ environment: "run-2" }]);
    await other.close();
  });
});

it("requests are served while columns are added to every table", async () => {
  const database = await freshDatabase();
  const sandbox = await createSandbox({ data: database, vaultKey, webhookUrl: "http://127.0.0.1:9/" });
  const call = async (method: string, path: string, body?: object) => {
    const headers = {
      "X-API-Key": sandbox.keys.test,
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await sandbox.fetch(new Request(`http://localhost/external/v1/test${path}`, init));
    return (await response.json()) as {
      success: boolean;
      data: { sessionId: string; paymentReference: string };
    };
  };
  const webcode = "SHOP01";
  const amount = { value: 1000, currency: "EUR" };
  const useEverything = async () => {
    const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
    const session = await call("POST", "/payment/session", { webcode, amount, ...urls });
    const charge = await call("POST", "/pos/payment", { webcode, amount, poiId: terminals.test[0].poiId });
    const { paymentReference } = charge.data;
    return [
      session,
      charge,
      await call("POST", "/payment/refund", { webcode, paymentReference, amount, reason: "RETURN" }),
      await call("GET", `/payment/session/${session.data.sessionId}?webcode=${webcode}`),
      await call("GET", `/payment/sessions?webcode=${webcode}`),
      await call("GET", `/payment/modifications?webcode=${webcode}`),
    ].filter(({ success }) => !success);
  };
  expect(await useEverything()).toEqual([]);
  const tables = await query<{ name: string }>(
    database,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'avirato_sandbox'",
  );
  for (const { name } of tables) {
    await query(database, `ALTER TABLE avirato_sandbox.${name} ADD COLUMN added TEXT`);
  }
  expect(await useEverything()).toEqual([]);
  await sandbox.close();
});

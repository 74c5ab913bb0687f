// tier: integration
import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { lostAndDoubled, serverErrors } from "../../support/load.ts";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";

const { open, startLoad, internalErrors } = useReplicas();
let database: string;
/** The same database for a role that may have few connections. */
let limited: string;
const limit = 4;
const usedConnections = async () => {
  const rows = await query(
    database,
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = '${new URL(limited).username}'`,
  );
  return rows.length;
};

beforeEach(async () => {
  database = await freshDatabase();
  const role = `role_${randomBytes(6).toString("hex")}`;
  await query(
    `${inject("postgres")}/postgres`,
    `CREATE ROLE ${role} LOGIN PASSWORD 'limited' CONNECTION LIMIT ${limit}`,
    `GRANT ALL ON DATABASE ${new URL(database).pathname.slice(1)} TO ${role}`,
  );
  limited = Object.assign(new URL(database), { username: role, password: "limited" }).href;
});

describe("a sandbox whose role may have fewer connections than its pool", () => {
  it("waits for its own connections and answers every request", async () => {
    const sandbox = await open(limited);
    const load = startLoad([sandbox], 24);
    await load.more(300);
    const health = await sandbox.fetch(new Request("http://127.0.0.1:4020/_sandbox/health"));
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(health.status).toBe(200);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });

  it("keeps no more connections than its option allows, and one for health", async () => {
    const load = startLoad([await open(limited, { pool: 2 })], 24);
    await load.more(50);
    expect(await usedConnections()).toBeLessThanOrEqual(3);
    await load.more(50);
    expect(serverErrors(await load.stop())).toBe(0);
  });
});

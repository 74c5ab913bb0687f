// tier: integration
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { lostAndDoubled, serverErrors } from "../../support/load.ts";
import { pgbouncer, startPgBouncer } from "../../support/pgbouncer.ts";
import { freshDatabase } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";

const { open, startLoad, internalErrors } = useReplicas();
let database: string;
let pooler: Awaited<ReturnType<typeof startPgBouncer>> | undefined;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await pooler?.remove();
  pooler = undefined;
});

/** Starts PgBouncer and returns the URL of the database through it. */
async function through(...settings: string[]): Promise<string> {
  pooler = await startPgBouncer(inject("postgres"), ...settings);
  return pooler.url + new URL(database).pathname;
}

describe.skipIf(pgbouncer === undefined)("a sandbox behind PgBouncer, where Debian's is installed", () => {
  it("serves with PgBouncer's defaults, which keep sessions together", async () => {
    const data = await through();
    const load = startLoad([await open(data), await open(data)], 16);
    await load.more(300);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });

  it("waits for its own connections when PgBouncer allows fewer", async () => {
    const data = await through("max_client_conn = 6", "default_pool_size = 6");
    const load = startLoad([await open(data)], 16);
    await load.more(300);
    const seen = await load.stop();
    expect(internalErrors()).toEqual([]);
    expect(serverErrors(seen)).toBe(0);
    expect(await lostAndDoubled(database, seen)).toEqual({ lost: 0, doubled: 0 });
  });

  it.each([
    ["transaction", "pool_mode = transaction"],
    ["transaction, with a single connection to the server", "pool_mode = transaction\ndefault_pool_size = 1"],
    ["transaction, in turns", "pool_mode = transaction\nserver_round_robin = 1"],
  ])("is refused at the start, with the remedy, in mode %s", async (_, mode) => {
    const data = await through(mode);
    await expect(open(data)).rejects.toThrow(
      /cannot be used: a pooler in between gives each transaction another session; set its pool_mode to session\./,
    );
  });
});

// tier: integration
import { beforeEach, expect, it } from "vitest";
import { freshDatabase, query } from "../../support/postgres.ts";
import { useReplicas } from "../../support/replicas.ts";
import { amount, callsTo, webcode } from "../../support/sandbox.ts";

const { open, close } = useReplicas();
let database: string;
beforeEach(async () => {
  database = await freshDatabase();
  const sandbox = await open(database, { webhookUrl: "http://127.0.0.1:9/", send: async () => 204 });
  const calls = callsTo(sandbox);
  const refund = { webcode, paymentReference: await calls.paid(), amount: amount(1), reason: "RETURN" };
  expect((await calls.test.post("/payment/refund", refund)).status).toBe(202);
  await sandbox.faults.add({ operation: "*", effect: { type: "disconnect" } });
  await close(sandbox);
});

it.each(["sessions", "modifications", "webhook_deliveries", "faults"])(
  "positions go on after the highest one of %s when a backup is restored whose sequence is behind",
  async (table) => {
    await query(
      database,
      `UPDATE avirato_sandbox.${table} SET position = 1000000
         WHERE position = (SELECT max(position) FROM avirato_sandbox.${table})`,
    );
    await open(database);
    const [row] = await query<{ position: string }>(
      database,
      "SELECT nextval('avirato_sandbox.positions')::text AS position",
    );
    expect(Number(row?.position)).toBeGreaterThan(1_000_000);
  },
);

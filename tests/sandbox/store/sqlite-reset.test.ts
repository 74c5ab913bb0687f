import { expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { tablesFor } from "../../../src/sandbox/store/migrations.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";
import { storeRows } from "../../support/store-rows.ts";

const { file } = useStoreFolder();

/** What a reset leaves: keys and secrets, and the one row of the clock. */
const kept = ["api_keys", "client_secrets", "sandbox_clock"];

it("a reset leaves no row of any table but those of keys, secrets and the clock", async () => {
  const sandbox = await createSandbox({ data: file, clock: manualClock(), send: async () => 500 });
  const { test, control, advance, paid } = callsTo(sandbox);
  for (const environment of ["live", "test"])
    await control("PUT", `/webhooks/${environment}`, { url: "http://127.0.0.1:9/", enabled: true });
  await test.post("/payment/session", sessionBody, { "Idempotency-Key": "once" });
  const paymentReference = await paid();
  await test.post("/payment/refund", { webcode, paymentReference, amount: amount(1), reason: "RETURN" });
  await sandbox.faults.add({ operation: "*", effect: { type: "disconnect" } });
  await advance(60);
  const counts = () => Object.entries(storeRows(file)).map(([table, rows]) => [table, rows.length]);
  const tables = tablesFor("sqlite");
  const before = counts();
  expect(before.map(([table]) => table).toSorted()).toEqual(tables.toSorted());
  for (const [table, count] of before) expect(count, String(table)).toBeGreaterThan(0);
  const rowsOf = () => kept.slice(0, 2).map((table) => storeRows(file)[table]);
  const keysAndSecrets = rowsOf();

  await sandbox.reset();
  expect(rowsOf()).toEqual(keysAndSecrets);
  const left = counts().filter(([, count]) => count !== 0);
  expect(left.map(([table]) => table).toSorted()).toEqual(kept);
  expect(storeRows(file)["sandbox_clock"]).toMatchObject([{ advanced_seconds: 0 }]);
  await sandbox.close();
});

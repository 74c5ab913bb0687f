// tier: integration
import { expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, vaultKey } from "../../support/postgres.ts";
import { callsTo } from "../../support/sandbox.ts";

it("a sandbox on PostgreSQL lets a week pass, moves back, and keeps its receiver through a reset", async () => {
  let status = 500;
  const receiver = () => new Response(null, { status });
  const sandbox = await createSandbox({ strict: true, data: await freshDatabase(), vaultKey, receiver });
  const { paid, control } = callsTo(sandbox);
  await paid();
  await sandbox.clock.advance({ days: 7 });
  const [delivery] = await sandbox.webhooks.list();
  expect([delivery?.status, delivery?.attempts.length]).toEqual(["failed", 10]);
  await sandbox.clock.advance({ days: -7 });
  expect((await control("GET", "/clock")).json.advancedSeconds).toBe(0);
  await sandbox.clock.advance({ hours: 1 });
  await sandbox.reset();
  expect((await control("GET", "/clock")).json.advancedSeconds).toBe(0);
  status = 204;
  const paymentReference = await paid();
  expect((await sandbox.webhooks.next("AUTHORISATION")).data.paymentReference).toBe(paymentReference);
  await sandbox.close();
});

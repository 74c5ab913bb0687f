import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody } from "../../support/sandbox.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "faults-"));
});
afterEach(() => rm(folder, { recursive: true }));

const open = () =>
  createSandbox({
    strict: true,
    clock: manualClock(),
    testKey: "my_test_key",
    data: join(folder, "sandbox.db"),
  });

it("faults on a file survive a restart, and one that is added after it is used after them", async () => {
  const before = await open();
  for (const statusCode of [429, 503])
    await before.faults.add({ operation: "createSession", effect: { type: "status", statusCode } });
  await before.close();

  const sandbox = await open();
  await sandbox.faults.add({ operation: "*", effect: { type: "status", statusCode: 418 } });
  const statuses: number[] = [];
  for (let index = 0; index < 4; index += 1)
    statuses.push((await callsTo(sandbox).test.post("/payment/session", sessionBody)).status);
  await sandbox.close();
  expect(statuses).toEqual([429, 503, 418, 201]);
});

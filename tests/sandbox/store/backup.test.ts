import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { sessionOfRedirect } from "../../support/redirect.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let folder: string;
let running: Sandbox;
const testKey = "my_test_key";
const start = (name: string) =>
  createSandbox({ strict: true, clock: manualClock(), testKey, data: join(folder, name) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  running = await start("sandbox.db");
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

/** What docs/guides/operation.md says to do, while the sandbox runs. */
function backUp(): void {
  const other = new DatabaseSync(join(folder, "sandbox.db"));
  other.exec(`VACUUM INTO '${join(folder, "restored.db")}'`);
  other.close();
}

describe("a backup of a running sandbox's file by VACUUM INTO", () => {
  it("has the same sessions, replays and secrets when its key file is copied too", async () => {
    const { test } = callsTo(running);
    const key = { "Idempotency-Key": "before-the-backup" };
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => test.post("/payment/session", sessionBody)),
    );
    const first = await test.post("/payment/session", sessionBody, key);
    const later = Promise.all(Array.from({ length: 50 }, () => test.post("/payment/session", sessionBody)));
    backUp();
    expect((await later).every(({ status }) => status === 201)).toBe(true);
    await copyFile(join(folder, "sandbox.db.key"), join(folder, "restored.db.key"));

    const restored = await start("restored.db");
    const calls = callsTo(restored);
    expect(restored.secrets).toEqual({ live: "", test: "" });
    const redirect = await sessionOfRedirect(restored, running.secrets.test);
    expect(redirect.opened).toBe(redirect.made);
    expect((await calls.test.post("/payment/session", sessionBody, key)).text).toBe(first.text);
    for (const { json } of responses) {
      const found = await calls.test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
      expect(found.status).toBe(200);
    }
    await restored.close();
  });

  it("is rejected without its key file, with the remedy", async () => {
    backUp();
    await expect(start("restored.db")).rejects.toThrow("restore the key that belongs to the store");
  });
});

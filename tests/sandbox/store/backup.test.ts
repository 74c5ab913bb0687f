// tier: integration
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { runFromGuide } from "../../support/guide.ts";
import { sessionOfRedirect } from "../../support/redirect.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

const testKey = "my_test_key";
/** Holds a folder for each of those in the guide. */
let root: string;
let running: Sandbox;
const start = () =>
  createSandbox({ strict: true, clock: manualClock(), testKey, data: join(root, "data", "sandbox.db") });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "backup-"));
  for (const folder of ["data", "backup", "keys", "bin"]) await mkdir(join(root, folder));
  const program = `const { DatabaseSync } = require("node:sqlite"); new DatabaseSync(process.argv[1]).exec(process.argv[2]);`;
  await writeFile(
    join(root, "bin", "sqlite3"),
    `#!/bin/sh\nexec '${process.execPath}' -e '${program}' "$@"\n`,
  );
  await chmod(join(root, "bin", "sqlite3"), 0o755);
  running = await start();
});
afterEach(async () => {
  await running.close();
  await rm(root, { recursive: true });
});

const backUp = () => runFromGuide("VACUUM INTO", root);
const restore = () => runFromGuide("/backup/sandbox.db /data", root);

describe("a backup of a running sandbox's file, as the guide makes it", () => {
  it("restores a sandbox with the same sessions, replays, keys and secrets", async () => {
    const { test } = callsTo(running);
    const key = { "Idempotency-Key": "before-the-backup" };
    const create = () =>
      Promise.all(Array.from({ length: 50 }, () => test.post("/payment/session", sessionBody)));
    const responses = await create();
    const first = await test.post("/payment/session", sessionBody, key);
    const later = create();
    await backUp();
    expect((await later).every(({ status }) => status === 201)).toBe(true);
    const { secrets } = running;
    await running.close();
    await rm(join(root, "data", "sandbox.db"));
    await rm(join(root, "data", "sandbox.db.key"));

    await restore();
    running = await start();
    const calls = callsTo(running);
    expect(running.secrets).toEqual({ live: "", test: "" });
    const redirect = await sessionOfRedirect(running, secrets.test);
    expect(redirect.opened).toBe(redirect.made);
    expect((await calls.test.post("/payment/session", sessionBody, key)).text).toBe(first.text);
    for (const { json } of responses) {
      const found = await calls.test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
      expect(found.status).toBe(200);
    }
  });

  it("can be made again on the second day, even after an interrupted one", async () => {
    await backUp();
    const { test } = callsTo(running);
    const { json } = await test.post("/payment/session", sessionBody);
    await writeFile(join(root, "backup", "sandbox.db.new"), "half of a copy");
    await backUp();
    await running.close();
    await restore();
    running = await start();
    const { sessionId } = json.data;
    const found = await callsTo(running).test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    expect(found.status).toBe(200);
  });

  it("keeps the key apart from the data, and both from other users of the machine", async () => {
    await backUp();
    for (const file of ["backup/sandbox.db", "keys/sandbox.db.key"]) {
      expect((await stat(join(root, file))).mode & 0o777).toBe(0o600);
    }
    await expect(stat(join(root, "backup", "sandbox.db.key"))).rejects.toThrow("ENOENT");
  });

  it("is refused without its key file, with what to do", async () => {
    await backUp();
    await running.close();
    await restore();
    await rm(join(root, "data", "sandbox.db.key"));
    await expect(start()).rejects.toThrow("restore the key that belongs to the store");
    await restore();
    running = await start();
  });
});

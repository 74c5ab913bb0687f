import { hash } from "node:crypto";
import fs, { existsSync, statSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { closeToOthers, createPrivately } from "../../../src/sandbox/store/private-files.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { callsTo, manualClock, sessionBody } from "../../support/sandbox.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "at-rest-"));
  file = join(folder, "sandbox.db");
});
afterEach(() => rm(folder, { recursive: true }));

const start = (data = file) => createSandbox({ data, clock: manualClock(), testKey: "a-key" });
const modes = async () => {
  const names = await readdir(folder);
  const found = names.map(async (name) => [
    name,
    ((await stat(join(folder, name))).mode & 0o777).toString(8),
  ]);
  return Object.fromEntries(await Promise.all(found));
};

describe("the files of a sandbox", () => {
  const whileItRuns = {
    "sandbox.db": "600",
    "sandbox.db-shm": "600",
    "sandbox.db-wal": "600",
    "sandbox.db.key": "600",
  };

  it("can be read by their owner only, whatever the umask allows", async () => {
    const sandbox = await start();
    await callsTo(sandbox).test.post("/payment/session", sessionBody);
    expect(await modes()).toEqual(whileItRuns);
    await sandbox.close();
    expect(await modes()).toEqual({ "sandbox.db": "600", "sandbox.db.key": "600" });
  });

  it("are never open to others, not even while they are empty", async () => {
    createPrivately(file);
    expect(await modes()).toEqual({ "sandbox.db": "600" });
  });

  it("are closed to others before SQLite reads or writes them", async () => {
    const found: number[] = [];
    const { prepare } = DatabaseSync.prototype;
    const spy = vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(function (
      this: DatabaseSync,
      statement,
    ) {
      found.push(statSync(file).mode & 0o777);
      return prepare.call(this, statement);
    });
    await openSqlite(file).close();
    spy.mockRestore();
    expect(new Set(found)).toEqual(new Set([0o600]));
  });

  it("are closed to others when they were open to them, each file of SQLite, and no other mode is changed", async () => {
    const before = { "": 0o644, "-wal": 0o640, "-shm": 0o604, "-journal": 0o666 };
    for (const [suffix, mode] of Object.entries(before)) {
      await writeFile(file + suffix, "");
      await chmod(file + suffix, mode);
    }
    closeToOthers(file);
    const closed = Object.keys(before).map((suffix) => [`sandbox.db${suffix}`, "600"]);
    expect(await modes()).toEqual(Object.fromEntries(closed));
    await chmod(file, 0o400);
    closeToOthers(file);
    expect(await modes()).toMatchObject({ "sandbox.db": "400" });
  });

  it("are refused when others can read one that belongs to another user, with the command that closes it", async () => {
    await writeFile(file, "", { mode: 0o644 });
    const spy = vi.spyOn(fs, "chmodSync").mockImplementation(() => {
      throw Object.assign(new Error("operation not permitted"), { code: "EPERM" });
    });
    syncBuiltinESMExports();
    try {
      expect(() => closeToOthers(file)).toThrow(
        `other users of this machine can read ${file}; run chmod 600 ${file} as its owner`,
      );
    } finally {
      spy.mockRestore();
      syncBuiltinESMExports();
    }
  });

  it("do not exist for a sandbox in memory", async () => {
    const opened = vi.spyOn(DatabaseSync.prototype, "exec");
    const sandbox = await start(":memory:");
    const [database] = opened.mock.contexts as DatabaseSync[];
    opened.mockRestore();
    expect(database?.location()).toBeNull();
    expect([":memory:", ":memory:.key"].filter((name) => existsSync(name))).toEqual([]);
    await sandbox.close();
  });

  it("are closed to others at the next start when they were open to them", async () => {
    await (await start()).close();
    await chmod(file, 0o644);
    const sandbox = await start();
    await callsTo(sandbox).test.post("/payment/session", sessionBody);
    expect(await modes()).toEqual(whileItRuns);
    await sandbox.close();
  });

  it("are not changed when the file belongs to another program", async () => {
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE mine (id)");
    other.close();
    await chmod(file, 0o644);
    await expect(start()).rejects.toThrow("not a sandbox's database");
    expect(await modes()).toEqual({ "sandbox.db": "644" });
  });

  it("are refused when others can read the key file, with the command that closes it", async () => {
    await (await start()).close();
    await chmod(`${file}.key`, 0o640);
    await expect(start()).rejects.toThrow(
      `other users of this machine can read ${file}.key; run chmod 600 ${file}.key.`,
    );
  });

  it("are refused without the key file, in whose place no new key is made", async () => {
    await (await start()).close();
    await unlink(`${file}.key`);
    await expect(start()).rejects.toThrow(
      `${file}.key is missing, and nothing else opens the client secrets in ${file}; restore the key that belongs to the store.`,
    );
    expect(await modes()).toEqual({ "sandbox.db": "600" });
  });
});

describe("an API key in the store", () => {
  /** The hash that the store keeps of `a-key`. */
  const keptHash = (data: string) => {
    const database = new DatabaseSync(data);
    const row = database.prepare("SELECT hash FROM api_keys WHERE environment = 'test'").get();
    database.close();
    return String(row?.["hash"]);
  };

  it("is kept under a hash that nobody can compute without the key file", async () => {
    const other = join(folder, "other.db");
    for (const data of [file, other]) await (await start(data)).close();
    expect(keptHash(file)).not.toBe(keptHash(other));
    const digest = hash("sha256", "a-key", "hex");
    for (const name of await readdir(folder)) {
      expect(await readFile(join(folder, name), "latin1")).not.toContain(digest);
    }
  });
});

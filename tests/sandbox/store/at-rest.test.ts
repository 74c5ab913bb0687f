import { hash } from "node:crypto";
import { chmod, readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody } from "../../support/sandbox.ts";
import { modesIn, useStoreFolder } from "../../support/store-folder.ts";

const { folder, file } = useStoreFolder();

const start = (data = file) => createSandbox({ data, clock: manualClock(), testKey: "a-key" });
const modes = () => modesIn(folder);

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

import fs, { statSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, vi } from "vitest";
import { closeToOthers, createPrivately } from "../../../src/sandbox/store/private-files.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { modesIn, useStoreFolder } from "../../support/store-folder.ts";

const { folder, file } = useStoreFolder();

const modes = () => modesIn(folder);

describe("the files of a store", () => {
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

  it.each(["", "-wal", "-shm", "-journal"])(
    "are closed to others when only sandbox.db%s is open to them",
    async (open) => {
      for (const suffix of ["", "-wal", "-shm", "-journal"])
        await writeFile(file + suffix, "", { mode: 0o600 });
      await chmod(file + open, 0o644);
      closeToOthers(file);
      expect(new Set(Object.values(await modes()))).toEqual(new Set(["600"]));
    },
  );

  it("are refused when others can read one that belongs to another user, with the command that closes it", async () => {
    const other = `${file}-wal`;
    await writeFile(other, "", { mode: 0o644 });
    const spy = vi.spyOn(fs, "chmodSync").mockImplementation(() => {
      throw Object.assign(new Error("operation not permitted"), { code: "EPERM" });
    });
    syncBuiltinESMExports();
    try {
      expect(() => closeToOthers(file)).toThrow(
        `other users of this machine can read ${other}; run chmod 600 ${other} as its owner`,
      );
    } finally {
      spy.mockRestore();
      syncBuiltinESMExports();
    }
  });
});

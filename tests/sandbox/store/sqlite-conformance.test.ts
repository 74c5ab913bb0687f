import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { describeStore } from "./conformance.ts";

describeStore("SQLite in memory", async () => openSqlite(":memory:"));

let folder: string;
describeStore("SQLite in a file", async () => openSqlite(join(folder, "sandbox.db")), {
  async prepare() {
    folder = await mkdtemp(join(tmpdir(), "store-"));
  },
  remove: () => rm(folder, { recursive: true }),
});

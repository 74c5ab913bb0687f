import { DatabaseSync } from "node:sqlite";
import { expect, it, vi } from "vitest";
import { stepsFrom } from "../../../src/sandbox/store/migrations.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { applicationId } from "../../../src/sandbox/store/sqlite-check.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const { file } = useStoreFolder();

it("a file whose upgrade fails in a later step keeps its version and every table as it was", () => {
  const steps = stepsFrom(0, "sqlite");
  const created = steps.map((step) => /CREATE TABLE (\w+)/.exec(step)?.[1]);
  const last = created.findLastIndex((table) => table !== undefined);
  const version = last - 2;
  const former = new DatabaseSync(file);
  for (const step of steps.slice(0, version)) former.exec(step);
  // The step that creates it fails, after two that succeed.
  former.exec(`CREATE TABLE ${created[last]} (in_the_way TEXT)`);
  former.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`);
  const contents = (database: DatabaseSync) => [
    database.prepare("PRAGMA user_version").get(),
    database.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all(),
  ];
  const before = contents(former);
  former.close();
  const closed = vi.spyOn(DatabaseSync.prototype, "close");
  expect(() => openSqlite(file)).toThrow(/cannot be opened: .*It was left as it is\./);
  expect(closed).toHaveBeenCalledOnce();
  closed.mockRestore();
  const after = new DatabaseSync(file, { readOnly: true });
  expect(contents(after)).toEqual(before);
  after.close();
});

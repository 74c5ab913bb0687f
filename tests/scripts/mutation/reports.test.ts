import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AreaName, areas } from "../../../scripts/mutation/areas.ts";
import { countsOf, isUpToDate, scoreOf } from "../../../scripts/mutation/reports.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reports-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Leaves a report as Stryker does, and says where. */
async function report(name: AreaName, statuses: string[], mutate = areas[name].mutate): Promise<string> {
  const file = join(folder, name, "report.json");
  const mutants = statuses.map((status) => ({ status }));
  await mkdir(join(folder, name));
  await writeFile(file, JSON.stringify({ files: { "a.ts": { mutants } }, config: { mutate } }));
  return file;
}

describe("the reports of mutation runs", () => {
  it("are counted together, and what was ignored is no part of the score", async () => {
    await report("client", ["Killed", "Timeout", "Ignored"]);
    await report("guards", ["Killed", "Survived", "NoCoverage", "Killed"]);
    const counted = await countsOf(["client", "guards"], folder);
    expect(counted).toEqual({ noticed: 4, missed: 2, ignored: 1 });
    expect(scoreOf(counted)).toBe(66.7);
    expect(scoreOf({ noticed: 0, missed: 0, ignored: 3 })).toBe(100);
  });

  it("are up to date when they are newer than the files and the tests of their area", async () => {
    const isClientUpToDate = () => isUpToDate("client", areas.client.mutate, folder);
    expect(await isClientUpToDate()).toBe(false);
    const file = await report("client", []);
    expect(await isClientUpToDate()).toBe(true);
    await utimes(file, 0, 0);
    expect(await isClientUpToDate()).toBe(false);
  });

  it("are not up to date when they are about other files than those that are asked for", async () => {
    await report("client", [], ["src/client/retry.ts"]);
    expect(await isUpToDate("client", areas.client.mutate, folder)).toBe(false);
    expect(await isUpToDate("client", ["src/client/retry.ts"], folder)).toBe(true);
  });
});

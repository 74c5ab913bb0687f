import { globSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fromRoot, root } from "../paths.ts";
import { type AreaName, areas } from "./areas.ts";

/** The part of a JSON report of Stryker that is read here. */
interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
  config: { mutate: string[] };
}

/** What became of some mutants. */
export interface Counted {
  noticed: number;
  missed: number;
  ignored: number;
}

const reports = fromRoot(".cache", "mutation");

const readReport = async (name: AreaName, folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(folder, name, "report.json"), "utf8"));

/**
 * What the reports of the last runs of some areas say together.
 *
 * @throws {Error} when one of them was not run yet.
 */
export async function countsOf(names: AreaName[], folder = reports): Promise<Counted> {
  const all = await Promise.all(names.map((name) => readReport(name, folder)));
  const mutants = all.flatMap(({ files }) => Object.values(files)).flatMap((file) => file.mutants);
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    noticed: count("Killed", "Timeout"),
    missed: count("Survived", "NoCoverage"),
    ignored: count("Ignored"),
  };
}

/** The share that was noticed, percent with one decimal; of nothing, all. */
export const scoreOf = ({ noticed, missed }: Counted): number =>
  noticed + missed === 0 ? 100 : Math.round((noticed / (noticed + missed)) * 1000) / 10;

/**
 * Whether an area has a report that is newer than its files and tests.
 *
 * @param mutate the files that it must be about
 */
export async function isUpToDate(name: AreaName, mutate: string[], folder = reports): Promise<boolean> {
  const made = await stat(join(folder, name, "report.json")).catch(() => undefined);
  if (!made || !isDeepStrictEqual((await readReport(name, folder)).config.mutate, mutate)) return false;
  const files = [...mutate, ...areas[name].tests].flatMap((glob) => globSync(glob, { cwd: root }));
  const changes = await Promise.all(files.map((file) => stat(fromRoot(file))));
  return changes.every(({ mtimeMs }) => mtimeMs < made.mtimeMs);
}

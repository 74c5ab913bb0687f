import { matchesGlob } from "node:path";
import { run } from "../run.ts";
import type { Area } from "./area.ts";

/** Lines of a file, from and to its numbers, both included. */
export interface Lines {
  file: string;
  from: number;
  to: number;
}

/** The lines that were added or changed, from the output of `git diff --unified=0`. */
export function changedLines(diff: string): Lines[] {
  let file = "";
  return diff.split("\n").flatMap((line) => {
    const [, name] = /^\+\+\+ (?:b\/)?(.*)$/.exec(line) ?? [];
    if (name !== undefined) file = name;
    const [, start, count = "1"] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined || count === "0") return [];
    return [{ file, from: Number(start), to: Number(start) + Number(count) - 1 }];
  });
}

/** What was changed since a Git revision, in files that exist. */
export const linesChangedSince = async (revision: string): Promise<Lines[]> =>
  changedLines(
    await run("git", "diff", "--unified=0", "--diff-filter=d", "--end-of-options", revision, "--"),
  );

/** The changed lines of an area's files, as Stryker takes them. */
export const within = ({ mutate }: Area, changed: Lines[]): string[] =>
  changed
    .filter(({ file }) => mutate.some((glob) => matchesGlob(file, glob)))
    .map(({ file, from, to }) => `${file}:${from}-${to}`);

/**
 * A share of the changed lines: whole pieces in random order, until there are as many lines as may be mutated.
 *
 * @param random a number from 0 to 1, new with each call
 */
export function share(changed: Lines[], mostLines: number, random = Math.random): Lines[] {
  const shuffled = changed
    .map((lines) => ({ lines, at: random() }))
    .toSorted((one, other) => one.at - other.at);
  let count = 0;
  return shuffled
    .map(({ lines }) => lines)
    .filter(({ from, to }) => {
      if (count >= mostLines) return false;
      count += to - from + 1;
      return true;
    });
}

import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { parse, stringify } from "yaml";
import { fromRoot, root } from "../paths.ts";

/** A change of the code that the tests of its area do not detect. */
export interface Survivor {
  file: string;
  /** The line as it is; the first one of several, followed by `…`. */
  code: string;
  /** The line with the change. */
  change: string;
}

/** The part of Stryker's result that has each change and its status: detected or missed. */
export interface Mutant {
  fileName: string;
  status: string;
  replacement: string;
  /** Lines and columns from 1; the end is behind the last character. */
  location: { start: Place; end: Place };
}
interface Place {
  line: number;
  column: number;
}

/** Whether the tests should have detected a mutant and did not. */
const isMissed = ({ status }: Mutant) => status === "Survived" || status === "NoCoverage";

/** More of a line says nothing more, characters. */
const longest = 160;
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

/**
 * The mutants that the tests missed, by their text and not by their number of line, which other changes move.
 *
 * @param read returns the text of a file
 */
export function survivorsOf(
  mutants: Mutant[],
  read = (file: string) => readFileSync(fromRoot(file), "utf8"),
): Survivor[] {
  return mutants.filter(isMissed).map(({ fileName, replacement, location: { start, end } }) => {
    const file = relative(root, fileName);
    const lines = read(file).split("\n");
    const first = lines[start.line - 1] ?? "";
    const rest = (lines[end.line - 1] ?? "").slice(end.column - 1);
    const code = end.line > start.line ? `${short(first)} …` : short(first);
    return { file, code, change: short(first.slice(0, start.column - 1) + replacement + rest) };
  });
}

const fileOf = (area: string) => fromRoot("scripts", "mutation", "survivors", `${area}.yaml`);

/** Survivors that have the same reason to survive. */
export interface Accepted {
  reason: string;
  mutants: Survivor[];
}

/** The survivors of an area that somebody gave a reason for. `undefined` for an area without a list. */
export const acceptedIn = (area: string): Accepted[] | undefined =>
  existsSync(fileOf(area)) ? (parse(readFileSync(fileOf(area), "utf8")) ?? []) : undefined;

const nameOf = ({ file, code, change }: Survivor) => [file, code, change].join("\n");

/**
 * Compares the survivors of a run with the accepted ones.
 *
 * @returns the new ones, and those on the list that the tests detect by now
 */
export function compare(found: Survivor[], accepted: Accepted[]) {
  const listed = accepted.flatMap(({ mutants }) => mutants);
  const names = { found: new Set(found.map(nameOf)), listed: new Set(listed.map(nameOf)) };
  return {
    added: found.filter((one) => !names.listed.has(nameOf(one))),
    gone: listed.filter((one) => !names.found.has(nameOf(one))),
  };
}

/**
 * Says how the survivors of a run differ from the list of their area. `undefined` when they do not.
 *
 * @param isWhole whether every file of the area was changed, so that what is missing was detected
 */
export function differenceFromList(area: string, found: Survivor[], isWhole: boolean): string | undefined {
  const accepted = acceptedIn(area);
  if (!accepted) return undefined;
  const { added, gone } = compare(found, accepted);
  const list = `scripts/mutation/survivors/${area}.yaml`;
  const parts = [];
  if (added.length > 0)
    parts.push(`The tests of ${area} do not detect these changes. Test what they break, or add them to ${list} with a reason:
${stringify([{ reason: "", mutants: added }], { lineWidth: 0 })}`);
  if (isWhole && gone.length > 0)
    parts.push(`The tests detect these changes by now. Delete them from ${list}:
${stringify(gone, { lineWidth: 0 })}`);
  return parts.length > 0 ? parts.join("\n") : undefined;
}

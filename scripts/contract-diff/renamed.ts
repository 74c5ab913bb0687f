import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";

/** An entry of openapi/renamed.yaml. */
export interface Renamed {
  /** `components/SECTION/NAME`, `components/SECTION/*` for a whole section, or `exports/NAME` for one of the package. */
  from: string;
  /** What has taken its place, if anything has. */
  to?: string;
  /** The first version of the package without the old name. */
  since: string;
  note?: string;
}

/** Reads the notes on components and exports that were renamed or removed. */
export async function readRenamed(): Promise<Renamed[]> {
  return parse(await readFile(fromRoot("openapi", "renamed.yaml"), "utf8"));
}

/** The same changes, each removed component with its note. */
export function withNotes<Change extends { pointer: string; what: string }>(
  changes: Change[],
  renamed: Renamed[],
): Change[] {
  return changes.map((change) => {
    const [, name] = /^#\/(components\/\w+\/[^/]+)$/.exec(change.pointer) ?? [];
    if (!name || !/\bremoved\b/.test(change.what)) return change;
    return { ...change, what: `${change.what} ${noteOn(name, renamed)}` };
  });
}

function noteOn(name: string, renamed: Renamed[]): string {
  const section = name.slice(0, name.lastIndexOf("/"));
  const entry =
    renamed.find(({ from }) => from === name) ?? renamed.find(({ from }) => from === `${section}/*`);
  if (!entry) return "openapi/renamed.yaml has no note on it.";
  const { to, note } = entry;
  return [...(to ? [`It is now ${to}.`] : []), ...(note ? [note] : [])].join(" ");
}

import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";
import type { Change } from "./changes.ts";

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

/** Reads the notes for components and exports that were renamed or removed. */
export async function readRenamed(): Promise<Renamed[]> {
  return parse(await readFile(fromRoot("openapi", "renamed.yaml"), "utf8"));
}

/** The names of all components of a contract, as `components/SECTION/NAME`. */
export const componentNames = ({ components = {} }: { components?: Record<string, object> }): string[] =>
  Object.entries(components).flatMap(([section, members]) =>
    Object.keys(members).map((name) => `components/${section}/${name}`),
  );

/**
 * The components of the old contract that the new one does not have. Requests and responses can be the same as before,
 * but code that names a component breaks, for example code that uses generated types.
 */
export async function removedComponents(oldFile: string, newFile: string): Promise<Change[]> {
  const renamed = await readRenamed();
  const [older, newer] = await Promise.all(
    [oldFile, newFile].map(async (file) => componentNames(parse(await readFile(file, "utf8")))),
  );
  return (older ?? [])
    .filter((name) => !newer?.includes(name))
    .map((name) => ({ class: "breaking", pointer: `#/${name}`, what: sentence(name, renamed) }));
}

function sentence(name: string, renamed: Renamed[]): string {
  const section = name.slice(0, name.lastIndexOf("/"));
  const entry =
    renamed.find(({ from }) => from === name) ?? renamed.find(({ from }) => from === `${section}/*`);
  if (!entry) return "It was removed, and openapi/renamed.yaml has no note on it.";
  const { to, note } = entry;
  return [to ? `It is now ${to}.` : "It was removed.", note].filter(Boolean).join(" ");
}

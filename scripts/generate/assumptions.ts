import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";

/** What the contract says without a fact of the vendor. */
export interface Assumption {
  /** The file and the member of its first place, for example `ErrorCode.TooManyRequests`. Examples come last. */
  name: string;
  /** The name as the fragment of a URL, for example `errorcode-toomanyrequests`. */
  anchor: string;
  /** The assumption and its reason, in one sentence. */
  assumed: string;
  /** The places that depend on it, as `file#/pointer` below openapi/. */
  places: string[];
}

/**
 * Every `x-assumed` of the sources. The same sentence in several places is one assumption.
 *
 * @param folder the folder of the sources
 * @throws {Error} when two assumptions have the same name or anchor.
 */
export async function collectAssumptions(folder = fromRoot("openapi")): Promise<Assumption[]> {
  const found = new Map<string, Assumption>();
  // Fixtures of the rules contain `x-assumed` too, but say nothing about the vendor.
  const files = await Array.fromAsync(glob("**/*.yaml", { cwd: folder, exclude: ["rules/**"] }));
  // An example is added more often than a schema, and its name would replace that of the schema.
  const rank = (file: string) => `${file.includes("/examples/") ? 1 : 0} ${file}`;
  for (const file of files.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const document = parse(await readFile(join(folder, file), "utf8"));
    for (const { path, names, assumed } of findAssumed(document)) {
      const place = `${file}#/${path.map(escaped).join("/")}`;
      const name = [basename(file, ".yaml"), ...names].join(".");
      const anchor = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
      const assumption = found.get(assumed) ?? { name, anchor, assumed, places: [] };
      assumption.places.push(place);
      found.set(assumed, assumption);
    }
  }
  const assumptions = [...found.values()];
  for (const [anchor, named] of Map.groupBy(assumptions, (assumption) => assumption.anchor)) {
    const names = named.map(({ name }) => name).join(" and ");
    if (named.length > 1)
      throw new Error(`${names} have the same anchor ${anchor}; rename one of the files.`);
  }
  return assumptions;
}

interface Found {
  path: string[];
  /** The path with the `name` of each list entry that has one, so that a new entry renames no other. */
  names: string[];
  assumed: string;
}

function* findAssumed(node: unknown, path: string[] = [], names: string[] = []): Generator<Found> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "x-assumed") yield { path, names, assumed: String(value) };
    else yield* findAssumed(value, [...path, key], namesBelow(names, key, value));
  }
}

/** A list entry is named after itself, in place of the list. */
function namesBelow(names: string[], key: string, value: unknown): string[] {
  const own = (value as { name?: unknown } | null)?.name;
  if (/^\d+$/.test(key) && typeof own === "string") return [...names.slice(0, -1), own];
  return [...names, key.replace(/^x-/, "")];
}

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

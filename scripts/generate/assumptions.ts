import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../paths.ts";

interface Assumption {
  /** The assumption and its reason, in one sentence. */
  assumed: string;
  /** The places that depend on it, as `file#/pointer` below openapi/. */
  places: string[];
}

/** Every `x-assumed` of the sources. The same sentence in several places is one assumption. */
export async function collectAssumptions(): Promise<Assumption[]> {
  const folder = fromRoot("openapi");
  const places = new Map<string, string[]>();
  // Fixtures of the rules contain `x-assumed` too, but say nothing about the vendor.
  const files = await Array.fromAsync(glob("**/*.yaml", { cwd: folder, exclude: ["rules/**"] }));
  for (const file of files.sort()) {
    const document = parse(await readFile(join(folder, file), "utf8"));
    for (const [pointer, assumed] of findAssumed(document, "")) {
      const place = `${file}#${pointer}`;
      places.set(assumed, [...(places.get(assumed) ?? []), place]);
    }
  }
  return [...places].map(([assumed, found]) => ({ assumed, places: found }));
}

function* findAssumed(node: unknown, pointer: string): Generator<[pointer: string, assumed: string]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "x-assumed") yield [pointer || "/", String(value)];
    else yield* findAssumed(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

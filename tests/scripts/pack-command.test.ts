import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { packedManifest } from "../../scripts/pack/manifest.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { useReplacedModules } from "./replaced-modules.ts";

const { replace, runScript } = useReplacedModules();

interface Packed {
  args: string[];
  /** The text of each file of the package that is not only copied. */
  texts: Record<string, string>;
}

/** Packs without npm. */
async function pack(args: string[], fails = false) {
  const promises = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
  const copied: string[] = [];
  const made: unknown[] = [];
  let folder = "";
  const cp = async (from: string, to: string) => {
    copied.push(from);
    // The build may be missing here.
    if (from.endsWith("README.md")) await promises.cp(from, to);
  };
  const mkdir = async (path: string, options: { recursive: true }) => {
    made.push(path);
    if (!path.startsWith("/the/")) await promises.mkdir(path, options);
  };
  replace("node:fs/promises", { ...promises, cp, mkdir });
  let packed: Packed | undefined;
  const run = async (program: string, ...command: string[]) => {
    expect(program).toBe("npm");
    folder = command[1] ?? "";
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = files.map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]);
    packed = { args: command, texts: Object.fromEntries(texts) };
    if (fails) throw new Error("npm failed");
    return JSON.stringify({ 0: { filename: "avirato.tgz" } });
  };
  replace(fromRoot("scripts", "run.ts"), { run });
  const ended = await runScript("pack.ts", ...args);
  return { ...ended, packed, copied, made, folder };
}

it("npm run pack packs what the manifest names, the README for those who install, and each guide with its markers filled", async () => {
  const { printed, packed, copied, made, folder } = await pack(["--destination", "/the/destination"]);
  expect(printed).toBe("/the/destination/avirato.tgz\n");
  expect(made).toContain("/the/destination");
  const [action, , ...options] = packed?.args ?? [];
  expect([action, options]).toEqual([
    "pack",
    ["--ignore-scripts", "--json", "--pack-destination", "/the/destination"],
  ]);
  const wanted = ["LICENSE", ...manifest.files, "docs/package/README.md"].map((path) => fromRoot(path));
  expect(copied.toSorted()).toEqual(wanted.toSorted());
  const { "README.md": readme, "package.json": own, ...guides } = packed?.texts ?? {};
  expect(readme).toBe(readFileSync(fromRoot("docs", "package", "README.md"), "utf8"));
  expect(JSON.parse(own ?? "")).toEqual(JSON.parse(JSON.stringify(packedManifest(manifest))));
  const pages = readdirSync(fromRoot("docs", "guides")).filter((file) => file.endsWith(".md"));
  expect(Object.keys(guides).toSorted()).toEqual(pages.map((page) => `docs/guides/${page}`).toSorted());
  for (const [page, text] of Object.entries(guides))
    expect([page, /<!-- \w+.* -->/.test(text)]).toEqual([page, false]);
  expect(guides["docs/guides/assumptions.md"]).toContain('<div class="assumption">');
  expect(existsSync(folder)).toBe(false);
});

it("npm run pack writes into the present folder unless it is told otherwise, and leaves nothing behind when npm fails", async () => {
  const { packed, failure, folder } = await pack([], true);
  expect(packed?.args.at(-1)).toBe(resolve("."));
  expect([failure, existsSync(folder)]).toEqual(["npm failed", false]);
});

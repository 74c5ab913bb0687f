import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import type * as Bundle from "../../../scripts/build/bundle.ts";
import * as paths from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew, runScript } = useReplacedModules();
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "bundle-"));
});
afterEach(() => rm(root, { recursive: true }));

/** Bundles the files of a dist/ of its own. */
async function bundle(files: Record<string, string>, ...entries: string[]): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, "dist", name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const fromRoot = (...parts: string[]) => join(root, ...parts);
  replace(paths.fromRoot("scripts", "paths.ts"), { ...paths, root, fromRoot });
  const { bundlePackage } = await importAnew<typeof Bundle>("build/bundle.ts");
  await bundlePackage(entries);
}
const inDist = (name: string) => join(root, "dist", name);
const ownAddress = "export const own = import.meta.url;\n";

describe("the bundle of the package", () => {
  it("keeps entries, types and what is read as text in their places, and removes the modules that it took up", async () => {
    const shop = "src/sandbox/pages/demo-shop/shop.js";
    await bundle(
      {
        "src/one.js": 'import { common } from "./common.js";\nexport const one = common.size + 1;\n',
        "src/two.js": `import { common } from "./common.js";
import path from "node:path";
import { parse } from "yaml";
export const late = () => import("./deep/late.js");
export { shop } from "./sandbox/pages/demo-shop/shop.js";
export const two = [common, path.sep, parse];
`,
        "src/common.js": "export const common = new Set([process.pid]);\n",
        "src/common.d.ts": "export declare const common: Set<number>;\n",
        "src/deep/late.js": ownAddress,
        [shop]: 'export const shop = "a shop";\n',
        "openapi/a.yaml": "a: 1\n",
      },
      ...["src/one.js", "src/two.js"],
    );
    const files = (await readdir(join(root, "dist"), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 6));
    const chunks = files.filter((file) => file.startsWith("src/chunks/"));
    expect(files.filter((file) => !chunks.includes(file)).toSorted()).toEqual(
      ["src/one.js", "src/two.js", "src/common.d.ts", shop, "openapi/a.yaml"].toSorted(),
    );
    expect(chunks).toHaveLength(2);
    const text = await readFile(inDist("src/two.js"), "utf8");
    // Packages are not bundled, and nothing names the folder of the build.
    expect(text).toMatch(/from "yaml"/);
    for (const file of ["src/one.js", "src/two.js", ...chunks])
      expect(await readFile(inDist(file), "utf8")).not.toContain(root);
    await writeFile(join(root, "package.json"), '{ "type": "module" }');
    const { one } = await import(pathToFileURL(inDist("src/one.js")).href);
    expect(one).toBe(2);
    const late = chunks.find((file) => file.includes("late")) ?? "";
    // What it reads beside itself is still beside the module that it was.
    const { own } = await import(pathToFileURL(inDist(late)).href);
    expect(own).toBe(pathToFileURL(inDist("src/deep/late.js")).href);
  });

  it("is refused when an entry would read beside itself, whichever of them it is", async () => {
    const files = {
      "src/a.js": "export const a = 1;\n",
      "src/b.js": ownAddress,
      "src/c.js": "export const c = 1;\n",
    };
    for (const entries of [
      ["src/a.js", "src/b.js", "src/c.js"],
      ["src/b.js", "src/c.js"],
    ])
      await expect(bundle(files, ...entries)).rejects.toThrow("dist/src/b.js uses import.meta.url");
  });

  it("may read beside itself in a module that is imported late", async () => {
    const files = { "src/a.js": 'export const a = () => import("./late.js");\n', "src/late.js": ownAddress };
    await bundle(files, "src/a.js");
    expect(existsSync(inDist("src/late.js"))).toBe(false);
  });
});

it("npm run build compiles anew, copies what the compiler leaves out, and bundles what the package exports and runs", async () => {
  const done: string[] = [];
  const copied: string[][] = [];
  const promises = await vi.importActual<object>("node:fs/promises");
  replace("node:fs/promises", {
    ...promises,
    rm: async (path: string, options: object) => void done.push(`rm ${path} ${JSON.stringify(options)}`),
    cp: async (...[from, to]: string[]) => void copied.push([from ?? "", to ?? ""]),
  });
  const run = async (...command: string[]) => void done.push(command.join(" "));
  replace(paths.fromRoot("scripts", "run.ts"), { run });
  const bundlePackage = vi.fn(async (_: string[]) => {});
  replace(paths.fromRoot("scripts", "build", "bundle.ts"), { bundlePackage });
  expect((await runScript("build.ts")).code).toBe(0);
  expect(done).toEqual([
    `rm ${paths.fromRoot("dist")} {"recursive":true,"force":true}`,
    "tsc -p tsconfig.build.json",
  ]);
  expect(copied.length).toBeGreaterThan(8);
  for (const [from = "", to] of copied) expect(to).toBe(from.replace(paths.root, paths.fromRoot("dist")));
  const defaults = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "object" ? [entry.default] : [],
  );
  const wanted = [...Object.values(manifest.bin), ...defaults].map((file) =>
    file.replace(/^(\.\/)?dist\//, ""),
  );
  expect(bundlePackage.mock.calls).toEqual([[wanted]]);
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { matchesGlob, posix } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { packedManifest } from "../../scripts/pack/manifest.ts";
import { fromRoot } from "../../scripts/paths.ts";

// On every change the package itself is packed and used as well: npm run test:package.

const read = (file: string) => readFileSync(fromRoot(file), "utf8");
const packed = packedManifest(manifest);
/** Whether a file or folder is in the package. npm adds the manifest, the README and the licence by itself. */
const isPacked = (path: string) =>
  ["package.json", "README.md", "LICENSE"].includes(path) ||
  packed.files.some((entry) => path === entry || path.startsWith(`${entry}/`));

describe("the manifest of the published package", () => {
  it("has no member that only this repository needs, and every other one", () => {
    const own = ["allowScripts", "devDependencies", "overrides", "scripts"];
    expect(
      Object.keys(manifest)
        .filter((member) => !Object.hasOwn(packed, member))
        .sort(),
    ).toEqual(own);
    expect(packed).toMatchObject({ version: manifest.version, exports: manifest.exports, bin: manifest.bin });
  });

  it("packs every file that it exports or runs", () => {
    const entries: (string | Record<string, string>)[] = [manifest.bin, ...Object.values(manifest.exports)];
    const targets = entries.flatMap((entry) => {
      if (typeof entry === "string") return [entry];
      // Nobody who installs the package has its sources.
      return Object.entries(entry).flatMap(([condition, path]) => (condition === "source" ? [] : [path]));
    });
    expect(targets.length).toBeGreaterThan(15);
    const paths = targets.map((target) => target.replace(/^\.\//, "").replace(/\/\*$/, ""));
    expect(paths.filter((path) => !isPacked(path))).toEqual([]);
  });

  it("packs every file to which the README of the package leads", () => {
    const links = Array.from(
      read("docs/package/README.md").matchAll(/\]\((?!https?:|#)([^)#]+)/g),
      ([, path = ""]) => path,
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((path) => !isPacked(path))).toEqual([]);
  });
});

it("the build copies every file of dist/ that is no compiled code, and that code or guides name", () => {
  const [, list = ""] = /const copied = \[([\s\S]*?)\];/.exec(read("scripts/build.ts")) ?? [];
  const copied = Array.from(list.matchAll(/"([^"]+)"/g), ([, path = ""]) => path);
  const ofGuides = globSync(["docs/guides/*.md", "docs/package/README.md"], { cwd: fromRoot() }).flatMap(
    (file) =>
      Array.from(
        read(file).matchAll(/\bdist\/((?:generated|openapi)\/[\w./-]+\w)/g),
        ([, path = ""]) => path,
      ),
  );
  const ofCode = globSync("src/**/*.ts", { cwd: fromRoot() }).flatMap((file) =>
    Array.from(
      read(file).matchAll(
        /(?:new URL|import\.meta\.resolve)\("(?:\.\.\/)+((?:generated|openapi)\/[^"]+?)\/?"/g,
      ),
      ([, path = ""]) => path,
    ),
  );
  // The journeys name the documents whose operations they call.
  const folder = "openapi/workflows";
  const ofJourneys = globSync(`${folder}/*.yaml`, { cwd: fromRoot() }).flatMap((file) =>
    Array.from(read(file).matchAll(/^ +url: (\.\.\/.*)$/gm), ([, path = ""]) => posix.join(folder, path)),
  );
  expect(ofCode.length).toBeGreaterThan(1);
  for (const named of [ofGuides, ofJourneys]) expect(named).toContain("openapi/control-plane.yaml");
  const missing = [...ofCode, ...ofGuides, ...ofJourneys].filter((path) => !copied.includes(path));
  expect(missing).toEqual([]);
});

it("the build copies every file of src/ that the compiler leaves out", () => {
  const [, pattern = ""] = /glob\("(src\/[^"]+)"/.exec(read("scripts/build.ts")) ?? [];
  const left = globSync("src/**/*.*", { cwd: fromRoot() }).filter((file) => !file.endsWith(".ts"));
  expect(left.length).toBeGreaterThan(4);
  expect(left.filter((file) => !matchesGlob(file, pattern))).toEqual([]);
});

it("no code of src/ names a file of the package by a path that depends on the working folder", () => {
  const files = globSync("src/**/*.ts", { cwd: fromRoot() });
  expect(files.length).toBeGreaterThan(100);
  // These take a path from the file that names it.
  const fromFile = /(?:\bfrom |\bimport |\bimport\(|\bnew URL\(|\bimport\.meta\.resolve\()\s*"[^"]*"/g;
  const named = files.flatMap((file) =>
    Array.from(
      read(file)
        .replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, "")
        .replaceAll(fromFile, "")
        .matchAll(/(["'`])([\w.-]*[\w/.-]*\w\.\w+|[\w.-]+\/[\w/.-]*)\1/g),
      ([, , path = ""]) => `${file}: ${path}`,
    ).filter((found) => existsSync(fromRoot(found.slice(file.length + 2)))),
  );
  expect(named).toEqual([]);
});

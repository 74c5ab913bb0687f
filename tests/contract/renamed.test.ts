import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { readContract } from "../../scripts/contract.ts";
import { readRenamed } from "../../scripts/contract-diff/renamed.ts";
import { fromRoot } from "../../scripts/paths.ts";

const renamed = await readRenamed();
const { components } = await readContract();
const present = [
  ...Object.entries(components).flatMap(([section, members]) =>
    Object.keys(members).map((name) => `components/${section}/${name}`),
  ),
  ...Object.keys(manifest.exports).map((name) => `exports/${name}`),
];

it("the notes on renamed components and exports name old ones that are gone and new ones that exist", () => {
  expect(renamed.length).toBeGreaterThan(0);
  for (const entry of renamed) {
    const { from, to, since, note, ...rest } = entry;
    expect(rest).toEqual({});
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
    const section = from.endsWith("/*") ? from.slice(0, -1) : undefined;
    expect(present.filter((name) => name === from || (section && name.startsWith(section)))).toEqual([]);
    if (to) expect(present).toContain(to);
    else expect(note).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(renamed.map(({ from }) => from)).size).toBe(renamed.length);
});

it("no two former names of one section have the same successor, which would be the wrong one for either", () => {
  const successors = renamed.flatMap(({ from, to }) => (to ? [`${from.split("/")[1]}: ${to}`] : []));
  expect(successors.filter((name, index) => successors.indexOf(name) !== index)).toEqual([]);
});

it("a name is gone since a version that was released, or since the next one", () => {
  const read = (file: string) => readFileSync(fromRoot(file), "utf8");
  const released = [...read("CHANGELOG.md").matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map(
    ([, version]) => version,
  );
  const pending = globSync(".changeset/*.md", { cwd: fromRoot() }).map(read).join("\n");
  const [major = 0, minor = 0, patch = 0] = manifest.version.split(".").map(Number);
  const next = /": major$/m.test(pending)
    ? [major + 1, 0, 0]
    : /": minor$/m.test(pending)
      ? [major, minor + 1, 0]
      : [major, minor, patch + 1];
  const known = [...released, manifest.version, next.join(".")];
  expect(renamed.filter(({ since }) => !known.includes(since))).toEqual([]);
});

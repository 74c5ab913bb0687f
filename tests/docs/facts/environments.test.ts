import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

const files = globSync(["README.md", "docs/{guides,es,package,examples}/**/*.{md,ts}", "src/**/*.ts"], {
  cwd: fromRoot(),
});
/** An environment of a client, and the key that it gets. */
const clients =
  /environment: "(live|test)",\s*apiKey: ([^,\n]*)|create(Live|Test)Client\(\{ apiKey: ([^,\n]*)/g;

it("each client of a sample gets a key of its own environment", () => {
  const found = files.flatMap((file) =>
    Array.from(
      readFileSync(fromRoot(file), "utf8").matchAll(clients),
      ([, one, oneKey, other, otherKey]) => ({
        file,
        environment: (one ?? other ?? "").toLowerCase(),
        key: /live|test/i.exec(oneKey ?? otherKey ?? "")?.[0].toLowerCase(),
      }),
    ),
  );
  expect(found.length).toBeGreaterThan(20);
  const wrong = found.filter(({ environment, key }) => key !== undefined && key !== environment);
  // It shows what a program for Live does with the settings of Test.
  expect(wrong.filter(({ file }) => file !== "docs/guides/going-live.md")).toEqual([]);
});

it("the settings of an environment in a sample have its keys and secrets", () => {
  const found = files.flatMap((file) =>
    Array.from(
      readFileSync(fromRoot(file), "utf8").matchAll(/^\s*(live|test): \{.*\b(?:keys|secrets)\..*/gm),
      ([line, environment]) => ({ file, line, environment }),
    ),
  );
  expect(found.length).toBeGreaterThan(1);
  for (const { line, environment } of found)
    for (const [, own] of line.matchAll(/\b(?:keys|secrets)\.(live|test)\b/g))
      expect([line, own]).toEqual([line, environment]);
});

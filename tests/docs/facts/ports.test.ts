import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { commandTables } from "../../support/command-tables.ts";
import { guides, spanishPages } from "./pages.ts";

const pages = [
  ...guides,
  ...[...spanishPages].map(([name, text]) => [`es/${name}`, text] as const),
  ...["README.md", "docs/package/README.md", ...globSync("docs/site/**/*.astro", { cwd: fromRoot() })].map(
    (file) => [file, readFileSync(fromRoot(file), "utf8")] as const,
  ),
] as const;

/** Where something else than the sandbox listens, by what the same block or sentence says of it. */
const others: [port: number, says: RegExp][] = [
  [commandTables["avirato mock"].port.default, /Prefer: |npm run mock/],
  [commandTables["avirato proxy"].port.default, /Point your application at/],
  // A receiver of webhooks, and a port on which nothing listens.
  [3000, /test-receiver [\\\s]*--url/],
  [9, /\/webhooks"|ECONNREFUSED/],
];

const addresses = pages.flatMap(([name, text]) =>
  text
    .split(/^ *```\w*$|\n\n/m)
    .flatMap((block) =>
      Array.from(block.matchAll(/127\.0\.0\.1:(\d+)/g), ([, port]) => ({ name, block, port: Number(port) })),
    ),
);

describe("an address on this machine in a guide, or on a page of the site,", () => {
  it("is found", () => {
    expect(addresses.length).toBeGreaterThan(40);
  });

  it.each(addresses)("has the port of what listens there: $port in $name", ({ block, port }) => {
    const expected = others.filter(([, says]) => says.test(block)).map(([other]) => other);
    expect([commandTables["avirato sandbox"].port.default, ...expected]).toContain(port);
  });
});

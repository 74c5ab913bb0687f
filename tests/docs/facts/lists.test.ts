import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readRenamed } from "../../../scripts/contract-diff/renamed.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { tableOf } from "./pages.ts";

it("the page of assumptions lists every fact of openapi/facts.yaml with its source", () => {
  const { facts } = parse(readFileSync(fromRoot("openapi", "facts.yaml"), "utf8")) as {
    facts: { says: string; source: string }[];
  };
  expect(facts.length).toBeGreaterThan(10);
  expect(tableOf("assumptions", "What the vendor says", "Where")).toEqual(
    facts.map(({ says, source }) => [says, source]),
  );
});

it("the page of versions lists every name of openapi/renamed.yaml with the new one", async () => {
  const rows = (await readRenamed()).map(({ from, to, since, note = "" }) => {
    const section = from.slice(0, from.lastIndexOf("/") + 1);
    const name = to?.startsWith(section) ? to.slice(section.length) : to;
    return [`\`${from}\``, `Since ${since}${name ? `: \`${name}\`` : ""}. ${note}`.trim()];
  });
  expect(tableOf("versions", "Old name", "New name, or what to do")).toEqual(rows);
});

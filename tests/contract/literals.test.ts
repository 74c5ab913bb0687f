import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  apiKeyHeader,
  environments,
  idempotencyKeyHeader,
  terminals,
  testCards,
  webhookSignatureHeader,
  webhookTimestampHeader,
} from "../../generated/constants.ts";
import { defaultCards } from "../../generated/control-plane.ts";
import { fromRoot } from "../../scripts/paths.ts";

const sources = globSync("**/*.ts", { cwd: fromRoot("src") }).map((file) => ({
  file,
  text: readFileSync(join(fromRoot("src"), file), "utf8"),
}));
const values: string[] = [
  ...[apiKeyHeader, idempotencyKeyHeader, webhookSignatureHeader, webhookTimestampHeader],
  ...[...terminals.test, ...terminals.live].map(({ poiId }) => poiId),
  ...testCards.map(({ number }) => number),
  ...Object.values(defaultCards),
];

it("the sources are all files of the project's code", () => {
  expect(sources.map(({ file }) => file)).toEqual(expect.arrayContaining(["cli.ts", "sandbox/sandbox.ts"]));
});

it.each(values)("the sources read %s from the contract and do not spell it out", (value) => {
  expect(sources.filter(({ text }) => text.includes(`"${value}"`)).map(({ file }) => file)).toEqual([]);
});

it("the sources build the address of an operation from the routes of its environment", () => {
  const isSpelled = (line: string) =>
    !/^\s*(\*|\/)/.test(line) && line.includes(`${environments.live.routes}/`);
  const spelled = sources.filter(({ text }) => text.split("\n").some(isSpelled));
  expect(spelled.map(({ file }) => file)).toEqual([]);
});

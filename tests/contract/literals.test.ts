import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  apiKeyHeader,
  idempotencyKeyHeader,
  terminals,
  testCards,
  webhookSignatureHeader,
  webhookTimestampHeader,
} from "../../generated/constants.ts";
import { defaultCards } from "../../generated/control-plane.ts";
import { fromRoot } from "../../scripts/paths.ts";

const sources = globSync("**/*.ts", { cwd: fromRoot("src") });
const values: string[] = [
  ...[apiKeyHeader, idempotencyKeyHeader, webhookSignatureHeader, webhookTimestampHeader],
  ...[...terminals.test, ...terminals.live].map(({ poiId }) => poiId),
  ...testCards.map(({ number }) => number),
  ...Object.values(defaultCards),
];

it.each(values)("the sources read %s from the contract and do not spell it out", (value) => {
  const spelled = sources.filter((file) =>
    readFileSync(join(fromRoot("src"), file), "utf8").includes(`"${value}"`),
  );
  expect(spelled).toEqual([]);
});

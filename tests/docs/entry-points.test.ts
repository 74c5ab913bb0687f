import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

it.each(["faults.md", "evidence.md", "proxy.md", "test-receiver.md", "verify.md"])(
  "the first page of the guides leads to %s",
  (guide) => {
    expect(readdirSync(new URL("../../docs/guides/", import.meta.url))).toContain(guide);
    expect(read("docs/guides/index.md")).toContain(`](${guide})`);
  },
);

it.each(["sandbox", "keys", "verify", "proxy", "test-receiver", "trigger"])(
  "the README's table of commands has avirato %s",
  (command) => {
    expect(read("README.md")).toContain(`\n| \`npx -p avirato-payments-contract avirato ${command}\` |`);
  },
);

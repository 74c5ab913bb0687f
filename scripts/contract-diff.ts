import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import type { Change, Class } from "./contract-diff/change.ts";
import { changesBetween } from "./contract-diff/changes.ts";
import { baseline, documentOf, lastRelease } from "./contract-diff/documents.ts";
import { readRenamed, withNotes } from "./contract-diff/renamed.ts";
import { table } from "./contract-diff/table.ts";

const usage = `Compares two contracts and classifies each change: does it break code that works with the old one?

Usage: npm run contract:diff [-- [OLD [NEW]] [options]]

  OLD       an OpenAPI file, a Git revision, or REVISION:PATH (default: the last v* tag; before
            the first release, scripts/contract-diff/baseline.json)
  NEW       the same (default: generated/openapi.json)
  --json    print the changes as JSON
  --help    show this text

For a revision, its generated/openapi.json is compared. The exit code is 1 when a change is breaking, and 2 when the
contracts could not be compared. Before the first release, a change that breaks something on purpose also copies
generated/openapi.json over the baseline. A change of a default or of an x- extension is unclassified, and somebody has to judge
it. A component that was removed has its note of openapi/renamed.yaml.

Examples:
  npm run contract:diff
  npm run contract:diff -- v0.1.0
  npm run contract:diff -- v0.1.0 v0.2.0 --json
  npm run contract:diff -- old.yaml new.yaml`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  if (positionals.length > 2) throw new Error(`Name at most two contracts.\n\n${usage}`);
  const [older = (await lastRelease()) ?? baseline, newer = "generated/openapi.json"] = positionals;
  report(await compare(older, newer), values.json);
}, 2);

async function compare(older: string, newer: string): Promise<Change[]> {
  const folder = await mkdtemp(join(tmpdir(), "contract-diff-"));
  try {
    const changes = await changesBetween(await documentOf(older, folder), await documentOf(newer, folder));
    return withNotes(changes, await readRenamed());
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report(changes: Change[], json = false): void {
  const count = (name: Class) => changes.filter((change) => change.class === name).length;
  const summary = {
    breaking: count("breaking"),
    unclassified: count("unclassified"),
    "non-breaking": count("non-breaking"),
  };
  if (json) console.log(JSON.stringify({ summary, changes }, null, 2));
  else {
    if (changes.length > 0) console.log(`${table(changes)}\n`);
    console.log(
      Object.entries(summary)
        .map(([name, number]) => `${number} ${name}`)
        .join(", "),
    );
  }
  if (summary.breaking > 0) process.exitCode = 1;
}

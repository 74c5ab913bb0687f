import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { runJudges } from "./judges/run-judges.ts";

const usage = `Checks the sandbox against the contract with public contract-test tools: Specmatic and Redocly Respect, on both
environments. \`npm run proof -- --only judges\` does the same, and writes the figures to docs/internals/proof.md.

Usage: npm run test:judges [-- options]

  --every-change   only the share that is checked on every change: the examples of Test
  --help           show this text

Needs Java 17. Installs the tools into .cache/judges/ when the lockfile in tests/judges/ changed.

Examples:
  npm run test:judges
  npm run test:judges -- --every-change`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { "every-change": { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  console.table(await runJudges({ everyChange: values["every-change"] ?? false }));
});

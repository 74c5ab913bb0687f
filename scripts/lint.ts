import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { lint, lintTools } from "./lint-tools.ts";
import { step } from "./step.ts";

const usage = `Checks the contract against the house rules, and the code.

Usage: npm run lint [-- TOOL...]

  TOOL      ${Object.keys(lintTools).join(", ")} (default: all)
  --help    show this text

Examples:
  npm run lint
  npm run lint -- spectral redocly`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const unknown = positionals.filter((name) => !Object.hasOwn(lintTools, name));
  if (unknown.length > 0) throw new Error(`There is no lint tool ${unknown.join(", ")}.\n\n${usage}`);
  const names = positionals.length > 0 ? positionals : Object.keys(lintTools);
  await step(`lint with ${names.join(", ")}`, () => lint(names as (keyof typeof lintTools)[]));
});

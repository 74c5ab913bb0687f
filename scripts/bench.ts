import { parseArgs } from "node:util";
import { benchClient } from "./bench/client.ts";
import { benchReference } from "./bench/reference.ts";
import { benchReplicas } from "./bench/replicas.ts";
import { benchTypes } from "./bench/types.ts";
import { runCommand } from "./command.ts";
import { step } from "./step.ts";

const usage = `Measures speed side by side with the bare alternative, in one run, as ratios of medians.

Usage: npm run bench

  --help    show this text

Example:
  npm run bench`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(usage);
  const rows = [...(await step("client", benchClient)), ...(await step("types", benchTypes))];
  rows.push(...(await step("reference", benchReference)));
  rows.push(...(await step("replicas on PostgreSQL", benchReplicas)));
  console.table(Object.fromEntries(rows.map(({ name, ...figures }) => [name, figures])));
});

import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { checkOutputs, writeOutputs } from "./generate/files.ts";
import { generate } from "./generate/outputs.ts";
import { step } from "./step.ts";

const usage = `Builds generated/ from openapi/.

Usage: npm run generate [-- --check]

  --check   write nothing; fail when generated/ is out of date
  --help    show this text

Examples:
  npm run generate
  npm run generate -- --check`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) return console.log(usage);
  if (values.check) return step("check that generated/ is up to date", check);
  const changed = await step("generate", async () => writeOutputs(await generate()));
  console.log(changed.length === 0 ? "nothing changed" : `changed ${changed.join(", ")}`);
});

async function check(): Promise<void> {
  const stale = await checkOutputs(await generate());
  if (stale.length === 0) return;
  throw new Error(
    `generated/ is out of date: ${stale.join(", ")}.\n` +
      "Run `npm run generate` and commit the result; never edit generated/ by hand.",
  );
}

import { parseArgs } from "node:util";
import { checkOutputs, writeOutputs } from "./generate/files.ts";
import { generate } from "./generate/outputs.ts";

const usage = `Builds generated/ from openapi/.

Usage: npm run generate [-- --check]

  --check   write nothing; fail when generated/ is not what openapi/ says
  --help    show this text

Examples:
  npm run generate
  npm run generate -- --check`;

const { values } = parseArgs({ options: { check: { type: "boolean" }, help: { type: "boolean" } } });

if (values.help) {
  console.log(usage);
} else {
  const started = performance.now();
  const outputs = await generate();
  const stale = values.check ? await checkOutputs(outputs) : await writeOutputs(outputs);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (values.check && stale.length > 0) {
    console.error(`generated/ is not what openapi/ says: ${stale.join(", ")}.`);
    console.error("Run `npm run generate` and commit the result; never edit generated/ by hand.");
    process.exitCode = 1;
  } else {
    const changed = stale.length === 0 ? "nothing changed" : `changed ${stale.join(", ")}`;
    console.log(`generated/: ${outputs.size} files in ${seconds} s, ${changed}`);
  }
}

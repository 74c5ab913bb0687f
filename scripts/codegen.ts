import { parseArgs } from "node:util";
import { writeRun } from "./codegen/page.ts";
import { tools } from "./codegen/tools.ts";
import { failures, tryTools } from "./codegen/try-tools.ts";
import { runCommand } from "./command.ts";

const names = tools.map(({ name }) => name);
const usage = `Runs public code generators and parsers on the contract, compiles what they generate, and lets the clients
call a sandbox. A run of all tools writes docs/guides/code-generators.md.

Usage: npm run test:codegen [-- TOOL...] [options]

  TOOL             ${names.join(", ")} (default: all)
  --every-change   run the tools that are checked on every change
  --help           show this text

Installs the tools into .cache/codegen/ when the lockfile in tests/codegen/ changed, which takes some minutes.

Examples:
  npm run test:codegen
  npm run test:codegen -- orval-fetch orval-zod
  npm run test:codegen -- --every-change`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { "every-change": { type: "boolean" }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`There is no tool ${unknown.join(", ")}.\n\n${usage}`);
  const chosen = tools.filter(
    ({ name, everyChange }) =>
      (positionals.length === 0 || positionals.includes(name)) && (!values["every-change"] || everyChange),
  );
  const results = await tryTools(chosen);
  if (chosen.length === tools.length) {
    const date = new Date().toISOString().slice(0, 10);
    await writeRun(tools, { date, versions: `Node ${process.versions.node}`, results });
  }
  const failed = failures(results);
  console.log(`${chosen.length - failed.length} of ${chosen.length} tools work with the contract.`);
  if (failed.length > 0) throw new Error(failed.join("\n\n"));
});

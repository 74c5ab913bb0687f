import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { type AreaName, areas } from "./mutation/areas.ts";

const usage = `Mutation testing: makes one small change to the code at a time, and counts how many the tests detect.

Usage: npm run test:mutation [-- AREA...] [options]

  AREA             ${Object.keys(areas).join(", ")} (default: all)
  --file GLOB      change only these files of the area; can be repeated
  --force          run every mutant again, also of unchanged code; use it after you add a test for code that runs
                   while a module is loaded
  --help           show this text

Fails when the tests of an area detect fewer than 90 %, or the share that scripts/mutation/areas.ts gives the area. Reports and results are in .cache/mutation/.

Examples:
  npm run test:mutation
  npm run test:mutation -- webhooks redirect
  npm run test:mutation -- client --file src/client/retry.ts`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      file: { type: "string", multiple: true },
      force: { type: "boolean" },
      help: { type: "boolean" },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const unknown = positionals.filter((name) => !Object.hasOwn(areas, name));
  if (unknown.length > 0) throw new Error(`There is no area ${unknown.join(", ")}.\n\n${usage}`);
  const names = (positionals.length > 0 ? positionals : Object.keys(areas)) as AreaName[];
  // Stryker takes seconds to load.
  const { mutate } = await import("./mutation/run.ts");
  for (const name of names) await mutate(name, { files: values.file, force: values.force });
});

import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { type AreaName, areas } from "./mutation/areas.ts";
import { mutate } from "./mutation/run.ts";

const usage = `Breaks the code in small ways, one at a time, and counts how often the tests notice.

Usage: npm run test:mutation [-- AREA...] [options]

  AREA             ${Object.keys(areas).join(", ")} (default: all)
  --file GLOB      break only these files of the area; may be given several times
  --resume         leave out the areas whose reports are newer than their files and tests
  --help           show this text

Fails when fewer than 90 % are noticed in an area. The reports are in .cache/mutation/.

Examples:
  npm run test:mutation
  npm run test:mutation -- webhooks redirect
  npm run test:mutation -- --resume
  npm run test:mutation -- client --file src/client/retry.ts`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      file: { type: "string", multiple: true },
      resume: { type: "boolean" },
      help: { type: "boolean" },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const unknown = positionals.filter((name) => !Object.hasOwn(areas, name));
  if (unknown.length > 0) throw new Error(`There is no area ${unknown.join(", ")}.\n\n${usage}`);
  const names = (positionals.length > 0 ? positionals : Object.keys(areas)) as AreaName[];
  await mutate(names, { files: values.file, resume: values.resume });
});

import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { type AreaName, areas } from "./mutation/areas.ts";
import { linesChangedSince, share, within } from "./mutation/changed.ts";
import { acceptedIn } from "./mutation/survivors.ts";

/** More lines take longer than a change may wait. */
const mostLines = 40;

const usage = `Mutation testing: makes one small change to the code at a time, and counts how many the tests detect.

Usage: npm run test:mutation [-- AREA...] [options]

  AREA             ${Object.keys(areas).join(", ")} (default: all)
  --file GLOB      change only these files of the area; can be repeated
  --since REVISION change only lines that differ from this Git revision, in the areas that have a list of survivors; a
                   share of them when they are more than ${mostLines}
  --concurrency N  how many mutants run at the same time (default: 2)
  --force          run every mutant again, also of unchanged code; use it after you add a test for code that runs
                   while a module is loaded
  --help           show this text

Fails when the tests of an area detect fewer than 90 %, or the share that scripts/mutation/areas.ts gives the area; and when
they miss a change that scripts/mutation/survivors/AREA.yaml does not list with a reason. Reports and results are in
.cache/mutation/.

Examples:
  npm run test:mutation
  npm run test:mutation -- webhooks redirect
  npm run test:mutation -- client --file src/client/retry.ts
  npm run test:mutation -- --since HEAD~1`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      file: { type: "string", multiple: true },
      since: { type: "string" },
      concurrency: { type: "string", default: "2" },
      force: { type: "boolean" },
      help: { type: "boolean" },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const unknown = positionals.filter((name) => !Object.hasOwn(areas, name));
  if (unknown.length > 0) throw new Error(`There is no area ${unknown.join(", ")}.\n\n${usage}`);
  const named = (positionals.length > 0 ? positionals : Object.keys(areas)) as AreaName[];
  // Elsewhere only the share of a whole area counts.
  const names = values.since === undefined ? named : named.filter(acceptedIn);
  const concurrency = Number(values.concurrency);
  if (!(concurrency >= 1)) throw new Error(`--concurrency must be 1 or more, not ${values.concurrency}.`);
  const changed = values.since === undefined ? undefined : await linesChangedSince(values.since);
  const some =
    changed &&
    share(
      changed.filter(({ file }) => isMutated(file, names)),
      mostLines,
    );
  // Stryker takes seconds to load.
  const { mutate } = await import("./mutation/run.ts");
  for (const name of names) {
    const files = some ? within(areas[name], some) : values.file;
    if (files?.length === 0) continue;
    await mutate(name, { files, force: values.force, concurrency });
  }
});

function isMutated(file: string, names: AreaName[]): boolean {
  return names.some((name) => within(areas[name], [{ file, from: 1, to: 1 }]).length > 0);
}

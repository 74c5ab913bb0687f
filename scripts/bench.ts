import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchClient } from "./bench/client.ts";
import { compareWith } from "./bench/compare/compare.ts";
import { figures } from "./bench/figures.ts";
import { benchGrowth } from "./bench/growth.ts";
import { benchMemory, benchStart, benchThroughput } from "./bench/http.ts";
import { benchInProcess, benchPipeline } from "./bench/in-process.ts";
import { benchReplicas } from "./bench/replicas.ts";
import { writeReport } from "./bench/report.ts";
import { benchScale } from "./bench/scale-page.ts";
import { benchSite } from "./bench/site.ts";
import { verdicts } from "./bench/targets.ts";
import { benchTypes } from "./bench/types.ts";
import { runCommand } from "./command.ts";
import { fromRoot } from "./paths.ts";
import { run } from "./run.ts";
import { step } from "./step.ts";

const usage = `Measures the sandbox against bare node:http, stock Prism, Mockoon, MSW and pgbench, and the client against other
HTTP clients, as ratios of medians. A whole run takes about half an hour. The last figures of each part are kept in
.cache/bench.json and written to docs/internals/bench.md. The first run installs Mockoon, MSW and the other HTTP clients
in .cache/peers.

Usage: npm run bench [-- options]

  --only NAME   measure only this part: throughput, start, memory, growth, process, client, types,
                site, replicas, pipeline or scale; can be repeated
  --quick       measure fewer and shorter rounds, and write nothing
  --compare REF build this commit, and say of each request whether it is now faster, slower or not distinguishable
  --seconds N   with --compare: stop after about so many seconds, or earlier when the intervals are narrow
                (default: 600)
  --at-most N   with --compare: fail when a request surely costs more than N times what it did
  --help        show this text

Examples:
  npm run bench
  npm run bench -- --only throughput --quick
  npm run bench -- --only start --only growth
  npm run bench -- --compare HEAD~1
  npm run bench -- --compare main --seconds 60 --at-most 1.25`;

const kept = fromRoot(".cache", "bench.json");
const measured = figures(existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : []);
const parts: Record<string, (options: { quick: boolean }) => Promise<void>> = {
  throughput: (options) => benchThroughput(measured, options),
  start: (options) => benchStart(measured, options),
  memory: (options) => benchMemory(measured, options),
  growth: (options) => benchGrowth(measured, options),
  process: (options) => benchInProcess(measured, options),
  client: (options) => benchClient(measured, options),
  types: (options) => benchTypes(measured, options),
  site: (options) => benchSite(measured, options),
  replicas: (options) => benchReplicas(measured, options),
  pipeline: (options) => benchPipeline(measured, options),
  scale: (options) => benchScale(measured, options),
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      quick: { type: "boolean", default: false },
      compare: { type: "string" },
      seconds: { type: "string", default: "600" },
      "at-most": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const names = values.only ?? Object.keys(parts);
  for (const name of names) {
    if (!Object.hasOwn(parts, name)) throw new Error(`There is no part ${name}.\n\n${usage}`);
  }
  await step("build the package", () => run(process.execPath, fromRoot("scripts", "build.ts")));
  if (values.compare !== undefined) {
    const seconds = positive("--seconds", values.seconds);
    const atMost = values["at-most"] === undefined ? undefined : positive("--at-most", values["at-most"]);
    return compareWith(values.compare, { seconds, atMost });
  }
  for (const name of names) {
    await step(name, async () => parts[name]?.(values));
    // The figures of a part are kept when a later part fails.
    if (!values.quick) await keep();
  }
  console.table(measured.rows());
  console.table(verdicts(measured));
  if (!values.quick) await step("docs/internals/bench.md", () => writeReport(measured));
});

async function keep(): Promise<void> {
  await mkdir(fromRoot(".cache"), { recursive: true });
  await writeFile(kept, JSON.stringify(measured.all()));
}

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${flag} must be a number above 0, not ${text}.`);
  return number;
}

import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { fromRoot } from "../paths.ts";
import type { Figures } from "./figures.ts";
import { verdicts } from "./targets.ts";

/** Writes docs/internals/bench.md with the last figures of every part. */
export async function writeReport(figures: Figures): Promise<void> {
  await writeFile(fromRoot("docs", "internals", "bench.md"), await reportPage(figures));
}

/** The page that shows the figures. */
export async function reportPage(figures: Figures): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const versions = `Node ${process.versions.node}, Prism ${devDependencies["@stoplight/prism-cli"]}, autocannon ${devDependencies["autocannon"]}`;
  return `---
title: Speed
description: The speed of the sandbox compared with bare node:http and stock Prism, also with a large store.
---

# Speed

Written by \`npm run bench\`; do not edit. Absolute figures depend on the machine, so read the ratios. Each is the median
over rounds, and in each round every server is measured once; the interval contains the true median at 95 %, or is the whole range
when there were fewer than six rounds.

- Machine: ${machine}. Versions: ${versions}.
- Every server runs on the first processor, and the load generator on the second, over 20 busy connections.
- Each request of \`create session\` has a new idempotency key, is validated and recorded. On a file, it is on the disk before the response.
  Prism validates and responds with an example. Mockoon stores the body, validates nothing and knows no keys. The bare server parses the body and always sends the same response, so
  no server can beat it. It is limited by the load generator, so compare costs by the processor time in the figures.
  Mockoon is left out of lists, because its list contains every session.

## Requests per second compared with bare node:http

\`\`\`text
${bars(figures)}
\`\`\`

## Targets

${table(
  ["What", "Measured", "Interval", "Wanted", "Verdict"],
  verdicts(figures).map(({ target, ratio, interval, wanted, verdict }) => [
    target,
    ratio,
    interval,
    wanted,
    verdict,
  ]),
)}

## Figures

${table(
  ["What", "Who", "Median", "Spread"],
  figures.rows().map(({ what, who, median, spread }) => [what, who, median, spread]),
)}
`;
}

/** A bar chart: the throughput of each server as a share of that of bare `node:http`. */
function bars(figures: Figures): string {
  const servers = ["node:http", "sandbox", "sandbox on a file", "Mockoon", "stock Prism"];
  const lines = ["create session", "replay", "get session", "list sessions"].flatMap((what) => [
    what,
    ...servers.flatMap((who) => {
      const ratio = figures.ratio({ what, who }, { what, who: "node:http" });
      if (ratio === undefined) return [];
      return `  ${who.padEnd(18)}${ratio.toFixed(2)} ${"█".repeat(Math.max(1, Math.round(ratio * 20)))}`;
    }),
  ]);
  return lines.join("\n");
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { fromRoot } from "../paths.ts";
import type { Figures } from "./figures.ts";
import { verdicts } from "./targets.ts";

/** Writes the page of the last whole run. */
export async function writeReport(figures: Figures): Promise<void> {
  await writeFile(fromRoot("docs", "internals", "bench.md"), await page(figures));
}

async function page(figures: Figures): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const versions = `Node ${process.versions.node}, Prism ${devDependencies["@stoplight/prism-cli"]}, autocannon ${devDependencies["autocannon"]}`;
  return `---
title: Speed
description: How fast the sandbox is beside bare node:http and stock Prism, and how it stays so as it grows.
order: 85
---

# Speed

Written by \`npm run bench\`; do not edit. Absolute figures say something about one machine only: read the ratios, each
the median over rounds in which all took turns.

- Machine: ${machine}. Versions: ${versions}.
- Every server has the first processor to itself, the load the second, over 20 connections that never wait.
- A create has a fresh idempotency key, is validated and recorded; on a file it is on the disk before it is answered.
  Prism validates and answers with an example; the bare server parses the body and says always the same. So the bare
  server is the floor, not a rival. It keeps the load generator busy: see the processor time for what a request costs.

## Requests per second beside bare node:http

\`\`\`text
${bars(figures)}
\`\`\`

## Targets

${table(
  ["What", "Measured", "Wanted", ""],
  verdicts(figures).map(({ target, ratio, wanted, verdict }) => [target, ratio, wanted, verdict]),
)}

## Figures

${table(
  ["What", "Who", "Median", "Spread"],
  figures.rows().map(({ what, who, median, spread }) => [what, who, median, spread]),
)}
`;
}

/** Throughput of each server as a share of bare `node:http`. */
function bars(figures: Figures): string {
  const servers = ["node:http", "sandbox", "sandbox on a file", "stock Prism"];
  const lines = ["create session", "replay", "get session", "list sessions"].flatMap((what) => [
    what,
    ...servers.map((who) => {
      const ratio = figures.ratio({ what, who }, { what, who: "node:http" }) ?? 0;
      return `  ${who.padEnd(18)}${ratio.toFixed(2)} ${"█".repeat(Math.max(1, Math.round(ratio * 40)))}`;
    }),
  ]);
  return lines.join("\n");
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

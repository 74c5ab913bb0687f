import { readFile, writeFile } from "node:fs/promises";
import { fromRoot } from "../paths.ts";
import type { Proof } from "./proofs.ts";
import type { Figures } from "./tests.ts";

/** What one run of a proof showed. */
export interface Shown {
  figures: Figures;
  /** What to paste into a shell, in the project's folder, to run it again. */
  command: string;
  seed: number;
  /** The day, UTC, as `2026-06-28`. */
  date: string;
  /** How long it took, seconds. */
  seconds: number;
  /** What it ran on. */
  versions: string;
}

/** The figures of every proof by its name, kept between runs so that one can be run alone. */
export type AllShown = Record<string, Shown>;

const data = fromRoot("docs", "internals", "proof.json");
const page = fromRoot("docs", "internals", "proof.md");

export const readShown = async (): Promise<AllShown> => JSON.parse(await readFile(data, "utf8"));

/** Writes the figures down, and the page that shows them. */
export async function writeShown(proofs: readonly Proof[], shown: AllShown): Promise<void> {
  await writeFile(data, `${JSON.stringify(shown, undefined, 2)}\n`);
  await writeFile(page, renderProofs(proofs, shown));
}

/** The page as Markdown: each claim with its figures, the seed, and the command that does the same again. */
export function renderProofs(proofs: readonly Proof[], shown: AllShown): string {
  return `---
title: Proof
description: What was run at length to believe in the sandbox, with figures, seeds and commands.
---

# Proof

\`npm test\` runs a share of everything here on every change. \`npm run proof\` runs it at length and writes this page:
each claim with its figures, and the command that does the same again from the same seed.
\`npm run proof -- --only NAME\` runs one of them. Where processes race, a seed leads to the same plan (what is sent, when
to kill, what fails), not to the same instant.

${proofs.map((proof) => section(proof, shown[proof.name])).join("\n\n")}
`;
}

function section({ name, claim }: Proof, shown: Shown | undefined): string {
  const heading = `## ${name[0]?.toUpperCase()}${name.slice(1).replaceAll("-", " ")}\n\n${claim}`;
  if (!shown) return `${heading}\n\nNot run yet: \`npm run proof -- --only ${name}\`.`;
  const { figures, command, date, seconds, versions } = shown;
  const rows = Object.entries(figures).map(
    ([figure, value]) => `| ${figure} | ${value.toLocaleString("en")} |`,
  );
  return `${heading}

| figure | value |
|---|---|
${rows.join("\n")}

On ${date}, in ${seconds} s, with ${versions}:

\`\`\`console
${command}
\`\`\``;
}

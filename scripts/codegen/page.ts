import { readFile, writeFile } from "node:fs/promises";
import { fromRoot } from "../paths.ts";
import type { Tool } from "./tools.ts";
import type { Result, StepName } from "./try-tools.ts";

/** The results of one run of all tools. */
export interface Run {
  /** The day, UTC, as `2026-06-28`. */
  date: string;
  /** What it ran on. */
  versions: string;
  results: Result[];
}

const data = fromRoot("docs", "internals", "code-generators.json");
const page = fromRoot("docs", "guides", "code-generators.md");

/** Writes the results and the page that shows them. */
export async function writeRun(tools: readonly Tool[], run: Run): Promise<void> {
  await writeFile(data, `${JSON.stringify(run, undefined, 2)}\n`);
  await writeFile(page, renderTools(tools, run));
}

/** The results of the last run of all tools. */
export const readRun = async (): Promise<Run> => JSON.parse(await readFile(data, "utf8"));

const words: Record<StepName, string> = {
  reads: "reads and validates",
  generates: "generates",
  names: "no invented names",
  compiles: "compiles",
  runs: "runs",
};

/** The page as Markdown: one table of the tools that generate, one of the tools that read. */
export function renderTools(tools: readonly Tool[], { date, versions, results }: Run): string {
  const isParser = ({ kind }: Tool) => kind === "parser";
  const table = (shown: readonly Tool[]) =>
    shown
      .map((tool) =>
        row(
          tool,
          results.find(({ name }) => name === tool.name),
        ),
      )
      .join("\n");
  return `---
title: Code generators
description: Public code generators and parsers that work with the contract, and the options to set.
---

# Code generators

If you do not use the clients of this package, you can generate one from the contract. The tools below were run on the
contract on ${date}, with ${versions}. \`npm run test:codegen\` runs them again and writes this page.

- **Generates**: the tool reads the contract as it is, and writes code.
- **No invented names**: the tool does not number the names of types, as in \`SessionId2\`.
- **Compiles**: \`tsc --strict\` accepts the code.
- **Runs**: a generated client creates a session, gets a 409 for a reused idempotency key, lists sessions and refunds a
  payment on the sandbox. Generated schemas check the requests and responses of the same calls. Generated mocks respond
  when a session is created and when sessions are listed.

Every tool does all of this, unless its notes begin with what fails; types have nothing to run. Choose a tool by its
output, then set the options in its notes.

| Tool | Output | Options and notes |
|---|---|---|
${table(tools.filter((tool) => !isParser(tool)))}

## Parsers and validators

These tools read the contract when a program starts, and validate it. Each one that validates requests accepted a valid
request and refused one without its amount.

| Tool | Output | Options and notes |
|---|---|---|
${table(tools.filter(isParser))}
`;
}

function row(
  { name, package: source, kind, command, advice = "" }: Tool,
  result: Result | undefined,
): string {
  const shown =
    command && name !== source && !command[0]?.startsWith(name) ? `${name} (\`${source}\`)` : `\`${source}\``;
  const failures = Object.entries(result?.steps ?? {})
    .filter(([, outcome]) => outcome !== true)
    .map(([step]) => `**Fails: ${words[step as StepName]}.**`);
  return `| ${shown} ${result?.version ?? ""} | ${kind} | ${[...failures, advice].join(" ")} |`;
}

import { glob, readFile } from "node:fs/promises";
import { fence } from "../../scripts/docs/translated-samples.ts";
import { fromRoot, root } from "../../scripts/paths.ts";

/** A fenced block of a document, with the `json` or `text` block right behind it, if any: its expected output. */
export interface Sample {
  name: string;
  language: "sh" | "ts";
  code: string;
  output: { format: "json" | "text"; content: string } | undefined;
}

/** The samples of the READMEs and the guides. Blocks in other languages are for reading only. */
export async function readSamples(): Promise<Sample[]> {
  const files = await Array.fromAsync(
    glob(["README.md", "docs/{guides,es,internals,package}/**/*.md"], { cwd: root }),
  );
  const samples = await Promise.all(
    files.sort().map(async (file) => samplesOf(file, await readFile(fromRoot(file), "utf8"))),
  );
  return samples.flat();
}

const isRun = (language = ""): language is Sample["language"] => language === "sh" || language === "ts";
const isOutput = (language = ""): language is "json" | "text" => language === "json" || language === "text";

function samplesOf(file: string, text: string): Sample[] {
  const blocks = [...text.matchAll(fence)];
  return blocks.flatMap(([, language, code = ""], index) => {
    if (!isRun(language)) return [];
    const [, format, content = ""] = blocks[index + 1] ?? [];
    const output = isOutput(format) ? { format, content } : undefined;
    const line = text.slice(0, blocks[index]?.index).split("\n").length;
    return [{ name: `${file}:${line}`, language, code, output }];
  });
}

/** The fenced blocks of a text that are neither run nor the output of one that is. */
export function blocksToRead(text: string): string[] {
  const blocks = [...text.matchAll(fence)];
  return blocks.flatMap(([, language, block = ""], index) =>
    isRun(language) || (isOutput(language) && isRun(blocks[index - 1]?.[1])) ? [] : [block],
  );
}

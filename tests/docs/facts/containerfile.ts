import { readFileSync } from "node:fs";
import { fromRoot } from "../../../scripts/paths.ts";

const text = readFileSync(fromRoot("docs", "guides", "operation", "Containerfile"), "utf8");
/** The stages of the container file of the guide: one builds the package, and the last one is the image that runs. */
export const stages: readonly string[] = text.split(/^FROM /m).slice(1);
export const [build = "", image = ""] = stages;

/** What an instruction of the image says. */
export const instruction = (name: string): string => new RegExp(`^${name} (.*)$`, "m").exec(image)?.[1] ?? "";

/** The command that the image runs: the options of Node, the script, the command of avirato and its words. */
export function entrypoint(): { program: string; nodeOptions: string[]; words: string[] } {
  const [program = "", ...words]: string[] = JSON.parse(instruction("ENTRYPOINT"));
  const script = words.findIndex((word) => !word.startsWith("--"));
  return { program, nodeOptions: words.slice(0, script), words: words.slice(script) };
}

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { fromRoot } from "../../scripts/paths.ts";

/**
 * Runs the commands of the operation guide that mention a text.
 *
 * @param root holds the folders `data`, `backup` and `keys` of the guide, and `bin` with programs of the test
 */
export async function runFromGuide(
  mentioned: string,
  root: string,
  environment: Record<string, string> = {},
): Promise<void> {
  const guide = await readFile(fromRoot("docs", "guides", "operation.md"), "utf8");
  const blocks = [...guide.matchAll(/```console\n([^`]+)```/g)].map(([, block]) => block ?? "");
  const commands = blocks.find((block) => block.includes(mentioned));
  if (commands === undefined) throw new Error(`No commands of the guide mention ${mentioned}.`);
  const here = commands.replaceAll(/(?<=[ '=])\/(?=data|backup|keys)/g, `${root}/`);
  const path = join(root, "bin") + delimiter + process.env["PATH"];
  await promisify(execFile)("sh", ["-euc", here], { env: { ...process.env, PATH: path, ...environment } });
}

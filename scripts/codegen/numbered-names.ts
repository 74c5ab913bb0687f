import { glob, readFile } from "node:fs/promises";

/**
 * The names of exported types that end in digits which the contract does not have: the marks of a collision, such as
 * `SessionId2`. Statuses of responses, such as `CreateSession409`, and names of components are the contract's own.
 *
 * @param folder the folder of the generated TypeScript
 * @param contract the text of the contract
 * @throws {Error} when the folder has no TypeScript
 */
export async function numberedNames(folder: string, contract: string): Promise<string[]> {
  const files = await Array.fromAsync(glob("**/*.ts", { cwd: folder }));
  if (files.length === 0) throw new Error("The tool generated no TypeScript.");
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, "utf8")));
  return [...new Set(texts.flatMap(typeNames))].filter((name) => !isOf(contract, name)).toSorted();
}

/** The names of the types that a file exports, if they end in a digit. */
function typeNames(text: string): string[] {
  const declarations = /^\s*export (?:declare )?(?:const )?(?:type|interface|enum|class) (\w+\d)\b/gm;
  return [...text.matchAll(declarations)].map(([, name = ""]) => name);
}

function isOf(contract: string, name: string): boolean {
  const [digits = ""] = /\d+$/.exec(name) ?? [];
  const isStatus = new RegExp(`^\\s+"?${digits}"?:$`, "m").test(contract);
  return isStatus || new RegExp(`\\b${name}\\b`).test(contract);
}

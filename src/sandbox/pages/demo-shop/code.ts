import { readFile } from "node:fs/promises";

/** The published package has the compiled file, in which only the types are missing. */
const file = new URL(import.meta.url.endsWith(".ts") ? "./shop.ts" : "./shop.js", import.meta.url);

/** The code of the demo shop, as a merchant would write it. */
export async function shopCode(): Promise<string> {
  const code = await readFile(file, "utf8");
  return code.replaceAll(/"(?:\.\.\/)+(\w+)\/index\.[jt]s"/g, '"avirato-payments-contract/$1"').trimEnd();
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Resolved by the package's name, because the built file has another depth below the package's root. */
export function packageVersion(): string {
  const file = fileURLToPath(import.meta.resolve("avirato-payments-contract/package.json"));
  return JSON.parse(readFileSync(file, "utf8")).version;
}

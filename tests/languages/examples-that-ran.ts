import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";
import { fromRoot } from "../../scripts/paths.ts";
import { languages } from "./languages.ts";

const file = fromRoot("tests", "languages", "examples-that-ran.json");

/** The examples in other languages, and what was in each when the tests of the tier `languages` passed last. */
export const examplesThatRan = (): Record<string, string> => JSON.parse(readFileSync(file, "utf8"));

/** The same of the examples as they are: the path of each file with the SHA-256 of its content. */
export function examplesNow(): Record<string, string> {
  const paths = languages.flatMap(({ folder }) =>
    globSync(fromRoot("docs", "examples", folder, "**", "*.*")).map((path) => relative(fromRoot(), path)),
  );
  const sha256 = (path: string) =>
    createHash("sha256")
      .update(readFileSync(fromRoot(path)))
      .digest("hex");
  return Object.fromEntries(paths.sort().map((path) => [path, sha256(path)]));
}

/** Notes what is in the examples when each of their tests ran and passed. */
export class ExamplesReporter implements Reporter {
  async onTestRunEnd(
    modules: readonly TestModule[],
    _errors: unknown,
    reason: TestRunEndReason,
  ): Promise<void> {
    const module = modules.find(
      ({ moduleId }) => moduleId === fromRoot("tests", "languages", "languages.test.ts"),
    );
    if (reason !== "passed" || !module) return;
    for (const test of module.children.allTests()) if (test.result().state !== "passed") return;
    await writeFile(file, `${JSON.stringify(examplesNow(), null, 2)}\n`);
  }
}

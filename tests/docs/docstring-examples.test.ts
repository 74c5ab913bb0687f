import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";

/** The lines of each example in a docstring that name a result, as in `toMinorUnits("25", "JPY"); // 25`. */
const examples = globSync("src/**/*.ts", { cwd: fromRoot() })
  .sort()
  .flatMap((file) =>
    Array.from(
      readFileSync(fromRoot(file), "utf8").matchAll(/@example\n((?: +\* .*\n)+)/g),
      ([, block = ""]) => ({
        file,
        // A long result is on a line of its own.
        text: block.replaceAll(/^ +\* /gm, "").replaceAll(/;\n\/\/ /g, "; // "),
      }),
    ),
  )
  // The result of curlCommand is a text of two lines without quotes, which another test compares.
  .filter(({ file, text }) => /; \/\/ /.test(text) && !file.endsWith("/curl.ts"));

it("examples with results are found in every folder that has some", () => {
  expect(examples.length).toBeGreaterThan(12);
  const folders = examples.map(({ file }) => file.split("/")[1]);
  expect([...new Set(folders)]).toEqual(["client", "contract", "http", "sandbox"]);
});

it.each(examples)("the example in $file has the result that it names: $text", async ({ file, text }) => {
  const exported: Record<string, unknown> = await import(fromRoot(file));
  // A result may leave members out of an object, with an ellipsis.
  const statements = text.replaceAll(
    /^(.*); \/\/ (.*)$/gm,
    (_, call, result) => `results.push([${call}, ${result.replaceAll(", … }", " }")}]);`,
  );
  const run = new Function("results", ...Object.keys(exported), statements);
  const results: [found: unknown, named: unknown][] = [];
  run(results, ...Object.values(exported));
  expect(results.length).toBeGreaterThan(0);
  for (const [found, named] of results)
    if (text.includes(", … }")) expect(found).toMatchObject(named as object);
    else expect(found).toEqual(named);
});

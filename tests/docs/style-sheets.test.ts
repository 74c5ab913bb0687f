import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { declarationsOf } from "../support/style-sheets.ts";

// After a change that is meant: npx vitest run --project unit tests/docs/style-sheets.test.ts -u
it("the style sheets of the guides give each property the values that are written down, and each value to the same elements", async () => {
  const folder = fromRoot("docs", "site");
  const sheets = globSync("**/*.css", { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file));
  const written = sheets.flatMap((file) =>
    readFileSync(file, "utf8")
      .replaceAll(/\/\*.*?\*\//gs, "")
      .match(/;$/gm),
  );
  const declared = declarationsOf(sheets);
  // None is lost: each declaration has a line for every rule that it is in.
  expect(declared.match(/^ {2}/gm)).toHaveLength(written.length);
  expect(sheets).toHaveLength(3);
  await expect(declared).toMatchFileSnapshot("outlines/styles.txt");
});

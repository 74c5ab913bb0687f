// tier: integration
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { mainOf, outlineOf } from "../support/outline.ts";

/** A built page without what its bundler and its highlighter name anew, and without drawings. */
async function pageOf(...path: string[]): Promise<string> {
  const page = await readFile(join(fromRoot("site"), ...path, "index.html"), "utf8");
  return page
    .replaceAll(/<svg\b[\s\S]*?<\/svg>/g, "")
    .replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, "$1")
    .replaceAll(/ class="astro-\w{8}"| astro-\w{8}(?=")/g, "")
    .replaceAll(/(\/_astro\/)[^"]*(?=\.\w+")/g, "$1…")
    .replaceAll(/(http-equiv="Content-Security-Policy" content=")[^"]*/g, "$1…")
    .replaceAll(/(name="generator" content="\w+ v)[^"]*/g, "$1…")
    .replaceAll(
      /<template id="\w+" data-method[\s\S]*?<\/template>|(?<=<select id="operation">)[\s\S]*?(?=<\/select>)/g,
      "",
    )
    .replaceAll(/<h2 id="[^"]*\/[^"]*">[\s\S]*?(?=<\/div>)/g, "");
}
const aroundMain = (page: string) => page.replace(/<(nav class="sidebar|div class="main-frame)[\s\S]*/, "");

// After a change that is meant: npx vitest run --project integration tests/docs/site-outlines.test.ts -u
it("the frame of the built site and its pages with forms read as they are written down", async () => {
  const seen = {
    "Around a guide": aroundMain(await pageOf("refunds")),
    "Around a Spanish guide": aroundMain(await pageOf("es", "webhooks")),
    "The page for trying requests": mainOf(await pageOf("console")),
    "The reference, before its script runs": mainOf(await pageOf("reference")),
    "The Spanish reference, likewise": mainOf(await pageOf("es", "reference")),
  };
  const sections = Object.entries(seen).map(([what, html]) => `## ${what}\n${outlineOf(html)}\n`);
  await expect(sections.join("\n")).toMatchFileSnapshot("outlines/site.txt");
});

// tier: integration, nightly
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { visitedPages } from "../../scripts/screenshots/visited-pages.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let sandbox: Sandbox;
let origin: string;
let pages: Awaited<ReturnType<typeof visitedPages>>;

beforeAll(async () => {
  sandbox = await createSandbox({ site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
  pages = await visitedPages(sandbox, origin);
});
afterAll(() => sandbox.close());

/**
 * Leaves one of the highlighted words of each style, and makes the others plain text of the same width. A guide has
 * thousands of them in few styles, and their style alone decides their colours, in light and in dark mode.
 */
const keepOneWordOfEachStyle = () => {
  const styles = new Set<string>();
  for (const word of document.querySelectorAll("pre code span[style]")) {
    // A marked line has another background.
    const style = `${word.getAttribute("style")} ${word.closest(".ec-line")?.className}`;
    if (styles.has(style)) word.replaceWith(...word.childNodes);
    else styles.add(style);
  }
};

/** The rules that depend on colours or on the width. All others hold in every view when they hold in one. */
const rulesOfViews = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

/**
 * What axe finds that keeps people out: serious and critical, with the places.
 *
 * @param rules those to check; all when it is empty
 */
const violations = (page: Page, rules: string[]): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    // Colours that change with the scheme may take a moment.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      preload: false,
      ...(runOnly.length > 0 && { runOnly }),
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, rules);

const widths = [1280, 360];
const isFullMatrix = process.env["FULL_MATRIX"] !== undefined;
/** Each scheme and each width once, the wide one with all that a phone hides first; at night every pair of them. */
const views = (["light", "dark"] as const).flatMap((colorScheme, index) =>
  widths.filter((_, position) => position === index || isFullMatrix).map((width) => ({ colorScheme, width })),
);

it("every page meets the accessibility rules of axe in light and in dark mode, on a phone and on a wide screen", async () => {
  const { page } = await chromium.open(origin);
  const found: Record<string, string[]> = {};
  for (const { name, visit } of pages) {
    await visit(page);
    await page.evaluate(keepOneWordOfEachStyle);
    await page.evaluate(axeSource);
    // One visit serves all views, because they differ in style sheets only.
    for (const [index, { colorScheme, width }] of views.entries()) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const rules = index === 0 || isFullMatrix ? [] : rulesOfViews;
      let problems = await violations(page, rules);
      // On a busy machine, a page may still have been rendering. What keeps people out is there in a second look, too.
      if (problems.length > 0) problems = await violations(page, rules);
      if (problems.length > 0) found[`${name}, ${colorScheme}, ${width} pixels`] = problems;
    }
  }
  expect(found).toEqual({});
  await page.close();
  // About 75 pages, on a machine that may be busy.
}, 900_000);

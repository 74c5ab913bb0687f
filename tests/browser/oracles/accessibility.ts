import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules that depend on colours or on the width. All others hold in every view when they hold in one. */
export const rulesOfViews = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

/**
 * What axe finds on the page that keeps people out: serious and critical, with the places.
 *
 * @param rules those to check; all when it is empty
 */
export async function barriers(page: Page, rules: string[]): Promise<string[]> {
  await page.evaluate(keepOneWordOfEachStyle);
  await page.evaluate(axeSource);
  const found = await violations(page, rules);
  // On a busy machine, a page may still have been rendering. What keeps people out is there in a second look, too.
  return found.length > 0 ? violations(page, rules) : found;
}

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

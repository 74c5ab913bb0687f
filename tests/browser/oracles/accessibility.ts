import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ImpactValue } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules that depend on colours or on the width. A page that keeps the others in one scheme and width keeps them in all. */
export const rulesOfViews = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

type Axe = {
  axe: typeof import("axe-core") & { _audit: { rules: { id: string; impact?: ImpactValue }[] } };
};

/**
 * The barriers that axe finds on the page, serious and critical, each with the selectors of its elements.
 *
 * @param rules the rules to check; an empty list is all
 * @param texts the texts whose colours are checked: a guide has thousands in some twenty styles, and all take long
 */
export async function barriers(
  page: Page,
  rules: string[],
  texts: "every text" | "one text of each style",
): Promise<string[]> {
  await page.evaluate(axeSource);
  if (texts === "one text of each style") await page.evaluate(leaveOutTextsOfSameStyle);
  const found = await violations(page, rules);
  // On a busy machine, a page may still have been rendering. So only the second look counts.
  return found.length > 0 ? violations(page, rules) : found;
}

const violations = (page: Page, rules: string[]): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    // When the scheme changes, colours change in a transition.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as Axe;
    const isMild = (impact?: ImpactValue) => impact === "minor" || impact === "moderate";
    // Rules that only find what is left out below take a third of the time.
    const mild = axe._audit.rules.filter(({ impact }) => isMild(impact));
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      preload: false,
      ...(runOnly.length > 0
        ? { runOnly }
        : { rules: Object.fromEntries(mild.map(({ id }) => [id, { enabled: false }])) }),
    });
    return violations
      .filter(({ impact }) => !isMild(impact ?? undefined))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, rules);

/** Makes axe check colours at one text of each style: its own, and that of every box around it. For the whole page. */
const leaveOutTextsOfSameStyle = () => {
  const styles = new Map<Element | null, string>([[null, ""]]);
  const styleOf = (element: Element | null): string => {
    const known = styles.get(element);
    if (element === null || known !== undefined) return known ?? "";
    const style = getComputedStyle(element);
    const own = [
      ...[style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.position],
      ...[style.fontSize, style.fontWeight, style.textDecorationLine],
    ].join();
    const around = styleOf(element.parentElement);
    // An opaque box in one of the same style changes no colour. What shines through does.
    const isOpaque = style.opacity === "1" && !/[ ,/]0?\.\d+\)$/.test(style.backgroundColor);
    const all = isOpaque && around.endsWith(`/${own}`) ? around : `${around}/${own}`;
    styles.set(element, all);
    return all;
  };
  const hasText = (element: Element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
  const seen = new Set<string>();
  for (const element of document.querySelectorAll("body *")) {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const kind = `${element.localName} ${styleOf(element)}`;
    if (!seen.has(kind)) element.setAttribute("data-first-of-style", "");
    seen.add(kind);
  }
  (globalThis as unknown as Axe).axe.configure({
    rules: [
      { id: "color-contrast", selector: "[data-first-of-style]" },
      { id: "link-in-text-block", selector: "a[href][data-first-of-style]" },
    ],
  });
};

import type { Page } from "playwright-core";

/** What the page hides, and its style shows all the same. */
export const shownAlthoughHidden = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[hidden]:not([hidden=until-found])")]
      .filter((element) => getComputedStyle(element).display !== "none")
      .map(({ outerHTML }) => `hidden, and shown: ${outerHTML.slice(0, 100)}`),
  );

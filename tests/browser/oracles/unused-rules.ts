import type { Page } from "playwright-core";

/** Redoc replaces the list of operations. No assumption has evidence yet, so none is confirmed or refuted. */
const expectedUnused = /^#redoc > :is\(h2, p\)$|^\.badge\.(?:confirmed|refuted)$/;

/** The selectors of a style sheet, as they are written, each of a list by itself. */
export const selectorsOf = (css: string): string[] =>
  Array.from(
    css.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(/(?<=^|[{};])\s*([^{};@]+?)\s*\{/g),
    ([, list = ""]) => list.replaceAll(/\s+/g, " ").split(/, (?![^(]*\))/),
  ).flat();

/** Those that select nothing on the page, in none of its states. Runs in the browser. */
export const withoutElement = (selectors: string[]): string[] =>
  selectors.filter(
    (selector) =>
      document.querySelector(
        selector
          .replaceAll(
            /::?(?:hover|active|disabled|focus(?:-visible)?|before|after|-[\w-]+)|\[aria-busy\]/g,
            ":not(_)",
          )
          // The scheme is one of the view.
          .replaceAll(/:root:(?:is\(\.light, \.dark\)|not\(\.dark\))/g, ":root"),
      ) === null,
  );

/** The rules of style sheets that apply to none of the visited pages. */
export class UnusedRules {
  #unused: string[];

  /** @throws {Error} when there is no style sheet, or one without a rule. */
  constructor(...sheets: string[]) {
    if (sheets.length === 0) throw new Error("There is no style sheet.");
    this.#unused = sheets.flatMap((css) => {
      const selectors = selectorsOf(css);
      if (selectors.length === 0) throw new Error(`There is no rule in ${css}`);
      return selectors;
    });
  }

  /** Leaves out the rules that apply to the open page. What a rule says about a state, as `:hover`, counts in every state. */
  async visit(page: Page): Promise<void> {
    this.#unused = await page.evaluate(withoutElement, this.#unused);
  }

  all(): string[] {
    return this.#unused
      .filter((selector) => !expectedUnused.test(selector))
      .map((selector) => `applies to no page: ${selector}`);
  }
}

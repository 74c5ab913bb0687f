import type { Page } from "playwright-core";

/**
 * Only pages of the site have the first, which have the rules in another style sheet; the list of operations makes place
 * for Redoc; and an assumption is confirmed or refuted by evidence that is not there yet.
 */
const ofOthers = /\.site-settings\b|^#redoc > :is\(h2, p\)$|^\.badge\.(?:confirmed|refuted)$/;

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

/** The rules of the style sheets that apply to none of the visited pages: the sandbox's, and those of these texts. */
export class UnusedRules {
  readonly #used = new Map<string, boolean>();
  readonly #own: string[];

  /** @param sheets style sheets of the site, which are one file with those of its generator when they are built */
  constructor(...sheets: string[]) {
    this.#own = sheets.flatMap(selectorsOf);
  }

  /** Notes which rules apply to the open page. What a rule says about a state, as `:hover`, counts in every state. */
  async read(page: Page): Promise<void> {
    const rules = await page.evaluate(() => {
      const styleRules = (list: CSSRuleList): CSSStyleRule[] =>
        [...list].flatMap((rule) => {
          if (rule instanceof CSSStyleRule) return [rule];
          return rule instanceof CSSGroupingRule ? styleRules(rule.cssRules) : [];
        });
      return [...document.styleSheets]
        .filter(({ href }) => /\/(?:_sandbox|dashboard)\//.test(href ?? ""))
        .flatMap((sheet) => styleRules(sheet.cssRules))
        .map(({ selectorText }) => {
          const anyState = selectorText.replaceAll(
            /::?(?:hover|active|disabled|focus(?:-visible)?|before|after|-[\w-]+)/g,
            ":not(_)",
          );
          return [selectorText, document.querySelector(anyState) !== null] as const;
        });
    });
    const unused = new Set(await page.evaluate(withoutElement, this.#own));
    for (const selector of this.#own)
      this.#used.set(selector, !unused.has(selector) || this.#used.get(selector) === true);
    for (const [selector, applies] of rules)
      this.#used.set(selector, applies || this.#used.get(selector) === true);
  }

  all(): string[] {
    if (this.#used.size === 0) return ["no style sheet was read"];
    return [...this.#used].flatMap(([selector, isUsed]) =>
      isUsed || ofOthers.test(selector) ? [] : `applies to no page: ${selector}`,
    );
  }
}

import type { Page } from "playwright-core";

/** Only pages of the site have them, which have the rules in another style sheet. */
const ofSite = /\.site-settings\b/;

/** The rules of the sandbox's style sheets that apply to none of the visited pages. */
export class UnusedRules {
  readonly #used = new Map<string, boolean>();

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
    for (const [selector, applies] of rules)
      this.#used.set(selector, applies || this.#used.get(selector) === true);
  }

  all(): string[] {
    if (this.#used.size === 0) return ["no style sheet was read"];
    return [...this.#used].flatMap(([selector, isUsed]) =>
      isUsed || ofSite.test(selector) ? [] : `applies to no page: ${selector}`,
    );
  }
}

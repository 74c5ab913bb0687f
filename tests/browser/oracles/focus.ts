import type { Page } from "playwright-core";

/** What the keyboard reaches, one of each kind, and looks the same with and without the focus. */
export async function focusedUnseen(page: Page): Promise<string[]> {
  // From a key on, the browser shows the focus that a script moves.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const lookOf = (element: Element): string => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join(" ");
    };
    const seen = new Set<string>();
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")) {
      const kind = `${element.localName} ${element.className} ${element.parentElement?.className}`;
      if (seen.has(kind) || !element.checkVisibility({ visibilityProperty: true })) continue;
      seen.add(kind);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const before = lookOf(element);
      element.focus();
      if (document.activeElement === element && lookOf(element) === before)
        found.push(`focus not shown: ${element.outerHTML.slice(0, 100)}`);
    }
    return found;
  });
}

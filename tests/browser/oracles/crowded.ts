import type { Page } from "playwright-core";

/**
 * Texts that touch the left or right edge of their box or of the page, and texts that lie on others: one of each kind of
 * element.
 */
export const crowdedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const leastPixels = 3;
    const found = new Map<string, string>();
    const note = (element: Element, problem: string) => {
      const kind = `${problem} ${element.localName} ${element.className} ${element.parentElement?.className}`;
      if (!found.has(kind)) found.set(kind, `${problem}: ${element.outerHTML.slice(0, 100)}`);
    };

    interface Box {
      isInline: boolean;
      isFixed: boolean;
      /** Whether a reader can scroll to what does not fit, or sees an ellipsis in its place. */
      scrolls: boolean;
      /** Where text may begin and end; `undefined` where a reader sees no edge. */
      left?: number;
      right?: number;
    }
    const boxes = new Map<Element, Box>();
    const boxOf = (element: Element): Box => {
      const known = boxes.get(element);
      if (known) return known;
      const style = getComputedStyle(element);
      const isShown = (color: string) => !/, 0\)$|\/ 0\)$/.test(color);
      const { left, right } = element.getBoundingClientRect();
      const width = (side: "Left" | "Right") =>
        isShown(style[`border${side}Color`]) ? Number.parseFloat(style[`border${side}Width`]) : 0;
      const isFilled = isShown(style.backgroundColor);
      const box: Box = {
        isInline: style.display === "inline" || style.display === "contents",
        isFixed: style.position === "fixed" || style.position === "sticky",
        scrolls:
          element.scrollWidth > element.clientWidth &&
          (/^(?:auto|scroll)$/.test(style.overflowX) || style.textOverflow === "ellipsis"),
        ...((isFilled || width("Left") > 0) && { left: left + width("Left") + leastPixels }),
        ...((isFilled || width("Right") > 0) && { right: right - width("Right") - leastPixels }),
      };
      boxes.set(element, box);
      return box;
    };

    const lines: { element: Element; line: DOMRect }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      // Redoc breaks the lines of its samples at the edge.
      if (!element || text.textContent?.trim() === "" || element.closest("svg, option, .th-token")) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(text);
      const around = range.getBoundingClientRect();
      // What only screen readers read has a box of one pixel.
      if (element.offsetWidth === 1 || around.right < 0) continue;
      let isLaidOver = false;
      let scrolls = false;
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { isInline, isFixed, left = around.left, right = around.right, ...other } = boxOf(box);
        isLaidOver ||= isFixed;
        scrolls ||= other.scrolls;
        if (isInline || scrolls) continue;
        if (around.left < left) note(element, `touches the left of ${box.localName}`);
        if (around.right > right) note(element, `touches the right of ${box.localName}`);
      }
      if (!scrolls && (around.left < leastPixels || around.right > innerWidth - leastPixels))
        note(element, "touches the edge of the page");
      if (!isLaidOver) for (const line of range.getClientRects()) lines.push({ element, line });
    }

    lines.sort((one, other) => one.line.top - other.line.top);
    for (const [index, { element, line }] of lines.entries())
      for (let after = index + 1; after < lines.length; after += 1) {
        const { element: other, line: next } = lines[after] as (typeof lines)[number];
        if (next.top > line.bottom - line.height / 2) break;
        if (
          element !== other &&
          Math.min(line.right, next.right) - Math.max(line.left, next.left) > leastPixels
        )
          note(element, `lies on ${other.outerHTML.slice(0, 100)}`);
      }
    return [...found.values()];
  });

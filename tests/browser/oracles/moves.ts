import type { Page } from "playwright-core";

/** Notes every move of what was painted already, from the first frame on. */
export const watchShifts = () => {
  const seen = globalThis as unknown as Seen;
  Object.assign(seen, { shifts: [], arrived: Number.POSITIVE_INFINITY });
  // What arrived last is painted in the first frame after this event, and the message comes after that frame.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => Object.assign(seen, { arrived: performance.now() });
  addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => port2.postMessage(0)));
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput, sources } of list.getEntries() as Shift[])
      if (!hadRecentInput && value >= 0.001)
        seen.shifts.push({ at: startTime, value, nodes: sources.map(({ node }) => node?.nodeName) });
  }).observe({ type: "layout-shift", buffered: true });
};
interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Element | null }[];
}
interface Seen {
  arrived: number;
  shifts: { at: number; value: number; nodes: (string | undefined)[] }[];
}

/** What moved on the page until its fonts are there and six more frames were painted. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { shifts, arrived } = globalThis as unknown as Seen;
    // On a busy machine a page is painted while it arrives, and a table changes with its rows. From 0.25 in all it counts as poor.
    const meanwhile = shifts.filter(({ at }) => at < arrived).reduce((sum, { value }) => sum + value, 0);
    return shifts
      .filter(({ at }) => at >= arrived || meanwhile >= 0.25)
      .map(({ value, nodes }) => `moved: ${value.toFixed(4)} ${nodes.join(" ")}`);
  });

/** The fonts that the page uses. */
export const loadedFonts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status !== "unloaded").map(({ family }) => `font: ${family}`),
  );

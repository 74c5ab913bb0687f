// tier: integration
import type { Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { visitedPages } from "../../scripts/screenshots/visited-pages.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;
let pages: Awaited<ReturnType<typeof visitedPages>>;

beforeAll(async () => {
  sandbox = await createSandbox({ site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
  pages = await visitedPages(sandbox, origin);
});
afterAll(() => sandbox.close());

/** Notes every move of what was painted already, from the first frame on. */
const watchShifts = () => {
  const seen = globalThis as unknown as { shifts: string[] };
  seen.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
      if (entry.hadRecentInput) continue;
      const nodes = entry.sources.map(({ node }) => (node as Element | null)?.nodeName ?? "gone");
      seen.shifts.push(`moved: ${entry.value.toFixed(4)} ${nodes.join(" ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
};
interface Shift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: unknown }[];
}

/** What moved on the page once its fonts are there and two more frames were painted. */
const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    return (globalThis as unknown as { shifts: string[] }).shifts;
  });

const loadedFonts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status !== "unloaded").map(({ family }) => `font: ${family}`),
  );

describe.each([
  ["light", 360],
  ["dark", 1280],
] as const)("every page, %s, at a width of %i pixels", (colorScheme, width) => {
  it("sends no request to another host, logs no error, and shifts nothing after it was painted", async () => {
    const { page, problems } = await chromium.open(origin, { colorScheme, viewport: { width, height: 800 } });
    await page.addInitScript(watchShifts);
    const found: Record<string, string[]> = {};
    for (const { name, visit } of pages) {
      await visit(page);
      // Redoc goes on building its page while it is seen; there only fonts that come late are looked for.
      const moves = name.includes("reference") ? await loadedFonts(page) : await shiftsOf(page);
      const all = [...problems.splice(0), ...moves];
      if (all.length > 0) found[name] = all;
    }
    expect(found).toEqual({});
    await page.close();
  });
});

it("every page has headers that forbid inline scripts, frames and a Referer to other hosts", async () => {
  const { page } = await chromium.open(origin);
  const documents: Response[] = [];
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) documents.push(response);
  });
  for (const { visit } of pages) await visit(page);
  expect(documents.length).toBeGreaterThanOrEqual(pages.length);
  for (const document of documents) {
    const { "content-security-policy": policy = "", ...headers } = document.headers();
    const url = document.url();
    expect(policy, url).toMatch(
      /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'|frame-ancestors 'none'.*script-src 'self';/,
    );
    expect(policy, url).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers["referrer-policy"], url).toMatch(/^(no-referrer|same-origin)$/);
    expect(headers["x-content-type-options"], url).toBe("nosniff");
  }
  await page.close();
});

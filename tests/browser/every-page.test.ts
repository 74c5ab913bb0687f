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
const shiftsOf = (page: Page): Promise<string[]> =>
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

/** What the page hides, and its style shows all the same. */
const shownAlthoughHidden = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[hidden]:not([hidden=until-found])")]
      .filter((element) => getComputedStyle(element).display !== "none")
      .map(({ outerHTML }) => `hidden, and shown: ${outerHTML.slice(0, 100)}`),
  );

const loadedFonts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status !== "unloaded").map(({ family }) => `font: ${family}`),
  );

/** The headers of a page that would let others read or run something in it. */
function unsafeHeaders(document: Response): string[] {
  const { "content-security-policy": policy = "", ...headers } = document.headers();
  const isSafe = {
    "content-security-policy":
      ["default-src 'none'", "frame-ancestors 'none'"].every((directive) =>
        policy.split(/; ?/).includes(directive),
      ) && /(^|; ?)script-src 'self'( 'wasm-unsafe-eval')?( 'sha256-[\w+/]+=*')*(;|$)/.test(policy),
    "referrer-policy": /^(no-referrer|same-origin)$/.test(headers["referrer-policy"] ?? ""),
    "x-content-type-options": headers["x-content-type-options"] === "nosniff",
  };
  return Object.entries(isSafe)
    .filter(([, safe]) => !safe)
    .map(([name]) => `${document.url()}: ${name}: ${document.headers()[name]}`);
}

it("a paragraph that a script puts on top of a page after its first frame counts as a move", async () => {
  const { page } = await chromium.open(origin);
  await page.addInitScript(watchShifts);
  await page.addInitScript(() =>
    addEventListener("load", () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          document
            .querySelector("main")
            ?.prepend(Object.assign(document.createElement("p"), { textContent: "Late" })),
        ),
      ),
    ),
  );
  for (const path of ["/webhooks/", "/dashboard/test/sessions", "/shop/ko"]) {
    await page.goto(origin + path);
    expect((await shiftsOf(page)).length, path).toBeGreaterThan(0);
  }
  await page.close();
});

describe.each([
  ["light", 360],
  ["dark", 1280],
] as const)("every page, %s, at a width of %i pixels", (colorScheme, width) => {
  it("sends no request to another host, logs no error, shifts nothing after it was painted, and forbids inline scripts, frames and a Referer to other hosts", async () => {
    const { page, problems } = await chromium.open(origin, { colorScheme, viewport: { width, height: 800 } });
    await page.addInitScript(watchShifts);
    const documents: Response[] = [];
    page.on("response", (response) => {
      if (response.request().isNavigationRequest()) documents.push(response);
    });
    const found: Record<string, string[]> = {};
    for (const { name, visit } of pages) {
      await visit(page);
      // Redoc goes on building its page while it is seen; there only fonts that come late are looked for.
      const moves = name.includes("reference") ? await loadedFonts(page) : await shiftsOf(page);
      const shown = await shownAlthoughHidden(page);
      const all = [...problems.splice(0), ...moves, ...shown, ...documents.splice(0).flatMap(unsafeHeaders)];
      if (all.length > 0) found[name] = all;
    }
    expect(found, JSON.stringify(found)).toEqual({});
    await page.close();
  });
});

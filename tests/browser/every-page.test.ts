// tier: integration, nightly
import type { Response } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { visitedPages } from "../../scripts/screenshots/visited-pages.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";
import { barriers, rulesOfViews } from "./oracles/accessibility.ts";
import { unsafeHeaders } from "./oracles/headers.ts";
import { shownAlthoughHidden } from "./oracles/hidden.ts";
import { loadedFonts, shiftsOf, watchShifts } from "./oracles/moves.ts";

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

const isFullMatrix = process.env["FULL_MATRIX"] !== undefined;
const everyView = (["light", "dark"] as const).flatMap((scheme) => [
  { scheme, width: 360, rules: [] as string[] },
  { scheme, width: 1280, rules: [] as string[] },
]);
/** Each scheme and each width once, the wide one with all that a phone hides; at night every pair of them. */
const views = isFullMatrix
  ? everyView
  : [
      { scheme: "light" as const, width: 360, rules: rulesOfViews },
      { scheme: "dark" as const, width: 1280, rules: [] },
    ];

// One visit serves everything that is looked for on a page, because to open it takes longest.
it.each(views)(
  "every page, $scheme, at a width of $width pixels, meets the accessibility rules of axe, sends no request to another host, logs no error, shifts nothing after it was painted, and forbids inline scripts, frames and a Referer to other hosts",
  async ({ scheme, width, rules }) => {
    const { page, problems } = await chromium.open(origin, {
      colorScheme: scheme,
      viewport: { width, height: 800 },
    });
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
      // Last, because it changes the page.
      const closed = await barriers(page, rules);
      const headers = documents.splice(0).flatMap(unsafeHeaders);
      const all = [...moves, ...shown, ...closed, ...headers, ...problems.splice(0)];
      if (all.length > 0) found[name] = all;
    }
    expect(found, JSON.stringify(found)).toEqual({});
    await page.close();
    // About 75 pages, on a machine that may be busy.
  },
  900_000,
);

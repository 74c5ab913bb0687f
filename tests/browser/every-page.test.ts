// tier: integration, nightly
import { globSync, readFileSync } from "node:fs";
import type { Response } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { visitedPages } from "../../scripts/screenshots/visited-pages.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";
import { barriers, rulesOfViews } from "./oracles/accessibility.ts";
import { crowdedTexts } from "./oracles/crowded.ts";
import { focusedUnseen } from "./oracles/focus.ts";
import { unsafeHeaders } from "./oracles/headers.ts";
import { shownAlthoughHidden } from "./oracles/hidden.ts";
import { Links } from "./oracles/links.ts";
import { loadedFonts, shiftsOf, watchShifts } from "./oracles/moves.ts";
import { UnusedRules } from "./oracles/unused-rules.ts";

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

/** Opens pages in a view, and collects what is wrong with each. */
async function open(colorScheme: "light" | "dark", width: number) {
  const { page, problems } = await chromium.open(origin, { colorScheme, viewport: { width, height: 800 } });
  await page.addInitScript(watchShifts);
  const documents: Response[] = [];
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) documents.push(response);
  });
  const found: Record<string, string[]> = {};
  const note = (name: string, problems: string[]) => {
    if (problems.length > 0) found[name] = [...(found[name] ?? []), ...problems];
  };
  /** Notes what is wrong with the page that is open. */
  const look = async (name: string) => {
    // Redoc goes on building its page while it is seen; there only fonts that come late are looked for.
    const moves = name.includes("reference") ? await loadedFonts(page) : await shiftsOf(page);
    const seen = [...(await shownAlthoughHidden(page)), ...(await crowdedTexts(page))];
    note(name, [...moves, ...seen, ...documents.splice(0).flatMap(unsafeHeaders), ...problems.splice(0)]);
  };
  /** What is wrong with the pages, also with the last one after it was looked at. */
  const findings = () => {
    note("after the last page", problems.splice(0));
    return found;
  };
  return { page, note, look, findings };
}

const isFullMatrix = process.env["FULL_MATRIX"] !== undefined;
const texts = isFullMatrix ? "every text" : "one text of each style";

// One visit serves all that is looked for on a page, because to open it takes longest.
it("every page, light, on a phone, and every address on one, opens in a new tab: it exists, fits, as on a tablet, meets the accessibility rules of axe, shows the focus of the keyboard, has no text at an edge or on another, sends no request to another host, logs no error, shifts nothing after it was painted, and forbids inline scripts, frames and a Referer to other hosts", async () => {
  const { page, note, look, findings } = await open("light", 360);
  const links = new Links(origin);
  const sheets = globSync(["src/sandbox/pages/**/*.css", "docs/site/{site,reference/reference}.css"], {
    cwd: fromRoot(),
  }).map((file) => readFileSync(fromRoot(file), "utf8"));
  const rules = new UnusedRules(...sheets);
  for (const { name, visit } of pages) {
    await visit(page);
    await look(name);
    // It is shown at addresses that do not exist, and names one of its own.
    if (name !== "site /404.html") note(name, await links.read(page));
    note(name, await focusedUnseen(page));
    await rules.read(page);
    // Last, because it changes the page.
    note(name, await barriers(page, isFullMatrix ? [] : rulesOfViews, texts));
  }
  for await (const { url, isPage, problems } of links.openOthers(page)) {
    note(url, problems);
    if (!isPage) continue;
    await look(url);
    note(url, await links.read(page));
  }
  note("addresses", await links.toNowhere());
  note("style sheets", rules.all());
  const found = findings();
  expect(found, JSON.stringify(found)).toEqual({});
  expect(links.size).toBeGreaterThan(100);
  await page.close();
  // About 120 pages, on a machine that may be busy.
}, 900_000);

/** Each scheme and each width once, with all rules where it is wide, because a phone hides parts; at night every pair of them. */
const otherViews = [
  ["dark", 1280],
  ...(isFullMatrix
    ? ([
        ["light", 1280],
        ["dark", 360],
      ] as const)
    : []),
] as const;

it.each(otherViews)(
  "every page, %s, at a width of %i pixels, is as accessible, safe and still",
  async (scheme, width) => {
    const { page, note, look, findings } = await open(scheme, width);
    for (const { name, visit } of pages) {
      await visit(page);
      await look(name);
      note(name, await focusedUnseen(page));
      note(name, await barriers(page, [], texts));
      // A phone hides the heads of their tables.
      if (name.startsWith("dashboard")) {
        await page.emulateMedia({ colorScheme: "light" });
        note(`${name}, light`, await barriers(page, rulesOfViews, texts));
        await page.emulateMedia({ colorScheme: scheme });
      }
    }
    const found = findings();
    expect(found, JSON.stringify(found)).toEqual({});
    await page.close();
  },
  900_000,
);

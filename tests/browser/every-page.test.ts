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

it("a text that is cut off, at an edge or on another one, and a rule without an element are reported", async () => {
  const { page } = await chromium.open(origin);
  await page.goto(`${origin}/webhooks/`);
  expect(await crowdedTexts(page)).toEqual([]);
  await page.evaluate(() => {
    const add = (className: string, style: string) => {
      const element = Object.assign(document.createElement("p"), {
        className,
        textContent: "A planted text",
      });
      element.setAttribute("style", style);
      document.querySelector("main")?.append(element);
    };
    add("edge", "position:absolute;left:1px");
    add("cut", "width:60px;border:1px solid;overflow:hidden;white-space:nowrap");
    add("below", "margin:0");
    add("above", "margin:-1lh 0 0");
  });
  const found = (await crowdedTexts(page)).map((problem) =>
    problem.replaceAll(/<p class="(\w+)"[^>]*>[^:]*/g, "$1"),
  );
  expect(found).toEqual([
    "touches the left of body: edge",
    "touches the edge of the page: edge",
    "touches the left of p: cut",
    "touches the right of p: cut",
    "lies on above: below",
  ]);
  const rules = new UnusedRules("h1 { color: red } .nothing, h1:hover { color: red }");
  await rules.visit(page);
  expect(rules.all()).toEqual(["applies to no page: .nothing"]);
  expect(() => new UnusedRules()).toThrow("There is no style sheet.");
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
  /** Closes the view, and expects that nothing was wrong, also with the last page after it was looked at. */
  const close = async () => {
    await page.close();
    note("after the last page", problems.splice(0));
    expect(found, JSON.stringify(found)).toEqual({});
  };
  return { page, note, look, close };
}

const isFullMatrix = process.env["FULL_MATRIX"] !== undefined;
const texts = isFullMatrix ? "every text" : "one text of each style";

// Every page fits, as on a tablet, meets the accessibility rules of axe, shows the focus of the keyboard, has no text at an
// edge or on another, sends no request to another host, logs no error, shifts nothing after it was painted, and forbids
// inline scripts, frames and a Referer to other hosts. One visit serves all of this, because to open a page takes longest.
it("every page, light, on a phone, is accessible, safe and still, and every address on one exists", async () => {
  const { page, note, look, close } = await open("light", 360);
  const links = new Links(origin);
  // console.test.ts looks for the rules of its own page, in each of its states.
  const sheets = globSync(["src/sandbox/pages/**/*.css", "docs/site/{,*/}!(console).css"], {
    cwd: fromRoot(),
  }).map((file) => readFileSync(fromRoot(file), "utf8"));
  const rules = new UnusedRules(...sheets);
  for (const { name, visit } of pages) {
    await visit(page);
    await look(name);
    // It is shown at addresses that do not exist, and names one of its own.
    if (name !== "site /404.html") note(name, await links.read(page));
    note(name, await focusedUnseen(page));
    await rules.visit(page);
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
  expect(links.size).toBeGreaterThan(100);
  await close();
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
    const { page, note, look, close } = await open(scheme, width);
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
    await close();
  },
  900_000,
);

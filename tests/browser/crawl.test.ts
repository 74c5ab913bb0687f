// tier: integration
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { referenceOutline } from "../../scripts/docs/reference.ts";
import { visitedPages } from "../../scripts/screenshots/visited-pages.ts";
import { useChromium } from "./chromium.ts";
import { useSite } from "./served-site.ts";

const chromium = useChromium();
const site = useSite();

/** The addresses to which a page leads, the places in it to which an address can lead, and its width. */
const contents = (page: Page) =>
  page.evaluate(() => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href], link[href]")].map(({ href }) => href),
    places: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    width: document.documentElement.scrollWidth,
  }));

it("every address of every page opens in a new tab on a phone: it exists, logs no error, asks no other host and fits, as on a tablet", async () => {
  /** What is to be opened, each with the page that leads there. */
  const queue = new Map<string, string>([[`${site.origin}/`, "the address of the site"]]);
  /** The places of each page that was opened. */
  const opened = new Map<string, string[]>();
  const toPlaces: { target: string; from: string }[] = [];
  const found: string[] = [];

  const { page, problems } = await chromium.open(site.origin, { viewport: { width: 360, height: 740 } });
  const read = async (url: string) => {
    const { links, places, width } = await contents(page);
    opened.set(url, places);
    if (width > 360) found.push(`${url} is ${width} pixels wide`);
    // On a phone the rows of a table are blocks. The narrowest window in which they are rows shows whether it scrolls.
    if (url.startsWith(`${site.origin}/dashboard`)) {
      await page.setViewportSize({ width: 800, height: 740 });
      const onTablet = await page.evaluate(() => document.documentElement.scrollWidth);
      if (onTablet > 800) found.push(`${url} is ${onTablet} pixels wide in a window of 800`);
      await page.setViewportSize({ width: 360, height: 740 });
    }
    for (const target of links.filter((href) => href.startsWith(`${site.origin}/`))) {
      const [address = ""] = target.split("#");
      if (target !== address) toPlaces.push({ target, from: url });
      if (!opened.has(address) && !queue.has(address)) queue.set(address, url);
    }
    found.push(...problems.splice(0).map((problem) => `${url}: ${problem}`));
  };

  // No address leads to these pages: the payment page in each of its states, and pages that a click makes.
  for (const { name, visit } of await visitedPages(site.sandbox, site.origin)) {
    if (name.startsWith("site ")) continue;
    await visit(page);
    await read(page.url().replace(/#.*/, ""));
  }
  for (const [url, from] of queue) {
    if (opened.has(url)) continue;
    const response = await fetch(url);
    if (response.status >= 400) found.push(`${from} leads to ${url}: ${response.status}`);
    opened.set(url, []);
    const isPage = response.headers.get("content-type")?.startsWith("text/html");
    // The way back to a shop goes on to its own host at once.
    if (!isPage || url.endsWith("/return")) continue;
    await page.goto(url);
    // The last that Redoc asks for, long after the page has loaded.
    if (url.endsWith("/reference/"))
      await page.locator("img[src$='/redocly.svg']").evaluate((image: HTMLImageElement) => image.decode());
    await read(url);
  }
  await page.close();

  expect(opened.size).toBeGreaterThan(100);
  const sections = (await referenceOutline()).map(({ id }) => id);
  for (const { target, from } of toPlaces) {
    const [url = "", place = ""] = target.split("#").map(decodeURIComponent);
    // It fills in a request, which is not a place on its page.
    if (url.startsWith(`${site.origin}/console/`)) continue;
    const isSection = url.endsWith("/reference/") && sections.some((id) => id.startsWith(place));
    const exists = isSection || opened.get(url)?.includes(place);
    if (place !== "" && !exists) found.push(`${from} leads to ${target}, which has no such place`);
  }
  expect(found).toEqual([]);
});

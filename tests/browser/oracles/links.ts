import type { Page } from "playwright-core";
import { referenceOutline } from "../../../scripts/docs/reference.ts";

/** The addresses to which a page leads, the places in it to which an address can lead, and its width. */
const contents = (page: Page) =>
  page.evaluate(() => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href], link[href]")].map(({ href }) => href),
    places: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    width: document.documentElement.scrollWidth,
  }));

/** Collects the addresses on the pages of a site, and opens those that were not opened yet. */
export class Links {
  /** What is to be opened, each with the page that leads there. */
  readonly #queue: Map<string, string>;
  /** The places of each page that was opened. */
  readonly #opened = new Map<string, string[]>();
  readonly #toPlaces: { target: string; from: string }[] = [];
  readonly #origin: string;

  /** @param origin the URL of the site, without a path */
  constructor(origin: string) {
    this.#origin = origin;
    this.#queue = new Map([[`${origin}/`, "the address of the site"]]);
  }

  /** How many addresses were opened. */
  get size(): number {
    return this.#opened.size;
  }

  /** Collects the addresses of an open page, and says where it is wider than a phone or a tablet. */
  async read(page: Page): Promise<string[]> {
    const url = page.url().replace(/#.*/, "");
    const { links, places, width } = await contents(page);
    this.#opened.set(url, places);
    for (const target of links.filter((href) => href.startsWith(`${this.#origin}/`))) {
      const [address = ""] = target.split("#");
      if (target !== address) this.#toPlaces.push({ target, from: url });
      if (!this.#queue.has(address)) this.#queue.set(address, url);
    }
    const tooWide = width > 360 ? [`it is ${width} pixels wide`] : [];
    return url.startsWith(`${this.#origin}/dashboard`)
      ? [...tooWide, ...(await tooWideOnTablet(page))]
      : tooWide;
  }

  /** Opens every other address, one after another. Yields each with what went wrong; `read` its page when it has one. */
  async *openOthers(page: Page): AsyncGenerator<{ url: string; isPage: boolean; problems: string[] }> {
    // The queue grows meanwhile.
    for (const [url, from] of this.#queue) {
      if (this.#opened.has(url)) continue;
      const response = await fetch(url);
      const problems = response.status >= 400 ? [`${from} leads here: ${response.status}`] : [];
      this.#opened.set(url, []);
      const isHtml = response.headers.get("content-type")?.startsWith("text/html") === true;
      // The way back to a shop goes on to its own host at once.
      const isPage = isHtml && !url.endsWith("/return");
      if (isPage) await page.goto(url);
      // The last that Redoc asks for, long after the page has loaded.
      if (url.endsWith("/reference/"))
        await page.locator("img[src$='/redocly.svg']").evaluate((image: HTMLImageElement) => image.decode());
      yield { url, isPage, problems };
    }
  }

  /** The addresses that lead to no place on their page. */
  async toNowhere(): Promise<string[]> {
    const sections = (await referenceOutline()).map(({ id }) => id);
    return this.#toPlaces
      .filter(({ target }) => {
        const [url = "", place = ""] = target.split("#").map(decodeURIComponent);
        // It fills in a request, which is not a place on its page.
        if (place === "" || url.startsWith(`${this.#origin}/console/`)) return false;
        const isSection = url.endsWith("/reference/") && sections.some((id) => id.startsWith(place));
        return !isSection && !this.#opened.get(url)?.includes(place);
      })
      .map(({ target, from }) => `${from} leads to ${target}, which has no such place`);
  }
}

/** On a phone the rows of a table are blocks. The narrowest window in which they are rows shows whether it scrolls. */
async function tooWideOnTablet(page: Page): Promise<string[]> {
  const onPhone = page.viewportSize();
  await page.setViewportSize({ width: 800, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (onPhone) await page.setViewportSize(onPhone);
  return width > 800 ? [`it is ${width} pixels wide in a window of 800`] : [];
}

import type { Browser, CDPSession, Page } from "playwright-core";
import { operations } from "../../generated/operations.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { withChromium } from "../chromium/launch.ts";
import { buildDocs } from "../docs/build.ts";
import { referencePath } from "../docs/reference.ts";
import { fromRoot } from "../paths.ts";
import type { Figures } from "./figures.ts";

/** A slow mobile network: 1.6 Mbit/s down, 0.75 Mbit/s up, in bytes per second, and 150 ms there and back. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const guides = ["/", "/webhooks/", "/errors/", "/es/"];
/** The goals. */
export const limits = {
  paint: { what: "first paint of a guide at 1.6 Mbit/s", limit: { seconds: 1 } },
  usable: { what: "reference until its first operation at 1.6 Mbit/s", limit: { seconds: 6 } },
  transferred: { what: "reference, transferred", limit: 800 },
};

/** Measures how long a browser with an empty cache takes for the guides and the reference. */
export async function benchSite(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await buildDocs();
  const sandbox = await createSandbox({ site: fromRoot("site") });
  const { url } = await sandbox.listen({ port: 0 });
  await withChromium((browser) => measure(browser, url, figures, quick ? 2 : 5)).finally(sandbox.close);
}

async function measure(browser: Browser, url: string, figures: Figures, rounds: number): Promise<void> {
  const addTime = (name: "paint" | "usable", milliseconds: number) => {
    const { what, limit } = limits[name];
    figures.addTime(what, "Chromium", "s", { milliseconds });
    figures.addTime(what, "limit", "s", limit);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const path of guides) {
      const { page } = await openSlowly(browser);
      await page.goto(url + path);
      addTime("paint", await firstPaint(page));
      await page.close();
    }
    const { page, session } = await openSlowly(browser);
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const [{ tag, operationId, path }] = operations;
    const started = performance.now();
    await page.goto(`${url}/reference/#${referencePath(tag, operationId)}`, { waitUntil: "commit" });
    await page.locator(".tag-post + *", { hasText: path }).first().waitFor();
    addTime("usable", performance.now() - started);
    await page.waitForLoadState("networkidle");
    const { what, limit } = limits.transferred;
    figures.add(what, "Chromium", "kB", bytes / 1000);
    figures.add(what, "limit", "kB", limit);
    await page.close();
  }
}

/** Each page has its own context, so nothing is cached. */
async function openSlowly(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  return { page, session: await slowDown(page) };
}

/** Gives a page the network of the bench. The session has the events of its network. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  return session;
}

/** Milliseconds from the start of the navigation until the first content was painted. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName("first-contentful-paint")[0];
          if (entry) resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true }),
      ),
  );

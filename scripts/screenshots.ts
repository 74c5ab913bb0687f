import { mkdir, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { createSandbox } from "../src/sandbox/sandbox.ts";
import { withChromium } from "./chromium/launch.ts";
import { runCommand } from "./command.ts";
import { buildDocs } from "./docs/build.ts";
import { fromRoot } from "./paths.ts";
import { visitedPages } from "./screenshots/visited-pages.ts";
import { step } from "./step.ts";

const usage = `Takes a screenshot of every page in light and dark, at phone and desktop width, into .cache/screenshots/.

Usage: npm run screenshots

  --help    show this text

Example:
  npm run screenshots

CHROMIUM is the path of the browser (default: that of the npm package @sparticuz/chromium).`;

const widths = { phone: 390, desktop: 1280 };

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(usage);
  await buildDocs();
  const folder = fromRoot(".cache", "screenshots");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const sandbox = await createSandbox({ site: fromRoot("site") });
  const { url } = await sandbox.listen({ port: 0 });
  await withChromium(async (browser) => {
    for (const { name, visit } of await visitedPages(sandbox, url))
      await step(name, () =>
        photograph(browser, `${folder}/${name.replaceAll(/\W+/g, "-").replace(/-$/, "")}`, visit),
      );
  }).finally(sandbox.close);
  console.log("The screenshots are in .cache/screenshots/.");
});

async function photograph(
  browser: Browser,
  file: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [place, width] of Object.entries(widths)) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await visit(page);
      await page.screenshot({ path: `${file}-${place}-${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
}

import { chromium } from "playwright-core";
import { operations } from "../../generated/operations.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { buildDocs } from "../docs/build.ts";
import { referencePath } from "../docs/reference.ts";
import { fromRoot } from "../paths.ts";
import type { Figures } from "./figures.ts";

/** Measures how long a browser with an empty cache takes until the reference shows an operation. */
export async function benchReference(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await buildDocs();
  const sandbox = await createSandbox({ site: fromRoot("site") });
  const { url } = await sandbox.listen({ port: 0 });
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const [{ tag, operationId, path }] = operations;
  for (let round = 0; round < (quick ? 2 : 5); round += 1) {
    // Each page has its own context, so nothing is cached.
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const started = performance.now();
    await page.goto(`${url}/${referencePath(tag, operationId)}`, { waitUntil: "commit" });
    await page.locator("main, body").getByText(path).first().waitFor();
    figures.add("reference until its first operation", "Chromium", "s", (performance.now() - started) / 1000);
    await page.close();
  }
  await browser.close();
  await sandbox.close();
}

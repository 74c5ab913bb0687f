import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, inject } from "vitest";
import { launchChromium } from "../../scripts/chromium/launch.ts";
import type { ChromiumProgram } from "../../scripts/chromium/program.ts";

/** One for all files of a worker. It ends with the worker. */
let started: Promise<Browser> | undefined;

/** Chromium for the tests of a file. */
export function useChromium() {
  let browser: Browser;
  beforeAll(async () => {
    const program: ChromiumProgram | undefined = inject("chromium");
    if (program === undefined)
      throw new Error(
        "Chromium is not part of this tier: put `// tier: integration` on top of the test's file.",
      );
    started ??= launchChromium(program);
    browser = await started;
  });
  return {
    /** A new page, and everything that went wrong on it: requests to other hosts, console errors, exceptions. */
    async open(
      origin: string,
      options: BrowserContextOptions = {},
    ): Promise<{ page: Page; problems: string[] }> {
      const page = await browser.newPage(options);
      const problems: string[] = [];
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`))
          problems.push(`request to ${url}`);
      });
      page.on("console", (message) => {
        if (message.type() === "error")
          problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
      page.setDefaultTimeout(15_000);
      return { page, problems };
    },
  };
}

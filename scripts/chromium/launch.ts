import { type Browser, chromium } from "playwright-core";
import { type ChromiumProgram, findChromium } from "./program.ts";

/** Chromium asks its own vendor for things unless it is told not to. */
const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** Starts a program that {@link findChromium} found. */
export const launchChromium = ({ executablePath, env }: ChromiumProgram): Promise<Browser> =>
  chromium.launch({ executablePath, args: quiet, env: { ...process.env, ...env } });

/** Finds and starts Chromium, and closes it after the work. */
export async function withChromium(work: (browser: Browser) => Promise<void>): Promise<void> {
  const { program, remove } = await findChromium();
  try {
    const browser = await launchChromium(program);
    await work(browser).finally(() => browser.close());
  } finally {
    await remove();
  }
}

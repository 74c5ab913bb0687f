import type { TestProject } from "vitest/node";
import { type ChromiumProgram, findChromium } from "../../scripts/chromium/program.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: ChromiumProgram;
  }
}

/** Finds one Chromium for all browser tests of a run. */
export default async function provideChromium(project: TestProject): Promise<() => Promise<void>> {
  const { program, remove } = await findChromium();
  project.provide("chromium", program);
  return remove;
}

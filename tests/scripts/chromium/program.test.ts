import { existsSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { findChromium } from "../../../scripts/chromium/program.ts";

afterEach(() => vi.unstubAllEnvs());

it("the browser that CHROMIUM names is used also where the npm package has one, and is not removed", async () => {
  vi.stubEnv("CHROMIUM", import.meta.filename);
  const { program, remove } = await findChromium();
  expect(program).toEqual({ executablePath: import.meta.filename, env: {} });
  await remove();
  expect(existsSync(import.meta.filename)).toBe(true);
});

import type { Browser } from "playwright-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as Launch from "../../../scripts/chromium/launch.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const program = { executablePath: "/of/the/test/chromium", env: { FONTCONFIG_PATH: "/of/the/test/fonts" } };
const remove = vi.fn(async () => {});
const close = vi.fn(async () => {});
const launch = vi.fn(async (_: object) => ({ close }) as unknown as Browser);

beforeEach(() => {
  vi.clearAllMocks();
  replace(fromRoot("scripts", "chromium", "program.ts"), { findChromium: async () => ({ program, remove }) });
  replace("playwright-core", { chromium: { launch } });
});

describe("Chromium", () => {
  it("is started with its fonts and libraries, asks its vendor for nothing, and is closed and removed after the work", async () => {
    // The machine may have fonts of its own.
    vi.stubEnv("FONTCONFIG_PATH", "/of/the/machine/fonts");
    const { withChromium } = await importAnew<typeof Launch>("chromium/launch.ts");
    await withChromium(async () => {
      expect([close, remove].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    });
    const [[options] = []] = launch.mock.calls;
    expect(options).toMatchObject({
      executablePath: program.executablePath,
      args: expect.arrayContaining([
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ]),
      env: { PATH: process.env["PATH"], ...program.env },
    });
    expect([close, remove].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("is closed and removed when the work fails", async () => {
    const { withChromium } = await importAnew<typeof Launch>("chromium/launch.ts");
    await expect(withChromium(() => Promise.reject(new Error("It failed.")))).rejects.toThrow("It failed.");
    expect([close, remove].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("is removed when it does not start", async () => {
    launch.mockRejectedValueOnce(new Error("It did not start."));
    const { withChromium } = await importAnew<typeof Launch>("chromium/launch.ts");
    await expect(withChromium(async () => {})).rejects.toThrow("It did not start.");
    expect(remove).toHaveBeenCalledOnce();
  });
});

// tier: integration
import { access, readdir } from "node:fs/promises";
import { afterEach, expect, it, vi } from "vitest";
import { findChromium } from "../../../scripts/chromium/program.ts";

afterEach(() => vi.unstubAllEnvs());

it.skipIf(process.platform !== "linux" || process.arch !== "x64")(
  "Chromium is unpacked with a font, and with the libraries that a bare Debian lacks",
  async () => {
    vi.stubEnv("CHROMIUM", undefined);
    const { program, remove } = await findChromium();
    const { FONTCONFIG_PATH: fonts = "", LD_LIBRARY_PATH: libraries = "" } = program.env;
    await access(program.executablePath);
    const found = await readdir(`${fonts}/fonts`, { recursive: true });
    expect(found.some((name) => name.endsWith(".ttf"))).toBe(true);
    expect(await readdir(libraries)).toEqual(expect.arrayContaining(["libnspr4.so", "libnss3.so"]));
    await remove();
  },
);

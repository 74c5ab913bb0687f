// tier: integration
import { access, readdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import type { ChromiumProgram } from "../../../scripts/chromium/program.ts";

const program: ChromiumProgram | undefined = inject("chromium");
const { FONTCONFIG_PATH: fonts = "", LD_LIBRARY_PATH: libraries = "" } = program?.env ?? {};

it("the Chromium of these tests is there, and brings both fonts and libraries or none", async () => {
  await access(program?.executablePath ?? "");
  expect(fonts === "").toBe(libraries === "");
});

it.skipIf(fonts === "")(
  "the Chromium that was unpacked has a font, and the libraries that a bare Debian lacks",
  async () => {
    const found = await readdir(`${fonts}/fonts`, { recursive: true });
    expect(found.some((name) => name.endsWith(".ttf"))).toBe(true);
    expect(await readdir(libraries)).toEqual(expect.arrayContaining(["libnspr4.so", "libnss3.so"]));
  },
);

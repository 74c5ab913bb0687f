// tier: integration
import { access, readdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import type { ChromiumProgram } from "../../../scripts/chromium/program.ts";

it("the Chromium of these tests was unpacked with a font, and with the libraries that a bare Debian lacks, unless it is installed", async () => {
  const program: ChromiumProgram | undefined = inject("chromium");
  await access(program?.executablePath ?? "");
  const { FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: libraries } = program?.env ?? {};
  expect(fonts === undefined).toBe(libraries === undefined);
  if (fonts === undefined || libraries === undefined) return;
  const found = await readdir(`${fonts}/fonts`, { recursive: true });
  expect(found.some((name) => name.endsWith(".ttf"))).toBe(true);
  expect(await readdir(libraries)).toEqual(expect.arrayContaining(["libnspr4.so", "libnss3.so"]));
});

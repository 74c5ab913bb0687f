import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type * as Program from "../../../scripts/chromium/program.ts";
import { findChromium } from "../../../scripts/chromium/program.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();

it("the browser that CHROMIUM names is used also where the npm package has one, and is not removed", async () => {
  vi.stubEnv("CHROMIUM", import.meta.filename);
  const { program, remove } = await findChromium();
  expect(program).toEqual({ executablePath: import.meta.filename, env: {} });
  await remove();
  expect(existsSync(import.meta.filename)).toBe(true);
});

describe("without CHROMIUM", () => {
  /** Finds the browser on a machine of this kind that has these programs, with the unpacking replaced. */
  async function find(platform: string, arch: string, programs: string[] = []) {
    vi.stubEnv("CHROMIUM", undefined);
    vi.spyOn(process, "platform", "get").mockReturnValue(platform as NodeJS.Platform);
    vi.spyOn(process, "arch", "get").mockReturnValue(arch as NodeJS.Architecture);
    const fs = await vi.importActual<object>("node:fs");
    replace("node:fs", { ...fs, existsSync: (path: string) => programs.includes(path) });
    let folder = "";
    const execFile = (
      program: string,
      args: string[],
      { env }: { env: Record<string, string> },
      done: (error: null, stdout: string) => void,
    ) => {
      expect([program, args]).toEqual([process.execPath, [fromRoot("scripts", "chromium", "unpack.ts")]]);
      folder = env["TMPDIR"] ?? "";
      void mkdir(join(folder, "fonts"), { recursive: true }).then(() => done(null, ""));
    };
    const children = await vi.importActual<object>("node:child_process");
    replace("node:child_process", { ...children, execFile });
    const { findChromium: found } = await importAnew<typeof Program>("chromium/program.ts");
    return { ...(await found()), folder };
  }

  it("the one of the npm package is unpacked with its font and libraries into a folder that is removed", async () => {
    const { program, remove, folder } = await find("linux", "x64", ["/usr/bin/chromium"]);
    expect(program).toEqual({
      executablePath: join(folder, "chromium"),
      env: { FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: join(folder, "al2023", "lib") },
    });
    // Both the fonts and what is remembered of them go with the folder.
    expect(await readFile(join(folder, "fonts", "fonts.conf"), "utf8")).toBe(
      `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
    );
    await remove();
    expect(existsSync(folder)).toBe(false);
  });

  const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

  it.each([
    ["darwin", "arm64"],
    ["linux", "arm64"],
    ["darwin", "x64"],
  ])(
    "the first one that is installed is used on %s %s, for which the npm package has none, and is not removed",
    async (platform, arch) => {
      for (const [place, executablePath] of installed.entries()) {
        const { program, remove, folder } = await find(platform, arch, installed.slice(place));
        expect([program, folder]).toEqual([{ executablePath, env: {} }, ""]);
        await remove();
      }
    },
  );
});

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot } from "../paths.ts";

/** The program of Chromium and its environment variables. */
export interface ChromiumProgram {
  executablePath: string;
  env: Record<string, string>;
}

/** Where the npm package has no Chromium for the machine. */
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Finds Chromium: that of the variable `CHROMIUM`, or that of the npm package, which is unpacked into a temporary folder.
 * It is a headless shell: a page takes a quarter of the processor time that it takes in a whole browser.
 *
 * @returns the program, and a function that removes what was unpacked
 */
export async function findChromium(): Promise<{ program: ChromiumProgram; remove: () => Promise<void> }> {
  const isPackaged = process.platform === "linux" && process.arch === "x64";
  const executablePath =
    process.env["CHROMIUM"] ?? (isPackaged ? undefined : installed.find((path) => existsSync(path)));
  if (executablePath !== undefined) return { program: { executablePath, env: {} }, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "chromium-"));
  return { program: await unpack(folder), remove: () => rm(folder, { recursive: true }) };
}

/** Unpacks the npm package's Chromium with a font and the libraries that a bare Debian lacks. */
async function unpack(folder: string): Promise<ChromiumProgram> {
  // The package unpacks to fixed paths in the temporary folder, and runs a file that is already there.
  const env = { ...process.env, TMPDIR: folder };
  await promisify(execFile)(process.execPath, [fromRoot("scripts", "chromium", "unpack.ts")], { env });
  // The configuration of the package searches the fonts in /tmp.
  const fonts = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  await writeFile(join(folder, "fonts", "fonts.conf"), fonts);
  return {
    executablePath: join(folder, "chromium"),
    env: { FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: join(folder, "al2023", "lib") },
  };
}

import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packaged, { inflate } from "@sparticuz/chromium";
import type { TestProject } from "vitest/node";
import { fromRoot } from "../../scripts/paths.ts";

/** The program of Chromium and its environment variables. */
export interface ChromiumProgram {
  executablePath: string;
  env: Record<string, string>;
}

declare module "vitest" {
  interface ProvidedContext {
    chromium: ChromiumProgram;
  }
}

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Finds one Chromium for all browser tests of a run: that of the variable `CHROMIUM`, that of the machine, or that of
 * the npm package, which is unpacked into a temporary folder.
 */
export default async function provideChromium(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env["CHROMIUM"] ?? installed.find((path) => existsSync(path));
  if (executablePath !== undefined) {
    project.provide("chromium", { executablePath, env: {} });
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), "chromium-"));
  project.provide("chromium", await unpack(folder));
  return () => rm(folder, { recursive: true });
}

/** Unpacks the npm package's Chromium with a font and the libraries that a bare Debian lacks. */
async function unpack(folder: string): Promise<ChromiumProgram> {
  const before = process.env["TMPDIR"];
  // The package unpacks to fixed paths in the temporary folder, and runs a file that is already there.
  process.env["TMPDIR"] = folder;
  const libraries = fromRoot("node_modules", "@sparticuz", "chromium", "bin", "al2023.tar.br");
  const unpacked = Promise.all([packaged.executablePath(), inflate(libraries)]);
  const [executablePath] = await unpacked.finally(() => {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  });
  // The configuration of the package searches the fonts in /tmp.
  const fonts = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  await writeFile(join(folder, "fonts", "fonts.conf"), fonts);
  return {
    executablePath,
    env: { FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: join(folder, "al2023", "lib") },
  };
}

import { createHash } from "node:crypto";
import { glob, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { fromRoot } from "../paths.ts";

const brotli = promisify(brotliCompress);

/**
 * Writes each file of a folder once more with Brotli, beside itself, other than the pages: in those, the sandbox puts its
 * own origin. Redoc takes ten seconds, so what was compressed is kept in .cache/.
 */
export async function compressFiles(folder: string): Promise<void> {
  const kept = fromRoot(".cache", "compressed");
  await mkdir(kept, { recursive: true });
  for await (const file of glob("**/*.{js,css,json,yaml,svg}", { cwd: folder })) {
    const bytes = await readFile(join(folder, file));
    if (bytes.length < 1024) continue;
    const earlier = join(kept, `${createHash("sha256").update(bytes).digest("hex")}.br`);
    const compressed = await readFile(earlier).catch(() => brotli(bytes));
    await writeFile(join(folder, `${file}.br`), compressed);
    // Renamed, so that a build that is stopped leaves no part of a file.
    await writeFile(`${earlier}.part`, compressed);
    await rename(`${earlier}.part`, earlier);
  }
}

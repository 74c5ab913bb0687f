import { createHash } from "node:crypto";
import { cp, glob, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { fromRoot } from "../paths.ts";

/** Files that are served as they are. In the others, the sandbox puts its own origin. */
const compressible = /\.(js|css|json|yaml|svg)$/;
const encodings = { br: promisify(brotliCompress), gz: promisify(gzip) };

/**
 * Writes each file of a folder once more with Brotli and with gzip, beside itself. Redoc takes ten seconds, so what was
 * compressed is kept in .cache/.
 */
export async function compressFiles(folder: string): Promise<void> {
  const kept = fromRoot(".cache", "compressed");
  await mkdir(kept, { recursive: true });
  const files = await Array.fromAsync(glob("**/*.*", { cwd: folder }));
  const compress = async (file: string) => {
    const bytes = await readFile(join(folder, file));
    if (bytes.length < 1024) return;
    const digest = createHash("sha256").update(bytes).digest("hex");
    for (const [extension, encode] of Object.entries(encodings)) {
      const compressed = join(folder, `${file}.${extension}`);
      const earlier = join(kept, `${digest}.${extension}`);
      await cp(earlier, compressed).catch(async () => {
        await writeFile(compressed, await encode(bytes));
        // Renamed, so that a build that is stopped leaves no part of a file.
        await cp(compressed, `${earlier}.part`);
        await rename(`${earlier}.part`, earlier);
      });
    }
  };
  await Promise.all(files.filter((file) => compressible.test(file)).map(compress));
}

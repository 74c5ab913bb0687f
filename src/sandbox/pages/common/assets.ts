import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";
import { Hono } from "hono";
import { etag } from "hono/etag";

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ts": "text/javascript; charset=utf-8",
};

/**
 * Serves files for the browser. Browsers cache them, and check at each use whether they have changed.
 *
 * @param files the files by path; a `.ts` file is served as JavaScript
 */
export function assets(files: Record<string, URL>): Hono {
  const app = new Hono();
  for (const [path, file] of Object.entries(files)) {
    app.get(path, etag(), async (c) => {
      const headers = {
        "Content-Type": contentTypes[extname(file.pathname)] ?? "application/octet-stream",
        "Cache-Control": "no-cache",
      };
      return c.body(await readAsset(file), 200, headers);
    });
  }
  return app;
}

/** The published package contains browser scripts as JavaScript, a checkout contains them as TypeScript. */
async function readAsset(file: URL): Promise<string> {
  if (!file.pathname.endsWith(".ts")) return readFile(file, "utf8");
  if (import.meta.url.endsWith(".ts")) return stripTypeScriptTypes(await readFile(file, "utf8"));
  return readFile(new URL(file.href.replace(/\.ts$/, ".js")), "utf8");
}

import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import type { AppEnvironment } from "../environment.ts";

/** The origin in the samples of the site. */
const sampleOrigin = "http://127.0.0.1:4020";

/** The types that Hono does not know. */
const contentTypes: Record<string, string> = {
  ".md": "text/markdown; charset=utf-8",
  ".yaml": "application/yaml",
};

/** The files that people read and that have samples. The build compresses the others. */
const hasSamples = /(\/|\.html|\.md|\.txt|\.xml)$/;

/**
 * Serves the developer site. Its files get the headers of its `_headers` file, and their samples the origin of this
 * sandbox.
 *
 * @param folder the built site
 * @param publicUrl the URL of the sandbox for callers, if it differs from the address on which it listens
 */
export function site(folder: string, publicUrl: string | undefined): Hono<AppEnvironment> {
  const rules = readRules(folder);
  const policyOf = (path: string) => rules.get(path)?.["Content-Security-Policy"];
  const app = new Hono<AppEnvironment>();
  app.use(compress());
  // A browser replaces the headers of the page that it has by those of a 304.
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, "Content-Security-Policy"] }));
  app.use(async (c, next) => (policyOf(`${c.req.path}/`) ? c.redirect(`${c.req.path}/`, 301) : next()));
  app.use(async (c, next) => {
    const { path, url } = c.req;
    await next();
    if (!c.res.ok) return;
    const ofFolder = rules.get(path.replace(/[^/]*$/, "*"));
    const headers = { "Cache-Control": "no-cache", ...ofFolder, ...rules.get(path) };
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    const contentType = contentTypes[extname(path)];
    if (contentType !== undefined) c.header("Content-Type", contentType);
    const origin = new URL(publicUrl ?? url).origin;
    if (origin === sampleOrigin || !hasSamples.test(path)) return;
    const text = await c.res.text();
    c.res = new Response(
      text.replaceAll(sampleOrigin, () => origin),
      c.res,
    );
    c.header("Content-Length", undefined);
  });
  app.get("*", serveStatic({ root: folder, precompressed: true }));
  app.get("*", async (c, next) => {
    const policy = policyOf("/404.html");
    if (!policy || !c.req.header("accept")?.includes("text/html")) return next();
    c.header("Content-Security-Policy", policy);
    return c.html(await readFile(join(folder, "404.html"), "utf8"), 404);
  });
  return app;
}

/** The headers of `_headers` by path. A path that ends in `*` stands for all files of a folder. */
function readRules(folder: string): Map<string, Record<string, string>> {
  const file = join(folder, "_headers");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return new Map(
    [...text.matchAll(/^(\/\S*)\n((?: {2}\S.*\n?)+)/gm)].map(([, path = "", lines = ""]) => [
      path,
      Object.fromEntries([...lines.matchAll(/^ {2}(.+?): (.+)$/gm)].map(([, name, value]) => [name, value])),
    ]),
  );
}

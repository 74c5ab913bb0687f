import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { AppEnvironment } from "../environment.ts";

/** The origin in the samples of the site. */
const sampleOrigin = "http://127.0.0.1:4020";

/** The types that Hono does not know. */
const contentTypes: Record<string, string> = {
  ".md": "text/markdown; charset=utf-8",
  ".yaml": "application/yaml",
};

/** The files that people read and that have samples. The contract is served as it is. */
const hasSamples = /(\/|\.html|\.md|\.txt|\.xml|\/reference\/contract\.json)$/;

/**
 * Serves the developer site. Its pages get the security policies of its `_headers` file, and their samples the origin of
 * this sandbox.
 *
 * @param folder the built site
 * @param publicUrl the URL of the sandbox for callers, if it differs from the address on which it listens
 */
export function site(folder: string, publicUrl: string | undefined): Hono<AppEnvironment> {
  const policies = readPolicies(folder);
  const app = new Hono<AppEnvironment>();
  app.use(compress());
  app.use(async (c, next) => (policies.has(`${c.req.path}/`) ? c.redirect(`${c.req.path}/`, 301) : next()));
  app.use(async (c, next) => {
    const { path, url } = c.req;
    await next();
    const policy = policies.get(path);
    if (policy !== undefined) c.header("Content-Security-Policy", policy);
    const contentType = contentTypes[extname(path)];
    if (contentType !== undefined && c.res.ok) c.header("Content-Type", contentType);
    // The names of these files change with their content.
    c.header(
      "Cache-Control",
      path.startsWith("/_astro/") ? "public, max-age=31536000, immutable" : "no-cache",
    );
    const origin = new URL(publicUrl ?? url).origin;
    if (origin === sampleOrigin || !hasSamples.test(path) || c.req.method !== "GET" || !c.res.ok) return;
    const text = await c.res.text();
    c.res = new Response(text.replaceAll(sampleOrigin, origin), c.res);
    c.header("Content-Length", undefined);
  });
  app.get("*", serveStatic({ root: folder }));
  app.get("*", async (c, next) => {
    if (!policies.has("/404.html") || !c.req.header("accept")?.includes("text/html")) return next();
    c.header("Content-Security-Policy", policies.get("/404.html"));
    return c.html(await readFile(join(folder, "404.html"), "utf8"), 404);
  });
  return app;
}

/** The content security policy of each page, by path. A folder of other pages has none. */
function readPolicies(folder: string): Map<string, string> {
  const file = join(folder, "_headers");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const rules = text.matchAll(/^(\/\S*)\n {2}Content-Security-Policy: (.+)$/gm);
  return new Map([...rules].map(([, path = "", policy = ""]) => [path, policy]));
}

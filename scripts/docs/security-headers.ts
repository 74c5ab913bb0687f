import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** For every file of the site. */
const common = {
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Gives each page a content security policy that allows its own inline scripts by their hashes, and writes all policies
 * into `_headers`, which hosts such as Netlify and Cloudflare Pages read, as does the sandbox. The policy is in the page
 * too, for hosts that cannot set headers.
 *
 * @param base the path below which the site is served
 */
export async function writeSecurityHeaders(site: string, base: string): Promise<void> {
  const files = (await Array.fromAsync(glob("**/*.html", { cwd: site }))).sort();
  const rules = await Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(site, file), "utf8");
      const policy = policyFor(html);
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      await writeFile(join(site, file), html.replace(/<head>/, `<head>${meta}`));
      // `frame-ancestors` works in a header only.
      return rule(`${base}${file.replace(/(^|\/)index\.html$/, "$1")}`, {
        "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
      });
    }),
  );
  // The names of these files change with their content.
  const assets = rule(`${base}_astro/*`, { "Cache-Control": "public, max-age=31536000, immutable" });
  const worker = rule(`${base}pagefind/pagefind-worker.js`, {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  });
  await writeFile(join(site, "_headers"), [rule("/*", common), assets, worker, ...rules].join("\n"));
}

const rule = (path: string, headers: Record<string, string>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");

/** The inline scripts of a page. One with a `type` that is no script's holds data. */
const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g;

function policyFor(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
  );
  // Redoc inserts its styles at run time, and searches in a worker from a blob URL.
  const isReference = html.includes('id="redoc"');
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `img-src 'self' data:`,
    // The search runs WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes)].join(" "),
    isReference ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'; style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    ...(isReference ? ["worker-src blob:", "font-src data:"] : []),
  ].join("; ");
}

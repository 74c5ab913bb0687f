import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeSecurityHeaders } from "../../scripts/docs/security-headers.ts";

it("a site allows a page its own inline scripts by their hashes, and the reference what Redoc does at run time", async () => {
  const hashOf = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
  const pages = await mkdtemp(join(tmpdir(), "policies-"));
  const scripts = `<script>one();</script><script src="a.js"></script><script type="module">two();</script>
<script type="application/json">{"no": "script"}</script><script>one();</script>`;
  await writeFile(join(pages, "index.html"), `<head><title>A</title></head>${scripts}`);
  await writeFile(join(pages, "reference.html"), '<head></head><div id="redoc"></div>');
  await writeSecurityHeaders(pages, "/");
  const headers = await readFile(join(pages, "_headers"), "utf8");
  const policyOf = (path: string) =>
    new RegExp(`^${path}\n  Content-Security-Policy: (.*)$`, "m").exec(headers)?.[1] ?? "";
  const common =
    "default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'";
  const own = `${common} ${hashOf("one();")} ${hashOf("two();")}; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'`;
  expect(policyOf("/")).toBe(`${own}; frame-ancestors 'none'`);
  expect(policyOf("/reference.html")).toBe(
    `${common}; style-src 'self' 'unsafe-inline'; connect-src 'self'; worker-src blob:; font-src data:; frame-ancestors 'none'`,
  );
  // For hosts that set no headers.
  expect(await readFile(join(pages, "index.html"), "utf8")).toBe(
    `<head><meta http-equiv="Content-Security-Policy" content="${own}"><title>A</title></head>${scripts}`,
  );
  // Every file, as the sandbox sends its own pages.
  const [forAll = ""] = headers.split("\n\n");
  expect(forAll.split("\n  ").toSorted()).toEqual([
    "/*",
    "Cross-Origin-Resource-Policy: same-origin",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
  ]);
  expect(headers).toContain("/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n");
  expect(policyOf("/pagefind/pagefind-worker.js")).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
  await rm(pages, { recursive: true });
});

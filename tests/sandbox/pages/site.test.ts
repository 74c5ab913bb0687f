import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { siteLinks, textsOf } from "../../../src/sandbox/pages/site/site-links.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { outlineOf } from "../../support/outline.ts";

const policy = "default-src 'none'; script-src 'self' 'sha256-YWJj'; frame-ancestors 'none'";
const origin = "http://localhost:4999";
let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  const files = {
    _headers: `/*\n  X-Content-Type-Options: nosniff\n\n/_astro/*\n  Cache-Control: public, immutable\n\n/robots.txt\n  X-Robots-Tag: none: at all,  too: much\n\n/404.html\n  Content-Security-Policy: ${policy}\n\n/guide/\n  Content-Security-Policy: ${policy}\n  Referrer-Policy: origin`,
    "404.html": "<h1>404</h1>",
    "guide/index.html": "<pre>curl http://127.0.0.1:4020/external/v1/</pre>",
    "guide.md": "curl http://127.0.0.1:4020/external/v1/",
    "openapi.yaml": "servers: [{ url: http://127.0.0.1:4020 }]",
    "robots.txt": "Sitemap: http://127.0.0.1:4020/sitemap.xml",
    "sitemap.xml": "<loc>http://127.0.0.1:4020/</loc>",
    "data.json": '{"server":"http://127.0.0.1:4020"}',
    "_astro/site.js": "export {}",
    "_astro/deeper/site.js": "export {}",
    "_astro/site.js.br": "compressed",
  };
  for (const name of ["guide", "_astro/deeper"]) await mkdir(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));
// For each test, so that mutation testing knows which of them read the rules of the site.
beforeEach(async () => {
  sandbox = await createSandbox({ site: folder });
});
afterEach(() => sandbox.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(origin + path, { headers }));

describe("the developer site of a sandbox", () => {
  it("has the policy that its build wrote for each page, and the strict one for every other file", async () => {
    expect((await get("/guide/")).headers.get("content-security-policy")).toBe(policy);
    expect((await get("/guide.md")).headers.get("content-security-policy")).toContain("script-src 'self';");
    expect((await get("/guide/")).headers.get("referrer-policy")).toBe("origin");
    expect((await get("/guide.md")).headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("names the sandbox that serves it in the samples, and leaves the contract as it is", async () => {
    expect(await (await get("/guide/")).text()).toBe(`<pre>curl ${origin}/external/v1/</pre>`);
    const markdown = await get("/guide.md");
    expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(await markdown.text()).toBe(`curl ${origin}/external/v1/`);
    expect(await (await get("/openapi.yaml")).text()).toContain("http://127.0.0.1:4020");
  });

  it("leads from an address without its last slash to the page", async () => {
    const response = await get("/guide");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/guide/");
  });

  it("responds to an unknown address with a page for people and with JSON for programs", async () => {
    const page = await get("/nothing", { Accept: "text/html,*/*" });
    expect([page.status, await page.text()]).toEqual([404, "<h1>404</h1>"]);
    expect(page.headers.get("content-security-policy")).toBe(policy);
    expect(page.headers.get("cache-control")).toBe("no-store");
    for (const headers of [{ Accept: "application/json" }, {}]) {
      const json = await get("/nothing", { ...headers });
      expect(json.status).toBe(404);
      expect(await json.json()).toMatchObject({ error: { name: "routeNotFound" } });
    }
  });

  it("lets browsers keep the files whose names change with their content, and ask again for the others", async () => {
    expect((await get("/_astro/site.js")).headers.get("cache-control")).toBe("public, immutable");
    const page = await get("/guide/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const again = await get("/guide/", { "If-None-Match": page.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("content-security-policy")).toBe(policy);
  });

  it("compresses what its build did not, for a browser that can read that", async () => {
    const page = await get("/guide/", { "Accept-Encoding": "gzip" });
    expect(page.headers.get("content-encoding")).toBe("gzip");
    const text = gunzipSync(Buffer.from(await page.arrayBuffer())).toString();
    expect(text).toContain(`<pre>curl ${origin}/external/v1/</pre>`);
  });

  it("serves each file as its type, with the headers of its folder or else of every file", async () => {
    const types = async (path: string) => {
      const { headers } = await get(path);
      return ["content-type", "cache-control", "content-security-policy"].map((name) => headers.get(name));
    };
    const strict = expect.stringContaining("default-src 'none'; base-uri 'none'");
    expect(await types("/openapi.yaml")).toEqual(["application/yaml", "no-cache", strict]);
    expect(await types("/guide/")).toEqual(["text/html; charset=utf-8", "no-cache", policy]);
    expect(await types("/_astro/site.js")).toEqual([
      "text/javascript; charset=utf-8",
      "public, immutable",
      strict,
    ]);
    expect(await types("/_astro/deeper/site.js")).toEqual([
      "text/javascript; charset=utf-8",
      "no-cache",
      strict,
    ]);
    expect((await get("/robots.txt")).headers.get("x-robots-tag")).toBe("none: at all,  too: much");
  });

  it("names itself in every file that people read, and sends their new length", async () => {
    for (const path of ["/robots.txt", "/sitemap.xml", "/guide/index.html"]) {
      const response = await get(path);
      expect(await response.text()).toContain(origin);
      expect(response.headers.get("content-length")).toBeNull();
    }
    expect(await (await get("/data.json")).text()).toContain("http://127.0.0.1:4020");
  });

  it("leaves the samples as they are where they name the sandbox already", async () => {
    const response = await sandbox.fetch(new Request("http://127.0.0.1:4020/guide/"));
    const text = await response.text();
    expect(text).toContain("curl http://127.0.0.1:4020/external/v1/");
    expect(response.headers.get("content-length")).toBe(String(text.length));
  });

  it("answers HEAD with the headers of a page, and keeps no older cached page where its origin changed", async () => {
    const head = await sandbox.fetch(new Request(`${origin}/guide/`, { method: "HEAD" }));
    expect([head.status, head.headers.get("cache-control"), await head.text()]).toEqual([
      200,
      "no-cache",
      "",
    ]);
    // The page is sent with another length than its file has.
    expect(head.headers.get("content-length")).toBeNull();
    const elsewhere = await sandbox.fetch(new Request("http://localhost:5000/guide/"));
    expect(elsewhere.headers.get("etag")).not.toBe((await get("/guide/")).headers.get("etag"));
  });

  it("names the public URL of the sandbox in the samples, if it has one", async () => {
    const publicUrl = "https://sandbox.example";
    const own = await createSandbox({ site: folder, publicUrl, adminToken: "an-admin-token-of-mine" });
    const page = await own.fetch(new Request(`${origin}/guide/`));
    expect(await page.text()).toBe(`<pre>curl ${publicUrl}/external/v1/</pre>`);
    await own.close();
  });

  it("may lack headers and a page for unknown addresses, and is then served strictly", async () => {
    const bare = join(folder, "guide");
    const own = await createSandbox({ site: bare });
    const page = await own.fetch(new Request(`${origin}/index.html`));
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; base-uri 'none'");
    expect(await page.text()).toContain(origin);
    const unknown = await own.fetch(new Request(`${origin}/nothing`, { headers: { Accept: "text/html" } }));
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining("There is no route"),
    ]);
    await own.close();
  });

  it("sends a file as its build compressed it, where the browser can read that", async () => {
    const compressed = await get("/_astro/site.js", { "Accept-Encoding": "gzip, br" });
    expect(compressed.headers.get("content-encoding")).toBe("br");
    expect(compressed.headers.get("vary")).toBe("Accept-Encoding");
    expect(await compressed.text()).toBe("compressed");
    expect(await (await get("/_astro/site.js")).text()).toBe("export {}");
  });
});

describe("the header that all pages share", () => {
  it("links the parts of the site, and marks the one that the page belongs to", async () => {
    const page = await (await get("/dashboard/test/keys")).text();
    expect(outlineOf(/<header.*<\/header>/s.exec(page)?.[0] ?? "")).toBe(`header class="site" lang="en"
div class="site-header"
a class="site-title" href="/"
img src="/_sandbox/favicon.svg" alt="" width="28" height="28" /
span: Avirato Payments External API
nav aria-label="Site"
a href="/": Guides
a href="/reference/": Reference
a href="/console/": Console
a href="/dashboard" aria-current="true": Dashboard
div class="site-search"
a href="/#search": Search`);
  });

  it("has no links where the sandbox serves no site", async () => {
    const own = await createSandbox();
    const page = await (await own.fetch(new Request(`${origin}/dashboard/test/keys`))).text();
    const header = outlineOf(/<header.*<\/header>/s.exec(page)?.[0] ?? "");
    expect(header).toBe(`header class="site" lang="en"
div class="site-header"
a class="site-title" href="/"
img src="/_sandbox/favicon.svg" alt="" width="28" height="28" /
span: Sandbox`);
    await own.close();
  });

  it("has Spanish names and addresses on Spanish pages, and links the dashboard where there is one", () => {
    expect(textsOf("es")).toMatchObject({ language: "es", navigation: "Sitio" });
    expect(textsOf("fr")).toMatchObject({ language: "en", navigation: "Site" });
    expect(siteLinks("/docs/", "http://127.0.0.1:4020", "es")).toEqual([
      { label: "Guías", href: "/docs/es/", section: "es/" },
      { label: "Referencia", href: "/docs/es/reference/", section: "es/reference/" },
      { label: "Consola", href: "/docs/es/console/", section: "es/console/" },
      { label: "Panel", href: "http://127.0.0.1:4020/dashboard", section: "dashboard" },
    ]);
    expect(siteLinks("/", undefined).map(({ href }) => href)).toEqual(["/", "/reference/", "/console/"]);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";

const policy = "default-src 'none'; script-src 'self' 'sha256-YWJj'; frame-ancestors 'none'";
const origin = "http://localhost:4999";
let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  const files = {
    _headers: `/*\n  X-Content-Type-Options: nosniff\n\n/_astro/*\n  Cache-Control: public, immutable\n\n/404.html\n  Content-Security-Policy: ${policy}\n\n/guide/\n  Content-Security-Policy: ${policy}\n`,
    "404.html": "<h1>404</h1>",
    "guide/index.html": "<pre>curl http://127.0.0.1:4020/external/v1/</pre>",
    "guide.md": "curl http://127.0.0.1:4020/external/v1/",
    "openapi.yaml": "servers: [{ url: http://127.0.0.1:4020 }]",
    "_astro/site.js": "export {}",
    "_astro/site.js.br": "compressed",
  };
  for (const name of ["guide", "_astro"]) await mkdir(join(folder, name));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  sandbox = await createSandbox({ site: folder });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(origin + path, { headers }));

describe("the developer site of a sandbox", () => {
  it("has the policy that its build wrote for each page, and the strict one for every other file", async () => {
    expect((await get("/guide/")).headers.get("content-security-policy")).toBe(policy);
    expect((await get("/guide.md")).headers.get("content-security-policy")).toContain("script-src 'self';");
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
    const json = await get("/nothing", { Accept: "application/json" });
    expect(json.status).toBe(404);
    expect(await json.json()).toMatchObject({ error: { name: "routeNotFound" } });
  });

  it("lets browsers keep the files whose names change with their content, and ask again for the others", async () => {
    expect((await get("/_astro/site.js")).headers.get("cache-control")).toBe("public, immutable");
    const page = await get("/guide/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const again = await get("/guide/", { "If-None-Match": page.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("content-security-policy")).toBe(policy);
  });

  it("sends a file as its build compressed it, where the browser can read that", async () => {
    const compressed = await get("/_astro/site.js", { "Accept-Encoding": "gzip, br" });
    expect(compressed.headers.get("content-encoding")).toBe("br");
    expect(compressed.headers.get("vary")).toBe("Accept-Encoding");
    expect(await compressed.text()).toBe("compressed");
    expect(await (await get("/_astro/site.js")).text()).toBe("export {}");
  });
});

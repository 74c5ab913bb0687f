// tier: nightly
import { glob, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDocs } from "../../scripts/docs/build.ts";
import { siteOptions } from "../../scripts/docs/options.ts";
import { fromRoot } from "../../scripts/paths.ts";

const folder = fromRoot(".cache", "static-site");
const base = "/avirato/";
const api = "https://sandbox.example";
const pages = new Map<string, string>();

beforeAll(async () => {
  await buildDocs(siteOptions({ base, api }), folder);
  for await (const file of glob("**/*.html", { cwd: folder }))
    pages.set(file, await readFile(join(folder, file), "utf8"));
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

/** The file that a host serves for an address below the base path. */
const fileAt = (address: string) => {
  const path = address.slice(base.length).replace(/[?#].*$/, "");
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
};

describe("a site below a base path", () => {
  it("has only addresses below that path, each of a file that exists", async () => {
    expect(pages.size).toBeGreaterThan(60);
    for (const [page, html] of pages) {
      const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(([, address = ""]) => address);
      for (const address of new Set(addresses)) {
        expect(address.startsWith(base), `${page} has ${address}`).toBe(true);
        await expect(stat(fileAt(address)), `${page} has ${address}`).resolves.toBeDefined();
      }
    }
  });

  it("names the sandbox of its options in every sample, and leads to its dashboard and console", () => {
    for (const [page, html] of pages) {
      expect(html, page).not.toMatch(/127\.0\.0\.1:4020\/external/);
      if (html.includes('class="site-header"')) expect(html, page).toContain(`href="${api}/dashboard"`);
    }
    expect(pages.get("index.html")).toContain(`${api}/external/v1/test/payment/session`);
    const console = pages.get(join("console", "index.html"));
    expect(console).toContain(`href="${api}/console/"`);
    expect(console).not.toContain("<form");
  });

  it("has the policy of each page in a file that hosts read", async () => {
    const headers = await readFile(join(folder, "_headers"), "utf8");
    expect(headers).toContain("/*\n  Cross-Origin-Resource-Policy: same-origin");
    for (const page of pages.keys())
      expect(headers).toContain(
        `\n${base}${page.replace(/index\.html$/, "")}\n  Content-Security-Policy: default-src 'none'`,
      );
  });
});

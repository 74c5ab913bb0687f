// tier: integration
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePages } from "../../scripts/docs/content.ts";
import { referenceContract } from "../../scripts/docs/reference.ts";
import { writeSecurityHeaders } from "../../scripts/docs/security-headers.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { pageHeaders } from "../../src/sandbox/pages/headers.ts";

const base = "/avirato/";
const site = "https://pages.example";

describe("a site that is published below a path", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "site-"));
    await mkdir(join(folder, "webhooks"));
    for (const page of ["index.html", "404.html", "webhooks/index.html"])
      await writeFile(join(folder, page), "<!doctype html><head></head><body></body>");
    await writeSecurityHeaders(folder, base);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("has the path in every rule about headers, but in the one for every file of the host", async () => {
    const rules = (await readFile(join(folder, "_headers"), "utf8")).match(/^\/.*$/gm);
    expect(rules?.toSorted()).toEqual(
      [
        "/*",
        ...["", "404.html", "webhooks/", "_astro/*", "pagefind/pagefind-worker.js"].map(
          (path) => base + path,
        ),
      ].toSorted(),
    );
  });

  it("has on any host the headers that the sandbox gives each of its pages, beside the policy and the cache", async () => {
    const app = new Hono().use(pageHeaders).get("/", (c) => c.text(""));
    const wanted = [...(await app.request("/")).headers].filter(
      ([name]) =>
        !["cache-control", "content-security-policy"].includes(name) && !name.startsWith("content-t"),
    );
    expect(wanted.length).toBeGreaterThan(2);
    const [, lines = ""] =
      /^\/\*\n([\s\S]*?)\n\n/.exec(await readFile(join(folder, "_headers"), "utf8")) ?? [];
    const sent = new Map(
      lines.split("\n").map((line) => {
        const [name = "", value = ""] = line.trim().split(": ");
        return [name.toLowerCase(), value] as const;
      }),
    );
    expect(sent).toEqual(new Map(wanted));
  });

  it("has the path in every link of the reference to another page of it", async () => {
    const texts: string[] = [];
    JSON.stringify(await referenceContract({ base, site }), (key, value) => {
      if (typeof value === "string" && (key === "description" || key === "x-summary")) texts.push(value);
      return value;
    });
    const links = texts.flatMap((text) => Array.from(text.matchAll(/\]\((\/[^)]*)\)/g), ([, to = ""]) => to));
    for (const page of ["assumptions/", "console/", "downloads/"])
      expect(links.some((link) => link.startsWith(base + page))).toBe(true);
    expect(links.filter((link) => !link.startsWith(base))).toEqual([]);
  });

  it("has the path in every link of a page to another one", async () => {
    await writePages(join(folder, "pages"), { base, site });
    const pages = await Array.fromAsync(glob("**/*.md", { cwd: join(folder, "pages") }));
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const text = await readFile(join(folder, "pages", page), "utf8");
      const prose = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
      const links = Array.from(prose.matchAll(/\]\((\/[^)]*)\)/g), ([, to = ""]) => to);
      expect([page, links.filter((link) => !link.startsWith(base))]).toEqual([page, []]);
    }
  });

  it("leads with each link of a page to the page and the part that its source names, in its own language", async () => {
    await writePages(join(folder, "linked-pages"), { base, site });
    const sources = await Array.fromAsync(glob("docs/{guides,es,internals}/*.md", { cwd: fromRoot() }));
    const addressOf = (folderOf: string, name = "", anchor = "") =>
      `${base}${folderOf && `${folderOf}/`}${name === "index" ? "" : `${name}/`}${anchor}`;
    let found = 0;
    for (const source of sources) {
      const own = source.startsWith(join("docs", "es")) ? "es" : "";
      const text = await readFile(join(folder, "linked-pages", own, basename(source)), "utf8").catch(
        () => "",
      );
      const markdown = await readFile(fromRoot(source), "utf8");
      const links = markdown.matchAll(/\]\((?:[./]*|[./]*(?:guides|es|internals)\/)([\w-]+)\.md(#[^)]*)?\)/g);
      for (const [, name, anchor] of links) {
        const address = `](${addressOf(own, name, anchor)})`;
        // A Spanish page has links to its samples, in whose place they are; a page with tabs is of another kind.
        if (text === "" || (own && /\[(Ejemplo|Resultado)\]/.test(markdown))) continue;
        found += 1;
        expect([source, name, text.includes(address)]).toEqual([source, name, true]);
      }
    }
    expect(found).toBeGreaterThan(100);
    const downloads = await readFile(join(folder, "linked-pages", "downloads.md"), "utf8");
    for (const file of ["openapi.yaml", "avirato.postman_collection.json", "avirato.bruno.zip"])
      expect(downloads).toContain(`](${base}${file})`);
    // The heading of a page is the title of its front matter.
    expect(downloads).not.toMatch(/^# /m);
  });

  it("names the code host and the sandbox in its pages as they were given, whatever their characters mean elsewhere", async () => {
    const [repository, api] = ["https://code.example/$&/edit", "https://sandbox$&.example"];
    await mkdir(join(folder, "linked", "es"), { recursive: true });
    for (const page of ["former.md", join("es", "former.md")])
      await writeFile(join(folder, "linked", page), "");
    await writePages(join(folder, "linked"), { base, site, api, repository });
    // A page that was removed from the project is none of the site.
    expect(await Array.fromAsync(glob("**/former.md", { cwd: join(folder, "linked") }))).toEqual([]);
    const page = await readFile(join(folder, "linked", "webhooks.md"), "utf8");
    expect(page).toContain(`\neditUrl: ${repository}/docs/guides/webhooks.md\n`);
    const read = (...path: string[]) => readFile(join(folder, "linked", ...path), "utf8");
    expect(await read("es", "webhooks.md")).toContain(`\neditUrl: ${repository}/docs/es/webhooks.md\n`);
    expect(await read("proof.md")).toContain(`\neditUrl: ${repository}/docs/internals/proof.md\n`);
    // The changelog is written by a tool.
    expect(await read("changes.md")).toMatch(/^---\ntitle: Changes\ndescription: What changed\.\n---\n/);
    const start = await read("index.md");
    expect(start).toContain(`${api}/`);
  });
});

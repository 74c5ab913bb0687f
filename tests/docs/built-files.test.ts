// tier: integration
import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { contract } from "../support/contract.ts";

const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
/** Pages and texts, in which the sandbox puts its own origin, and what the build compressed. */
const isLeftOut = /\.(html|md|txt|xml|br)$|(^|\/)_headers$/;

it("the built site has each file that compresses well once more with Brotli", async () => {
  const site = fromRoot("site");
  const files = (await Array.fromAsync(glob("**/*.*", { cwd: site }))).filter(
    (file) => !isLeftOut.test(file),
  );
  const missing: string[] = [];
  let found = 0;
  for (const file of files) {
    const bytes = await readFile(join(site, file));
    const small = await promisify(brotliCompress)(bytes, quickly);
    if (bytes.length < 1024 || small.length > 0.7 * bytes.length) continue;
    const compressed = await readFile(join(site, `${file}.br`)).catch(() => undefined);
    if (compressed === undefined) missing.push(file);
    else {
      found += 1;
      expect(compressed.length).toBeLessThanOrEqual(small.length);
      expect((await promisify(brotliDecompress)(compressed)).equals(bytes)).toBe(true);
    }
  }
  expect(missing).toEqual([]);
  expect(found).toBeGreaterThan(10);
});

it("each page of the built site has the keywords of its source for the search, and no others", async () => {
  const sources = await Array.fromAsync(glob("docs/guides/*.md", { cwd: fromRoot() }));
  expect(sources.length).toBeGreaterThan(20);
  for (const source of sources) {
    const name = source === "docs/guides/index.md" ? "" : basename(source, ".md");
    const page = await readFile(join(fromRoot("site"), name, "index.html"), "utf8");
    const [, keywords = ""] = /^keywords: \[(.*)\]$/m.exec(await readFile(fromRoot(source), "utf8")) ?? [];
    const [, found = ""] = /<p hidden[^>]* data-pagefind-weight="10"[^>]*>([^<]*)</.exec(page) ?? [];
    expect(found.replaceAll('"', ""), source).toBe(keywords.replaceAll('"', ""));
  }
});

it("a short word of code in the built site stays in one line, and a long one does not", async () => {
  const read = (name: string) => readFile(join(fromRoot("site"), name, "index.html"), "utf8");
  expect(await read("webhooks")).toMatch(/<code class="word"[^>]*>AUTHORISATION_ADJUSTMENT</);
  const page = await read("idempotency");
  expect(page).toMatch(/<code class="word"[^>]*>Idempotency-Key</);
  expect(page).toMatch(/<code dir="auto">order-12345-refund-1</);
});

it("the feed of the built site has an item for each version, with what RSS asks of it", async () => {
  const feed = await readFile(join(fromRoot("site"), "changes.xml"), "utf8");
  const changes = await readFile(fromRoot("CHANGELOG.md"), "utf8");
  const versions = Array.from(changes.matchAll(/^## (.+)$/gm), ([, version]) => version);
  expect(feed).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0"><channel><title>.+<\/title>/,
  );
  const items = Array.from(feed.matchAll(/<item>([\s\S]*?)<\/item>/g), ([, item = ""]) => item);
  // A guid is an address, unless it says that it is none.
  const form =
    /^<title>(.+)<\/title><link>https?:\/\/\S+\/changes\/<\/link><guid isPermaLink="false">(.+)<\/guid><description>[^<]+<\/description>$/;
  expect(items.map((item) => form.exec(item)?.slice(1))).toEqual(
    versions.map((version) => [version, version]),
  );
  expect(new Set(versions).size).toBe(versions.length);
});

it("the page for trying requests fills in what an operation requires, and nothing that it does not", async () => {
  const page = await readFile(join(fromRoot("site"), "console", "index.html"), "utf8");
  const required = new Map(
    Object.values(contract.components.parameters).map(({ name, required }) => [name, required]),
  );
  const inputs = Array.from(page.matchAll(/<input[^>]*data-in="(?:path|query)"[^>]*>/g), ([tag]) => ({
    name: /\bname="([^"]*)"/.exec(tag)?.[1] ?? "",
    isFilled: /\bvalue="[^"]+"/.test(tag),
  }));
  expect(new Set(inputs.map(({ isFilled }) => isFilled)).size).toBe(2);
  for (const { name, isFilled } of inputs) expect([name, isFilled]).toEqual([name, required.get(name)]);
});

it("the header of each page of the built site marks the section that the page is in, and no other, and leads to pages in its language", async () => {
  const site = fromRoot("site");
  const wrong: unknown[] = [];
  let found = 0;
  for await (const file of glob("**/index.html", { cwd: site })) {
    const page = await readFile(join(site, file), "utf8");
    const [, navigation] = /class="site-header"[\s\S]*?<nav[^>]*>([\s\S]*?)<\/nav>/.exec(page) ?? [];
    if (navigation === undefined) continue;
    found += 1;
    const links = Array.from(
      navigation.matchAll(/<a href="([^"]*)"([^>]*)>/g),
      ([, href = "", rest = ""]) => ({
        href,
        isMarked: rest.includes('aria-current="true"'),
      }),
    );
    const address = `/${file.replace("index.html", "")}`;
    const [section] = links
      .filter(({ href }) => address.startsWith(href))
      .toSorted((one, other) => other.href.length - one.href.length);
    const marked = links.filter(({ isMarked }) => isMarked);
    const isSpanish = (path: string) => path.startsWith("/es/");
    const foreign = links.filter(
      ({ href }) => href !== "/dashboard" && isSpanish(href) !== isSpanish(address),
    );
    if (marked.length !== 1 || marked[0] !== section || foreign.length > 0)
      wrong.push({ address, marked, foreign });
  }
  expect(found).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

it("every block of code on the built site is in a language that its highlighter knows", async () => {
  const site = fromRoot("site");
  const plain: unknown[] = [];
  let found = 0;
  for await (const file of glob("**/index.html", { cwd: site })) {
    const page = await readFile(join(site, file), "utf8");
    for (const [, language, code = ""] of page.matchAll(
      /<pre data-language="([^"]*)"[^>]*>([\s\S]*?)<\/pre>/g,
    )) {
      // Commands without a prompt and output have one colour.
      if (language === "console" || language === "text") continue;
      found += 1;
      if (new Set(code.match(/--0:#\w+/g)).size < 2) plain.push([file, language]);
    }
  }
  expect(plain).toEqual([]);
  expect(found).toBeGreaterThan(100);
});

it.each([
  ["console", "Console", "Consola"],
  ["reference", "API reference", "Referencia de la API"],
])("the built page %s has a title in each language", async (name, english, spanish) => {
  for (const [folder, title] of [
    ["", english],
    ["es", spanish],
  ] as const) {
    const page = await readFile(join(fromRoot("site"), folder, name, "index.html"), "utf8");
    const [, found = ""] = /<title>([^<]*)<\/title>/.exec(page) ?? [];
    expect(found.split(" | ")[0], folder).toBe(title);
  }
});

it("the search of the built site finds the reference in English only, because that is its language", async () => {
  const isLeftOut = async (...path: string[]) =>
    /<div id="redoc"[^>]* data-pagefind-ignore/.test(await readFile(join(fromRoot("site"), ...path), "utf8"));
  expect(await isLeftOut("es", "reference", "index.html")).toBe(true);
  expect(await isLeftOut("reference", "index.html")).toBe(false);
});

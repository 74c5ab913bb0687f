// tier: integration
import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { expect, it } from "vitest";
import { idempotencyKeyHeader } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { referenceOutline } from "../../scripts/docs/reference.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { sampleServer } from "../../scripts/sample-sandbox.ts";
import { siteLinks } from "../../src/sandbox/pages/site/site-links.ts";
import { component, contract, operationOf } from "../support/contract.ts";
import { decodedHtml } from "../support/decoded-html.ts";

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

it("the built site has no compressed copy of a page, in which the sandbox could not put its origin, and none that nobody sends", async () => {
  const compressed = await Array.fromAsync(glob("**/*.{br,gz,zst}", { cwd: fromRoot("site") }));
  expect(compressed.length).toBeGreaterThan(10);
  expect(compressed.filter((file) => !/\.(?:js|css|json|yaml|svg)\.br$/.test(file))).toEqual([]);
});

it("each page of the built site names the feed of changes, the site and its own language", async () => {
  const wrong: string[] = [];
  let found = 0;
  for await (const file of glob("**/index.html", { cwd: fromRoot("site") })) {
    found += 1;
    const page = await readFile(join(fromRoot("site"), file), "utf8");
    const feed = '<link rel="alternate" type="application/rss+xml" title="Changes" href="/changes.xml"';
    if (!page.includes(feed)) wrong.push(`${file}: feed`);
    if (!page.includes(" | Avirato Payments External API</title>")) wrong.push(`${file}: title`);
    if (!/<html lang="(?:en|es)"/.test(page) || page.includes('<html lang="es"') !== /^es\//.test(file))
      wrong.push(`${file}: language`);
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(40);
});

it("the reference of the built site preloads the files of its script with the same request mode", async () => {
  const page = await readFile(join(fromRoot("site"), "reference", "index.html"), "utf8");
  const [, folder = ""] = /id="reference-folder" data-path="([^"]*)"/.exec(page) ?? [];
  expect(page).toContain(`<link rel="modulepreload" href="${folder}redoc.js"`);
  // Without both, the browser takes it for another request, and loads it twice.
  expect(page).toMatch(
    new RegExp(`<link rel="preload" as="fetch" crossorigin="anonymous" href="${folder}contract.json"`),
  );
  expect(page).toContain(`data-origin="${sampleServer}"`);
  const outline = await referenceOutline();
  for (const { id, title } of outline)
    expect(page).toContain(`<h2 id="${id}">${title.replaceAll("&", "&amp;")}</h2>`);
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

it("every word of code in the text of the built site stays in one line up to 18 characters, or 24 where it has no hyphen, and a longer one may break", async () => {
  const lengths = new Set<string>();
  const wrong: unknown[] = [];
  for await (const file of glob("**/index.html", { cwd: fromRoot("site") })) {
    const page = await readFile(join(fromRoot("site"), file), "utf8");
    for (const [, attributes = "", inside = ""] of page
      .replaceAll(/<pre\b[\s\S]*?<\/pre>|<template\b[\s\S]*?<\/template>/g, "")
      .matchAll(/<code( (?:class|dir)="[^>]*)>([\s\S]*?)<\/code>/g)) {
      const text = decodedHtml(inside.replaceAll(/<[^>]*>/g, ""));
      const isWord = !/\s/.test(text) && text.length <= (text.includes("-") ? 18 : 24);
      if (!/\s/.test(text)) lengths.add(`${text.includes("-")} ${text.length}`);
      if (isWord !== attributes.includes('class="word"')) wrong.push([file, text]);
    }
  }
  expect(wrong).toEqual([]);
  for (const kind of ["false 24", "false 25", "true 18", "true 19"]) expect([...lengths]).toContain(kind);
});

it("the feed of the built site has an item for each version, with what RSS asks of it", async () => {
  const feed = await readFile(join(fromRoot("site"), "changes.xml"), "utf8");
  const changes = await readFile(fromRoot("CHANGELOG.md"), "utf8");
  const sections = changes.split(/^## /m).slice(1);
  const versions = sections.map((section) => section.split("\n")[0]);
  expect(feed).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0"><channel><title>.+<\/title>/,
  );
  const items = Array.from(feed.matchAll(/<item>([\s\S]*?)<\/item>/g), ([, item = ""]) => item);
  // A guid is an address, unless it says that it is none.
  const form =
    /^<title>(.+)<\/title><link>https?:\/\/\S+\/changes\/<\/link><guid isPermaLink="false">(.+)<\/guid><description>([^<]+)<\/description>$/;
  expect(items.map((item) => form.exec(item)?.slice(1).map(decodedHtml))).toEqual(
    sections.map((section, index) => [versions[index], versions[index], section.replace(/.*\n/, "").trim()]),
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

it("the page for trying requests has each operation of the contract in the group of its environment, with its fields and its examples", async () => {
  const page = await readFile(join(fromRoot("site"), "console", "index.html"), "utf8");
  const groups = Array.from(
    page.matchAll(/<optgroup label="([^"]*)">([\s\S]*?)<\/optgroup>/g),
    ([, label = "", options = ""]) => ({
      label,
      options: Array.from(options.matchAll(/<option value="([^"]*)">([^<]*)</g), ([, name, text = ""]) => [
        name,
        decodedHtml(text),
      ]),
    }),
  );
  expect(groups).toEqual(
    [
      { label: "Test", environment: "test" },
      { label: "Live", environment: "live" },
    ].map(({ label, environment }) => ({
      label,
      options: operations
        .filter((operation) => operation.environment === environment)
        .map((entry) => [
          entry.operationId,
          `${entry.method} ${entry.route} · ${operationOf(entry).summary}`,
        ]),
    })),
  );

  for (const entry of operations) {
    const { operationId, method, environment, path } = entry;
    const [, attributes = "", fields = ""] =
      new RegExp(`<template id="${operationId}"([^>]*)>([\\s\\S]*?)</template>`).exec(page) ?? [];
    const given = Object.fromEntries(
      Array.from(attributes.matchAll(/data-(\w+)="([^"]*)"/g), ([, name = "", value = ""]) => [name, value]),
    );
    expect(given, operationId).toEqual({ method, environment, path });
    const { parameters = [], requestBody } = operationOf(entry);
    const inputs = Array.from(fields.matchAll(/<label for="([^"]*)">([^<]*)<\/label><input([^>]*)>/g)).map(
      ([, label, shown, input = ""]) => ({
        label,
        shown,
        id: /\bid="([^"]*)"/.exec(input)?.[1],
        name: /\bname="([^"]*)"/.exec(input)?.[1],
        in: /\bdata-in="([^"]*)"/.exec(input)?.[1],
        value: /\bvalue="([^"]*)"/.exec(input)?.[1] ?? "",
      }),
    );
    const wanted = parameters
      .map((reference) => component("parameters", reference))
      .filter((parameter) => ["path", "query"].includes(parameter.in))
      .map(({ name, in: place, required, schema }) => {
        const { examples = [] } = schema.$ref ? component("schemas", { $ref: schema.$ref }) : schema;
        const id = `parameter-${name}`;
        return { label: id, shown: name, id, name, in: place, value: required ? String(examples[0]) : "" };
      });
    expect(inputs, operationId).toEqual(wanted.toSorted((one, other) => one.in.localeCompare(other.in)));
    const bodies = Array.from(fields.matchAll(/<option value="([^"]*)">([^<]*)</g), ([, body = "", name]) => [
      name,
      JSON.parse(decodedHtml(body)),
    ]);
    const examples = Object.entries(requestBody?.content["application/json"].examples ?? {});
    expect(
      bodies.map(([name]) => name),
      operationId,
    ).toEqual(examples.map(([name]) => name));
    for (const [index, [, reference]] of examples.entries()) {
      const { poiId: _, ...value } = component("examples", reference).value as Record<string, unknown>;
      expect(bodies[index]?.[1], operationId).toMatchObject(value);
    }
  }
});

it("the page for trying requests keeps secrets out of the browser's memory, limits a key as the contract does, and opens the payment page with rel=noopener", async () => {
  const page = await readFile(join(fromRoot("site"), "console", "index.html"), "utf8");
  const input = (id: string) => new RegExp(`<input id="${id}"[^>]*>`).exec(page)?.[0] ?? "";
  for (const id of ["api-key", "idempotency-key"]) {
    expect(input(id)).toContain('autocomplete="off"');
    expect(input(id)).toContain('spellcheck="false"');
  }
  const { maxLength } =
    Object.values(contract.components.parameters).find(({ name }) => name === idempotencyKeyHeader)?.schema ??
    {};
  expect(maxLength).toBeGreaterThan(0);
  expect(input("idempotency-key")).toContain(`maxlength="${maxLength}"`);
  const described = /aria-describedby="([^"]*)"/.exec(input("api-key"))?.[1];
  expect(page).toContain(`<p id="${described}">Leave this empty`);
  expect(page).toMatch(/<a target="_blank" rel="noopener">Open the payment page</);
  expect(page).toContain('<noscript><p class="note">The console needs JavaScript.</p></noscript>');
  // It is the button that Enter presses in a field, and the others are not.
  expect(
    Array.from(page.matchAll(/<button( [^>]*)?>(New key|Last key|Send)</g), ([, more = "", name]) => [
      name,
      more.includes('type="button"'),
    ]),
  ).toEqual([
    ["New key", true],
    ["Last key", true],
    ["Send", false],
  ]);
});

it("the header of each page of the built site marks the section that the page is in, and no other, and leads to the parts of the site in its language and to the dashboard", async () => {
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
    // A sandbox serves this site, so it has its dashboard at the same origin.
    const expected = siteLinks("/", "", address.startsWith("/es/") ? "es" : undefined).map(
      ({ href }) => href,
    );
    const hrefs = links.map(({ href }) => href);
    if (marked.length !== 1 || marked[0] !== section || hrefs.join() !== expected.join())
      wrong.push({ address, marked, hrefs });
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
    // A command looks as any other sample does.
    expect([file, page.includes("is-terminal")]).toEqual([file, false]);
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

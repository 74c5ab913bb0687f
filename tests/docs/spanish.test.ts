import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/tables.ts";
import { fence, withSamples } from "../../scripts/docs/translations/samples.ts";
import { readSpanish } from "../../scripts/docs/translations/texts.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { laggingPages, lagOf } from "./lag.ts";

const read = (folder: string, page: string) => readFileSync(fromRoot("docs", folder, page), "utf8");
const pages = readdirSync(fromRoot("docs", "es")).filter((file) => file.endsWith(".md"));

describe("the Spanish pages", () => {
  it("are those that a newcomer reads first", () => {
    for (const name of ["index", "authentication", "idempotency", "webhooks", "errors", "testing"])
      expect(pages).toContain(`${name}.md`);
  });

  it("do not lag behind their English sources", async () => {
    expect(await laggingPages()).toEqual([]);
  });
});

describe.each(pages)("the Spanish %s", (page) => {
  const name = page.replace(".md", "");
  const spanish = read("es", page);
  const english = read("guides", page);

  it("has the samples of the English page, and none of its own", () => {
    expect(spanish.match(fence)).toBeNull();
    const blocks = (text: string) => text.match(fence) ?? [];
    expect(blocks(withSamples(name, spanish, english))).toEqual(blocks(english));
  });

  it("has the tables and files of the English page", async () => {
    const markers = /<!-- .* -->/g;
    expect(spanish.match(markers)).toEqual(english.match(markers));
    expect(await fillMarkers(spanish, "es")).not.toMatch(markers);
  });

  it("links to Spanish pages where they exist, and to English ones where they do not", () => {
    for (const [, folder = "", target = ""] of spanish.matchAll(
      /\]\((\.\.\/guides\/)?([\w-]+\.md)[^)]*\)$/gm,
    )) {
      if (target !== page) expect([target, pages.includes(target)]).toEqual([target, folder === ""]);
    }
  });
});

describe("a Spanish page", () => {
  const text = "---\ndescription: Who may.\nkeywords: [scope]\n---\nA scope.\n\n```ts\nuse();\n```\n";
  const source = { path: "docs/guides/scopes.md", text };
  const [mark] = /source: "\w{12}"/.exec(lagOf({ path: "docs/es/scopes.md", text: "" }, source) ?? "") ?? [];
  const page = { path: "docs/es/scopes.md", text: `---\n${mark}\n---\nUn ámbito.\n` };

  const lagWith = (from: string, to: string) => lagOf(page, { ...source, text: text.replace(from, to) });

  it("lags when the English text or its description has changed, which the message names with the remedy", () => {
    expect(lagOf(page, source)).toBeUndefined();
    expect(lagWith("Who may", "Who may not")).toBeDefined();
    expect(lagWith("A scope", "Two scopes")).toMatch(
      /^docs\/es\/scopes\.md lags behind docs\/guides\/scopes\.md\. Translate .* source: "[0-9a-f]{12}" into/,
    );
  });

  it("does not lag when only the keywords or a code block of the English page have changed", () => {
    expect(lagWith("[scope]", "[scope, access]")).toBeUndefined();
    expect(lagWith("use()", "use(1)")).toBeUndefined();
  });

  it("is refused when it does not have a link for each sample", () => {
    expect(() => withSamples("scopes", "[Ejemplo](../guides/scopes.md)", "No code.")).toThrow(
      "docs/es/scopes.md must have one line [Ejemplo](../guides/scopes.md) for each of the 0 code blocks",
    );
  });
});

it("every Spanish text is the translation of one that the site generates", async () => {
  const english = await fillMarkers("<!-- errors -->");
  for (const text of (await readSpanish()).keys()) expect(english).toContain(text);
});

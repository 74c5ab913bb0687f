import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillMarkers } from "../../scripts/docs/markers.ts";
import { fence, withSamples } from "../../scripts/docs/translated-samples.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { digestOf, laggingPages, lagOf } from "./lag.ts";
import { entries, paragraphs } from "./paragraphs.ts";

const read = (folder: string, page: string) => readFileSync(fromRoot("docs", folder, page), "utf8");
const pages = readdirSync(fromRoot("docs", "es")).filter((file) => file.endsWith(".md"));

/** The digest of each Spanish page when somebody last compared its sentences with the English ones. */
const compared: Record<string, string> = {
  authentication: "cf223ae64b5b",
  environments: "8979747e63e0",
  errors: "2519b771939b",
  faults: "b558858a4022",
  idempotency: "220c090d51ca",
  index: "a8715e37dd96",
  "test-receiver": "99acf9b087e2",
  testing: "637228919660",
  webhooks: "b47ea9a781b2",
};

describe("the Spanish pages", () => {
  it("are those that a newcomer reads first", () => {
    for (const name of ["index", "authentication", "idempotency", "webhooks", "errors", "testing"])
      expect(pages).toContain(`${name}.md`);
  });

  it("do not lag behind their English sources", async () => {
    expect(await laggingPages()).toEqual([]);
  });
});

it.each([0, 1, 3])(
  "a Spanish page with %i links is refused when the English one has two samples",
  (count) => {
    const english = "```sh\nls\n```\n\nA text.\n\n  ```ts\na();\n  ```\n\n```mermaid\nflowchart\n```\n";
    const link = "[Ejemplo](../guides/testing.md)";
    const spanish = (links: number) =>
      Array.from({ length: links }, () => `${link}\n\nUn texto.\n`).join("\n");
    expect(() => withSamples("testing", spanish(count), english)).toThrow(
      `docs/es/testing.md must have one line ${link} for each of the 2 code blocks of the English page, in the same order; it has ${count}.`,
    );
    expect(withSamples("testing", spanish(2), english)).toBe(
      "```sh\nls\n```\n\nUn texto.\n\n  ```ts\na();\n  ```\n\nUn texto.\n",
    );
  },
);

describe.each(pages)("the Spanish %s", (page) => {
  const name = page.replace(".md", "");
  const spanish = read("es", page);
  const english = read("guides", page);

  it("has the samples of the English page, and none of its own", () => {
    expect(spanish.match(fence)).toBeNull();
    const blocks = (text: string) => text.match(fence) ?? [];
    expect(blocks(withSamples(name, spanish, english))).toEqual(blocks(english));
  });

  it("has no sentence that has changed since it was compared with the English one", () => {
    const remedy = "Compare the changed sentences with the English page, then put the digest into `compared`";
    expect(digestOf(spanish), remedy).toBe(compared[name]);
  });

  it("has the tables and files of the English page", async () => {
    const markers = /<!-- .* -->/g;
    expect(spanish.match(markers)).toEqual(english.match(markers));
    expect(await fillMarkers(spanish)).not.toMatch(markers);
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

describe("the Spanish table of errors", () => {
  /** The cells of each row about an error, and what the last one says before its first full stop. */
  const rowsOf = (folder: string) =>
    [...read(folder, "errors.md").matchAll(/^\| (<h3 .*|) \| (.+) \| \*\*(.+?)\*\* (.+?)\. .+ \|$/gm)].map(
      ([, code = "", meaning = "", , resend = ""]) => ({ code, card: /#\w+/.exec(meaning)?.[0], resend }),
    );
  const [english, spanish] = [rowsOf("guides"), rowsOf("es")];

  it("has the codes, statuses and assumptions of the English one", () => {
    expect(english.length).toBeGreaterThan(10);
    const same = (rows: typeof english) => rows.map(({ code, card }) => ({ code, card }));
    expect(same(spanish)).toEqual(same(english));
  });

  it("says the same in every row about sending a request again", () => {
    const pairs = new Map(english.map(({ resend }, row) => [resend, spanish[row]?.resend]));
    expect(new Set(pairs.values()).size).toBe(pairs.size);
    expect(spanish.map(({ resend }) => resend)).toEqual(english.map(({ resend }) => pairs.get(resend)));
  });
});

describe("what does not depend on the language", () => {
  /** Code, numbers and the pages that links lead to. */
  const literals = (text: string) =>
    text
      .replaceAll(/\]\((?:\.\.\/guides\/)?([\w-]+)\.md[^)]*\)/g, "] §$1")
      .match(/`[^`\n]+`|§[\w-]+|\b\d+\b/g) ?? [];

  it.each(pages)("stands in the same places of the Spanish and the English %s", (page) => {
    const [spanish, english] = ["es", "guides"].map((folder) => paragraphs(read(folder, page)));
    const told = (all: string[] = []) =>
      all.map((paragraph) => entries(paragraph).map((entry) => literals(entry).sort()));
    expect(told(spanish)).toEqual(told(english));
  });
});

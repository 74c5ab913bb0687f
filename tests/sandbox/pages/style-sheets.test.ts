import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { declarationsOf, rulesOf } from "../../support/style-sheets.ts";

const folder = fromRoot("src", "sandbox", "pages");
const sheets = globSync("**/*.css", { cwd: folder }).toSorted();
const dashboard = rulesOf(join(folder, "dashboard", "dashboard.css"));
const paymentPage = rulesOf(join(folder, "payment-page", "payment-page.css"));
const header = rulesOf(join(folder, "site", "site-header.css"));
const variables = dashboard.get(":root") ?? {};
const resolved = (rules: typeof dashboard, selector: string, property: string): string => {
  const value = rules.get(selector)?.[property] ?? "";
  return value.replaceAll(/var\((--[\w-]+)\)/g, (_, name) => variables[name] ?? "");
};

/** The colours in a value: one, or those of the light and the dark scheme. Each as red, green and blue from 0 to 1. */
const coloursIn = (value: string): number[][] =>
  [...value.matchAll(/#([\da-f]{6}|[\da-f]{3})\b/g)].map(([, digits = ""]) =>
    [...(digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits).matchAll(/../g)].map(
      ([part]) => Number.parseInt(part, 16) / 255,
    ),
  );
const lightness = (colour: number[]): number => (Math.max(...colour) + Math.min(...colour)) / 2;

/** What the rules of the dashboard use each of its variables for. */
const uses = new Map<string, Set<string>>();
for (const declarations of dashboard.values())
  for (const [property, value] of Object.entries(declarations))
    for (const [name] of value.matchAll(/(?<=var\()--[\w-]+/g)) {
      const use = /background/.test(property) ? "ground" : /border/.test(property) ? "line" : property;
      uses.set(name, (uses.get(name) ?? new Set()).add(use));
    }

/** WCAG 2.2: the contrast of two colours, from 1 to 21. */
function contrastOf(one: number[], other: number[]): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = colour.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((first, second) => second - first);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What a reader calls a colour. */
function nameOf(colour: number[]): string {
  const [red = 0, green = 0, blue = 0] = colour;
  const [most, least] = [Math.max(...colour), Math.min(...colour)];
  if (most - least < 0.15) return "grey";
  if (most === blue) return "blue";
  return most === green && green - red > 0.2 ? "green" : "red";
}

describe("the colours of the sandbox's pages", () => {
  it.each([
    ["a", "color", "blue"],
    [".bad", "color", "red"],
    [".good", "color", "green"],
    [".muted", "color", "grey"],
    [".notice", "border-color", "green"],
    [":is(.bar, .tabs) a", "color", "grey"],
    [":is(.bar, .tabs) a[aria-current]", "color", "blue"],
    ["th", "color", "grey"],
    [".facts dt", "color", "grey"],
    [".sub", "color", "grey"],
    ["button, .button", "background", "blue"],
    ["button:hover", "background", "blue"],
    ["button.danger", "background", "red"],
    ["button.danger:hover", "background", "red"],
  ])("tell a reader of the dashboard what %s means by its %s: %s", (selector, property, name) => {
    const colours = coloursIn(resolved(dashboard, selector, property));
    expect(new Set(colours.map(nameOf))).toEqual(new Set([name]));
  });

  it("are those of the dashboard on the payment page and in the header, where they mean the same", () => {
    const shared = (value: string) =>
      Object.keys(variables).find((name) => coloursIn(value).length > 0 && variables[name] === value) ??
      value;
    const found = [paymentPage, header].flatMap((rules) =>
      [...rules].flatMap(([selector, declarations]) =>
        Object.entries(declarations).flatMap(([property, value]) =>
          [...value.matchAll(/light-dark\([^)]*\)/g)].map(
            ([pair]) => `${selector} ${property}: ${shared(pair)}`,
          ),
        ),
      ),
    );
    expect(found).toEqual([
      ":root color: --text",
      ":root background: light-dark(#f4f6f8, #12171d)",
      "main background: --panel",
      "a color: --link",
      ".merchant color: --muted",
      "h1 + p color: --muted",
      "input background: light-dark(#fff, #12171d)",
      "input border: --edge",
      "input[aria-invalid] border-color: --bad",
      "button.quiet border: --edge",
      ".error color: --bad",
      ".note color: --muted",
      ".note border-top: --line",
      ".site-header nav a[aria-current] color: light-dark(#1547b8, #b6cbff)",
      ".site-header nav a[aria-current] background: light-dark(#e1eaff, #22304a)",
      "header.site background: --panel",
      "header.site border-bottom: --line",
    ]);
  });

  it("are dark on light in the light scheme, and light on dark in the dark one", () => {
    const colours = [...uses].filter(([name]) => name !== "--side");
    expect(colours).toHaveLength(10);
    for (const [name, found] of colours) {
      const pair = coloursIn(variables[name] ?? "");
      expect(pair, name).toHaveLength(2);
      const [light = [], dark = []] = pair;
      expect([name, lightness(light) < lightness(dark)]).toEqual([name, found.has("color")]);
    }
  });

  it.each([
    ["the dashboard", dashboard, "button, .button", "button:hover"],
    ["the dashboard, where it revokes", dashboard, "button.danger", "button.danger:hover"],
    ["the payment page", paymentPage, "button", "button:hover"],
  ])("make a button darker while the pointer is over it: %s", (_, rules, still, pointed) => {
    const [before, after] = [still, pointed].map((selector) =>
      coloursIn(resolved(rules, selector, "background")).map(lightness),
    );
    expect(after?.[0]).toBeLessThan(before?.[0] ?? 0);
  });

  it.each([
    ["the dashboard", "input, select", "border", dashboard],
    ["the dashboard", "button.quiet, .button.quiet", "border-color", dashboard],
    ["the payment page", "input", "border", paymentPage],
    ["the payment page", "button.quiet", "border", paymentPage],
  ])(
    "show where a field or button ends on a panel (WCAG 2.2, 1.4.11), on %s: %s",
    (_, selector, property, rules) => {
      const edges = coloursIn(resolved(rules, selector, property));
      const [light = [], dark = light] = coloursIn(variables["--panel"] ?? "");
      expect(edges).toHaveLength(2);
      for (const [scheme, edge] of edges.entries())
        expect(contrastOf(edge, scheme === 0 ? light : dark)).toBeGreaterThanOrEqual(3);
    },
  );

  it("show the arrow of the icon on its ground", () => {
    const icon = readFileSync(fromRoot("src", "sandbox", "pages", "common", "favicon.svg"), "utf8");
    const [ground = [], arrow = []] = ["fill", "stroke"].map(
      (name) => coloursIn(new RegExp(` ${name}="(#[^"]+)"`).exec(icon)?.[1] ?? "")[0],
    );
    expect(ground).toEqual(coloursIn(variables["--link"] ?? "")[0]);
    expect(contrastOf(ground, arrow)).toBeGreaterThanOrEqual(4.5);
  });

  it("are each used for what they are: texts, grounds or lines", () => {
    const { "--side": _, ...colours } = Object.fromEntries([...uses].map(([name, use]) => [name, [...use]]));
    expect(colours).toEqual({
      "--text": ["color"],
      "--muted": ["color", "line"],
      "--page": ["ground"],
      "--panel": ["ground"],
      "--line": ["line"],
      "--edge": ["line"],
      "--link": ["color"],
      "--bad": ["color"],
      "--good": ["line", "color"],
      "--chosen": ["ground"],
    });
  });

  it("have no variable that no rule uses, and use none that is undefined", () => {
    const defined = Object.keys(variables).filter((name) => name.startsWith("--"));
    expect([...uses.keys()].toSorted()).toEqual(defined.toSorted());
  });
});

describe("the style sheets of the sandbox's pages", () => {
  it.each([":focus-visible", "*", "body", "button:hover"])("have the same rule for %s", (selector) => {
    expect(dashboard.get(selector)).toBeDefined();
    expect(paymentPage.get(selector)).toEqual(dashboard.get(selector));
  });

  it("keep the header in view while a page scrolls below it", () => {
    expect(header.get("header.site")).toMatchObject({ position: "sticky", top: "0", "z-index": "1" });
  });

  it("align the texts of the tabs and of the header with the left edge of the page's text", () => {
    const css = (file: string) => readFileSync(fromRoot("src", "sandbox", "pages", file), "utf8");
    /** What is around the text of a link, and what its list takes back on each side. */
    const both = (file: string, around: RegExp, back: RegExp) => [
      around.exec(css(file))?.[1],
      back.exec(css(file))?.[1],
    ];
    for (const [link, list] of [
      both(
        "dashboard/dashboard.css",
        /^:is\(\.bar, \.tabs\) a \{[^}]*padding: \S+ (\S+);/m,
        /^\.tabs \{\s*padding: \S+ calc\(var\(--side\) - (\S+)\);/m,
      ),
      both(
        "dashboard/dashboard.css",
        /^ {2}\.tabs a \{\s*padding: \S+ (\S+);/m,
        /padding-inline: calc\(var\(--side\) - (\S+)\);/,
      ),
      both(
        "site/site-header.css",
        /^\.site-header :is\(nav, \.site-search\) > a \{\s*padding: \S+ (\S+);/m,
        /margin: 0 -(\S+);/,
      ),
    ]) {
      expect(link).toMatch(/^[\d.]+rem$/);
      expect(list).toBe(link);
    }
  });

  // After a change that is meant: npx vitest run --project unit tests/sandbox/pages/style-sheets.test.ts -u
  it("give each property the values that are written down, and each value to the same elements", async () => {
    const declared = declarationsOf(sheets.map((file) => join(folder, file)));
    expect(declared.split("\n").filter((line) => /^\S/.test(line)).length).toBeGreaterThan(200);
    await expect(declared).toMatchFileSnapshot("outlines/styles.txt");
  });
});

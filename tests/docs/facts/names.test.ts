import { globSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { environments, eventCodes, testCards } from "../../../generated/constants.ts";
import { controlPlaneOperations } from "../../../generated/control-plane.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { flagOf, type OptionTable } from "../../../src/sandbox/core/option.ts";
import { commandTables } from "../../support/command-tables.ts";
import { guides, ownText, spanishPages } from "./pages.ts";

const pages = [
  ...guides,
  ...[...spanishPages].map(([name, text]) => [`es/${name}`, text] as const),
  ...["README.md", "docs/package/README.md"].map(
    (file) => [file, readFileSync(fromRoot(file), "utf8")] as const,
  ),
];

const options = Object.values(commandTables).flatMap((table: OptionTable) => Object.entries(table));
const flags = new Set([
  "--version",
  "--help",
  ...options.flatMap(([name, option]) => {
    const flag = `--${flagOf(name, option)}`;
    return option.secret ? [flag, `${flag}-file`] : [flag];
  }),
]);
const variables = new Set([
  ...options.flatMap(([, { environment }]) => environment ?? []),
  // Only given to a command, and read by none.
  "AVIRATO_LIVE_SECRET",
]);

const routes: string[] = [...operations, ...Object.values(controlPlaneOperations)].map(({ path }) => path);
/** Whether a route or its beginning exists. A part in braces, or `…`, stands for anything. */
const hasRoute = (path: string): boolean => {
  const parts = path.replace(/\/…?$/, "").split("/");
  return routes.some((route) => {
    const own = route.split("/");
    const isSame = (part: string, index: number) =>
      part === own[index] || (/^\{/.test(own[index] ?? "") && part !== "");
    return (
      parts.length <= own.length &&
      parts.every(isSame) &&
      (path.endsWith("…") || path.endsWith("/") || parts.length === own.length)
    );
  });
};

const codes = new Set(Object.values(apiErrors).map(({ code }) => code));
const pairs = new Set(Object.values(apiErrors).map(({ statusCode, code }) => `${statusCode} ${code}`));
const wordsOf = (text: string): string[] => text.match(/[\w-]*\w/g) ?? [];
const fence = /^ *```[\s\S]*?^ *```$/gm;
/** Every word of the code, the contract, the examples and the samples, and the names of others in the text. */
const vocabulary = new Set([
  ...["inlineDynamicImports", "default_pool_size", "process_", "nodejs_", "my_other_key"],
  ...pages.flatMap(([, text]) => (text.match(fence) ?? []).flatMap(wordsOf)),
  ...globSync(
    [
      "src/**/*.ts",
      "generated/*.{yaml,ts}",
      "openapi/*.yaml",
      "openapi/evidence/*",
      "docs/{examples,site}/**/*.*",
      "scripts/**/*.ts",
      "package.json",
    ],
    // The built site has the guides themselves.
    { cwd: fromRoot(), exclude: (path) => /node_modules|\.astro|site.content/.test(String(path)) },
  )
    .filter((file) => statSync(fromRoot(file)).isFile())
    .flatMap((file) => wordsOf(readFileSync(fromRoot(file), "utf8"))),
]);

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole);

describe.each(pages)("on the page %s", (page, text) => {
  it("every flag of a command in the text exists", () => {
    // Its flags are those of the generators.
    if (page === "code-generators") return;
    const inText = text.replaceAll(fence, "");
    const others = ["--env-var", "--conditions", "--tmpfs", "--base", "--api", "--site", "--repository"];
    for (const flag of found(inText, /`(--[a-z][a-z-]*)/g)) expect([...flags, ...others]).toContain(flag);
  });

  it("every variable of a command exists", () => {
    for (const variable of found(text, /\bAVIRATO_[A-Z_]+\b/g)) expect([...variables]).toContain(variable);
  });

  it("every route of the API and of the control plane exists", () => {
    for (const path of found(
      ownText(text),
      /(?<![\w/.-])(?:https?:\/\/[\w.:-]+)?(\/(?:external\/v1|_sandbox)\/[\w/{}…-]*)/g,
    ))
      expect([path, hasRoute(path)]).toEqual([path, true]);
  });

  it("every error code exists, with the status beside it", () => {
    for (const code of found(text, /(?<![\d.,"'-])(1[0-3]\d{3})(?![\d,.]\d|\d|-)/g)) {
      // The number of the order in samples.
      if (Number(code) >= 10_400 && code !== "12345") expect([...codes]).toContain(Number(code));
    }
    for (const [, status, code] of text.matchAll(/\b([45]\d\d)(?: with code |\/| )`?(1[0-3]\d{3})\b/g))
      expect([...pairs]).toContain(`${status} ${code}`);
  });

  it("every name of the API, the package or a command exists", () => {
    // Its names are those of the generators.
    if (page === "code-generators") return;
    const prose = text.replaceAll(fence, "");
    for (const code of found(prose, /`([^`\n]+)`/g))
      for (const name of found(code, /(?<![\w/@$-])[a-z]+(?:[A-Z_]\w*)(?![\w/-])/g))
        expect([name, vocabulary.has(name)]).toEqual([name, true]);
  });

  it("every header, event code, card and scope exists", () => {
    for (const header of found(text, /\bX-[A-Z][\w-]+/g))
      expect(["X-API-KEY", "X-Avirato-Timestamp", "X-Avirato-Signature", "X-Forwarded-For"]).toContain(
        header,
      );
    for (const code of found(text, /`((?:AUTHORISATION|CAPTURE|REFUND|CANCELLATION)[A-Z_]*)`/g))
      expect([...eventCodes, "REFUNDED", "CAPTURED", "AUTHORISED"]).toContain(code);
    for (const card of found(text, /(?<!\d)[45]\d{15}(?!\d)/g))
      expect([...testCards.map(({ number }) => number), "5555444433331111"]).toContain(card);
    for (const scope of found(text, /external_api_\w+/g))
      expect(Object.values(environments).map((environment) => environment.scope)).toContain(scope);
  });
});

describe.each(["test-receiver", "verify", "proxy"] as const)(
  "on the page %s, which is about one command,",
  (page) => {
    const table: OptionTable = commandTables[`avirato ${page}`];
    const own = Object.entries(table).flatMap(([name, option]) => {
      const flag = `--${flagOf(name, option)}`;
      return [flag, ...(option.secret ? [`${flag}-file`] : []), option.environment ?? []].flat();
    });

    it.each(["guides", "es"])(
      "every flag and variable in the text of %s is one of that command",
      (folder) => {
        const text = (folder === "guides" ? guides : spanishPages).get(page)?.replaceAll(fence, "") ?? "";
        // A command of the page may start another one.
        const named = found(
          text.replaceAll(/`(?:npm|npx|avirato sandbox)[^`]*`/g, ""),
          /--[a-z][a-z-]*|\bAVIRATO_[A-Z_]+/g,
        );
        expect(named.filter((name) => !own.includes(name))).toEqual([]);
      },
    );
  },
);

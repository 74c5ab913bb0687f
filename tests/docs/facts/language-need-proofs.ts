import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import { guide } from "./pages.ts";
import type { Proof } from "./proofs.ts";

const source = (...path: string[]) => readFileSync(fromRoot(...path), "utf8");
const example = (path: string) => source("docs", "examples", path);
/** The examples that a guide shows, by their paths in docs/examples/. */
const shownIn = (page: string): string[] =>
  Array.from(
    source("docs", "guides", `${page}.md`).matchAll(/<!-- file: \.\.\/examples\/(\S+) -->/g),
    ([, path = ""]) => path,
  );
/** What the examples of a guide import, by the first group of the pattern, without repetitions. */
const importsOf = (page: string, pattern: RegExp, files = shownIn(page)): string[] => {
  const found = files.flatMap((path) => Array.from(example(path).matchAll(pattern), ([, name = ""]) => name));
  return [...new Set(found)].sort();
};

const pythonImport = /^(?:import|from) (\w+)/gm;
const ofPython = [
  "hashlib",
  "hmac",
  "http",
  "json",
  "os",
  "random",
  "re",
  "time",
  "urllib",
  "uuid",
  "base64",
];

/** What the guides to other languages say that their code needs, and that the tests of the code do. */
export const languageNeedProofs: readonly Proof[] = [
  [
    "go",
    "They need Go 1.19 or newer, and nothing but its standard library.",
    async () => {
      expect(example("go/go.mod")).toMatch(/^go 1\.19$/m);
      expect(example("go/go.mod")).not.toMatch(/^require\b/m);
      // Packages of others begin with a host name.
      expect(importsOf("go", /^(?:import |\t)"([^"\s]+\.[^"\s]+)"$/gm)).toEqual([
        "shop.example/payments/avirato",
      ]);
    },
  ],
  [
    "java",
    "and one package: Gson, because the JDK has no JSON",
    async () => {
      const packages = importsOf(
        "java",
        /^import (?:static )?((?:java|javax|com\.sun|com\.google\.gson|\w+)\b)/gm,
      );
      expect(packages).toEqual(["com.google.gson", "com.sun", "java", "javax"]);
    },
  ],
  [
    "php",
    "They need PHP 8.1 or newer with the extensions openssl and curl, which every distribution has, and no package.",
    async () => {
      const required = importsOf("php", /^require_once __DIR__ \. "\/([^"]+)";$/gm);
      expect(required.filter((name) => !shownIn("php").includes(`php/${name}`))).toEqual([]);
      const code = shownIn("php").map(example).join("\n");
      expect(code).not.toMatch(/^use |vendor\/autoload/m);
      expect(code).toMatch(/\bopenssl_decrypt\([\s\S]*\bcurl_init\(|\bcurl_init\([\s\S]*\bopenssl_decrypt\(/);
    },
  ],
  [
    "php",
    "curl follows no redirects unless it is told to",
    async () => expect(example("php/client.php")).not.toMatch(/FOLLOWLOCATION/),
  ],
  [
    "python",
    "Only the data of the redirect needs a package, `cryptography`",
    async () => {
      const others = (files: string[]) =>
        importsOf("python", pythonImport, files).filter((name) => ![...ofPython, "avirato"].includes(name));
      const [redirect, rest] = [/redirect\.py$/, /(?<!redirect)\.py$/].map((end) =>
        others(shownIn("python").filter((path) => end.test(path))),
      );
      expect([redirect, rest]).toEqual([["cryptography"], []]);
    },
  ],
  ...["go", "java", "php", "python"].flatMap((page): Proof[] => [
    [
      page,
      "They also send 200 writes while connections break and responses are cut off, late or errors: none is executed twice.",
      async () => {
        expect(source("tests", "languages", "writes.ts")).toContain('amountOf("LANGUAGE_WRITES", 200)');
        const plan = source("tests", "support", "fault-plan.ts");
        for (const effect of ["disconnect", "truncate", "delay", "status", "error"])
          expect(plan).toContain(`type: "${effect}"`);
      },
    ],
    [
      page,
      "Then run the shop:",
      async () => {
        const [, printed = ""] = /^```text\n([\s\S]*?)^```$/m.exec(guide(page)) ?? [];
        const test = source("tests", "languages", "languages.test.ts");
        const [, expected = ""] =
          /printed\.trim\(\)\.split\("\\n"\)\)\.toEqual\(\[([^\]]*)\]/.exec(test) ?? [];
        expect(printed.trim().split("\n")).toEqual(
          Array.from(expected.matchAll(/"(.*)"/g), ([, line]) => line),
        );
      },
    ],
  ]),
];

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { errorCodes } from "../../generated/errors.ts";
import { claimsOfFiles } from "../../openapi/rules/claims/claims.mjs";
import { coverage } from "../../openapi/rules/claims/facts.mjs";
import { fromRoot } from "../../scripts/paths.ts";

interface Fact {
  id: string;
  level: string;
  source: string;
  says: string;
  covers: string[];
}
type Node = Record<string, unknown>;

const read = (name: string): Node => parse(readFileSync(fromRoot("openapi", name), "utf8"));
const { facts } = read("facts.yaml") as unknown as { facts: Fact[] };
const names = globSync("{common,errors,events,live,modifications,pos,sessions,test}/**/*.yaml", {
  cwd: fromRoot("openapi"),
});
const files = new Map(names.sort().map((name) => [name, read(name)]));
const places = ([...claimsOfFiles(files)] as { place: string }[]).map(({ place }) => place);

/** What the contract has at a place, with the place itself. */
function textAt(place: string): string {
  const [file = "", pointer = ""] = place.split("#");
  const value = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => Object(node)[key], files.get(file));
  return `${place} ${JSON.stringify(value)}`;
}

/** The headers, fields and values that a sentence names. tests/contract/stated-numbers.test.ts reads the numbers. */
const named = (sentence: string): string[] =>
  sentence.match(/\bX-[\w-]+\b|\b[a-z]+[A-Z]\w*\b|(?<![\w-])(?!POST\b)[A-Z]{4,}(?![\w-])/g) ?? [];

/** Fields of the requests, where the fact covers their response only. */
const elsewhere: Record<string, string[]> = { "not-found": ["sessionId", "paymentReference"] };

/** What a fact that names several codes says of each. */
const clausesOf = ({ says }: Fact): { code: number; clause: string }[] =>
  Array.from(says.matchAll(/\b(1\d{4})\b(.*?)(?=\b1\d{4}\b|$)/g), ([, code, clause = ""]) => ({
    code: Number(code),
    clause,
  }));
const pairs = facts.flatMap((fact) => {
  const clauses = clausesOf(fact);
  return clauses.flatMap((one, index) => clauses.slice(index + 1).map((other) => ({ one, other })));
});
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g));
const meaningOf = (wanted: number) => errorCodes.find(({ code }) => code === wanted)?.meaning ?? "";

/** How many words a clause shares with the meaning of one code that the meaning of the other code does not have. */
const resemblance = (clause: string, code: number, other: number): number =>
  wordsOf(clause).intersection(wordsOf(meaningOf(code)).difference(wordsOf(meaningOf(other)))).size;

describe("a fact of the vendor", () => {
  it.each(facts)("names nothing that the places it covers do not have: $id", (fact) => {
    const { covers } = coverage([fact]);
    const text = places.filter(covers).map(textAt).join("\n");
    expect(named(fact.says).filter((name) => !text.includes(name))).toEqual(elsewhere[fact.id] ?? []);
  });

  it.each(facts)("has the level of the page that is its source: $id", ({ level, source }) => {
    const [page] = source.split(":");
    expect(level).toBe({ "Authentication guide": "G", "Developer pages": "P" }[page ?? ""]);
  });

  it("has a level that the file explains", () => {
    const [header] = readFileSync(fromRoot("openapi", "facts.yaml"), "utf8")
      .replaceAll("\n# ", " ")
      .split("\n");
    expect(header).toContain(
      "`level` is G for the guide on authentication, and P for the vendor's other developer pages",
    );
  });

  it("about several codes is found", () => {
    expect(pairs.length).toBeGreaterThan(5);
  });

  it.each(pairs)(
    "says of each code what the registry says of it, not of the other one: $one.code and $other.code",
    ({ one, other }) => {
      const own =
        resemblance(one.clause, one.code, other.code) + resemblance(other.clause, other.code, one.code);
      const swapped =
        resemblance(one.clause, other.code, one.code) + resemblance(other.clause, one.code, other.code);
      expect(own).toBeGreaterThan(swapped);
    },
  );
});

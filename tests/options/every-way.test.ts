import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseFlags } from "../../src/sandbox/core/flags.ts";
import { flagOf, type OptionTable } from "../../src/sandbox/core/option.ts";
import { asArguments, commandTables, waysToGive } from "../support/command-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "every-way-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
};

/** Texts that are valid for one option or another, and that no option has by default. */
const texts = ["sixteen-letters!", "1", "test", "HOTEL_2", "https://other.example", "10.0.0.0/8", "{}"];

/** A valid text for an option that differs from its default. */
function textFor({ placeholder, parse, problem, default: value }: OptionTable[string]): string | true {
  if (!placeholder) return true;
  const text = texts.find((candidate) => {
    const parsed = parse([candidate]);
    return !Object.is(parsed, value) && problem?.(parsed) === undefined;
  });
  if (text === undefined) throw new Error(`No text of this test is valid for an option with ${placeholder}.`);
  return text;
}

const isValid = ({ parse, problem }: OptionTable[string], given: string[]): boolean =>
  problem?.(parse(given)) === undefined;

/** Another valid text, with another value. */
const otherTextFor = (option: OptionTable[string], text: string): string | undefined =>
  ["another-of-letters", "2", "live", "HOTEL_3", "https://third.example", "[]"].find(
    (other) => isValid(option, [other]) && !Object.is(option.parse([other]), option.parse([text])),
  );

/** Texts that options take together. */
const pairs = [
  ["192.0.2.0/24", "10.0.0.0/8"],
  ["one.example", "other.example"],
  ["{}", '{"when":"after"}'],
];

describe.each(Object.entries(commandTables))("%s", (_, table: OptionTable) => {
  it.each(Object.entries(table))(
    "takes --%s as a flag, from a file and from its variable, alike",
    (name, option) => {
      const given = { [name]: textFor(option) };
      const values = waysToGive.map((way) => {
        const { args, environment } = asArguments(table, given, way, write);
        const parsed = parseFlags(table, args, { environment });
        return typeof parsed === "string" ? parsed : parsed.options[name];
      });
      for (const value of values) {
        if (typeof value === "function") continue;
        expect(value).toEqual(values[0]);
        expect(value).not.toEqual(option.default);
      }
    },
  );

  it.each(Object.entries(table).filter(([, { placeholder }]) => placeholder))(
    "takes the last value of --%s when it is given twice, also as files, or a list of both",
    (name, option) => {
      const list = pairs.find((pair) => Array.isArray(option.parse(pair)) && isValid(option, pair));
      const last = list?.[1] ?? String(textFor(option));
      const first = list?.[0] ?? otherTextFor(option, last);
      if (first === undefined) throw new Error(`No other text of this test is valid for --${name}.`);
      const flag = `--${flagOf(name, option)}`;
      const parsedOf = (args: string[]) => {
        const parsed = parseFlags(table, args, { environment: {} });
        return typeof parsed === "string" ? parsed : parsed.options[name];
      };
      const wanted = list ? list.flatMap((text) => option.parse([text])) : parsedOf([flag, last]);
      expect(parsedOf([flag, first, flag, last])).toEqual(wanted);
      expect(parsedOf([flag, last])).not.toEqual(parsedOf([flag, first]));
      if (!option.secret) return;
      const files = [write("first", first), write("last", last)];
      expect(parsedOf(files.flatMap((path) => [`${flag}-file`, path]))).toEqual(wanted);
    },
  );

  it("takes nothing from the environment but from the variables of its table, and a flag before its variable", () => {
    for (const [name, option] of Object.entries(table)) {
      if (!option.environment) continue;
      const given = { [name]: textFor(option) };
      const { args } = asArguments(table, given, "as flags", write);
      const other = parseFlags(table, args, {
        environment: { [option.environment]: "from-the-environment" },
      });
      expect(other).toEqual(parseFlags(table, args, { environment: {} }));
    }
  });
});

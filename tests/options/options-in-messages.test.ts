import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { runProxy } from "../../src/proxy/command.ts";
import { flagOf, type OptionTable } from "../../src/sandbox/core/option.ts";
import { commandTables } from "../support/command-tables.ts";

/** The flags of a table, with those of files, and the variable that each stands for. */
const flagsOf = (table: OptionTable): Map<string, string | undefined> =>
  new Map(
    Object.entries(table).flatMap(([name, option]) => {
      const flag = `--${flagOf(name, option)}`;
      const names = option.secret ? [flag, `${flag}-file`] : [flag];
      return names.map((each): [string, string | undefined] => [each, option.environment]);
    }),
  );

/** The commands whose messages are in a folder of src/, with all their options. */
const tables: Record<string, OptionTable[]> = {
  mock: [commandTables["avirato mock"]],
  proxy: [commandTables["avirato proxy"]],
  "test-receiver": [commandTables["avirato test-receiver"]],
  verify: [commandTables["avirato verify"]],
  http: [commandTables["avirato mock"], commandTables["avirato proxy"], commandTables["avirato sandbox"]],
  sandbox: [
    commandTables["avirato sandbox"],
    commandTables["avirato trigger"],
    commandTables["avirato keys"],
    commandTables["npm start"],
  ],
};

const general = ["--help", "--version"];

/** The code of a folder without comments. */
const codeOf = (folder: string): string =>
  globSync(`src/${folder}/**/*.ts`, { cwd: fromRoot() })
    .map((file) => readFileSync(fromRoot(file), "utf8").replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, ""))
    .join("\n");

it.each(["log", "evidence"])(
  "the file of --%s that cannot be written is named with its option",
  async (name) => {
    const path = "/nowhere/file";
    await expect(runProxy(["--upstream", "http://127.0.0.1:9", `--${name}`, path])).rejects.toThrow(
      `--${name}: ${path} cannot be written (ENOENT); choose another file.`,
    );
  },
);

describe.each(Object.entries(tables))("the messages in src/%s", (folder, own) => {
  const code = codeOf(folder);
  const flags = new Map(own.flatMap((table) => [...flagsOf(table)]));

  it("name only options that the commands have", () => {
    // An option that begins with two dashes after a space, a quote or a backtick, but none of curl.
    const named = Array.from(code.matchAll(/(?<=[\s"'`(]|^)--[a-z][a-z-]*/gm), ([flag]) => flag);
    const others = named.filter((flag) => !flags.has(flag) && ![...general, "--data-raw"].includes(flag));
    expect(named.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  // The messages in these folders name no variable.
  it.skipIf(["mock", "http"].includes(folder))("name the variable of the option beside it", () => {
    const pairs = Array.from(
      code.matchAll(/(--[a-z-]+) or (?:set )?(AVIRATO_[A-Z_]+)/g),
      ([, flag = "", variable]) => [flag, variable],
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs).toEqual(pairs.map(([flag = ""]) => [flag, flags.get(flag)]));
  });
});

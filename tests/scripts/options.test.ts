import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tools } from "../../scripts/codegen/tools.ts";
import { areas } from "../../scripts/mutation/areas.ts";
import { boundOf } from "../../scripts/mutation/run.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { proofs } from "../../scripts/proof/proofs.ts";

const read = (path: string) => readFileSync(fromRoot(path), "utf8");
/** The scripts that have options, each with what stands in the folder beside it. */
const scripts = globSync("scripts/*.ts", { cwd: fromRoot() })
  .sort()
  .map((path) => ({ path, text: read(path) }))
  .filter(({ text }) => text.includes("parseArgs({"))
  .map(({ path, text }) => ({
    path,
    text,
    beside: globSync(`${path.replace(".ts", "")}/**/*.ts`, { cwd: fromRoot() })
      .map(read)
      .join("\n"),
    options: [...text.matchAll(/"?([\w-]+)"?: \{ type: "(?:string|boolean)"/g)].map(([, name = ""]) => name),
  }));

it("the scripts with options are found", () => {
  expect(scripts.length).toBeGreaterThan(8);
  expect(scripts.flatMap(({ options }) => options).length).toBeGreaterThan(20);
});

describe.each(scripts)("$path", ({ text, beside, options }) => {
  it("reads each option that it takes, or gives all to a function that does", () => {
    const isRead = (name: string) =>
      [`values.${name}`, `values["${name}"]`].some((expression) => text.includes(expression)) ||
      (/\(values\)/.test(text) && new RegExp(`\\b${name}\\b`).test(beside));
    expect(options.filter((name) => !isRead(name))).toEqual([]);
  });

  it("describes each option in its usage, and no other", () => {
    const [, usage = ""] = /const usage = `([\s\S]*?[^\\])`;/.exec(text) ?? [];
    const described = [...usage.matchAll(/^ {2}--([\w-]+)/gm)].map(([, name = ""]) => name);
    expect(described.length === 0 ? options : described.sort()).toEqual(options.toSorted());
    const [, examples = ""] = usage.split(/Examples?:/);
    const shown = [...examples.matchAll(/(?<= )--([a-z][\w-]*)/g)].map(([, name = ""]) => name);
    expect(shown.filter((name) => !options.includes(name))).toEqual([]);
  });
});

/** The code of all scripts. */
const everything = globSync("scripts/**/*.ts", { cwd: fromRoot() }).map(read).join("\n");

describe.each(scripts)("the usage of $path", ({ text, beside, options }) => {
  const [, usage = ""] = /const usage = `([\s\S]*?[^\\])`;/.exec(text) ?? [];

  it("says the default of each option that has one", () => {
    const defaults = options.flatMap((name) => {
      const [, value] = new RegExp(`\\b${name}"?: \\{ type: "string", default: "(.*?)"`).exec(text) ?? [];
      return value === undefined ? [] : [[name, value === "." ? "the present folder" : value]];
    });
    const said = defaults.map(([name]) => {
      const [, lines = ""] =
        new RegExp(`^ {2}--${name} ([\\s\\S]*?)\\n(?: {2}--|\\n)`, "m").exec(usage) ?? [];
      return [name, /\(default: (.*?)\)/.exec(lines)?.[1]];
    });
    expect(said).toEqual(defaults);
  });

  it("names variables of the environment that a script reads", () => {
    const named = Array.from(usage.matchAll(/^([A-Z_]{4,}) is /gm), ([, name = ""]) => name);
    const isRead = (name: string) => everything.includes(`process.env["${name}"]`);
    expect(named.filter((name) => !isRead(name))).toEqual([]);
  });

  it("says of each option that can be repeated that it can, and of no other", () => {
    const repeatable = options.filter((name) =>
      new RegExp(`\\b${name}"?: \\{[^}]*multiple: true`).test(text),
    );
    const said = Array.from(
      usage.matchAll(/^ {2}--([\w-]+)((?:.*\n {3,})*.*)/gm),
      ([, name = "", says = ""]) => ({ name, says }),
    ).filter(({ says }) => says.includes("can be repeated"));
    expect(said.map(({ name }) => name)).toEqual(repeatable);
  });

  it("names files and folders that exist, or that it makes", () => {
    const named = Array.from(usage.matchAll(/(?<![\w/@:.-])\.?\w[\w-]*\/[\w./-]*/g), ([path]) =>
      path.replace(/[./]*$/, ""),
    ).filter((path) => !/^(?:HEAD|AREA|scripts\/mutation\/survivors|--)/.test(path));
    const code = `${text.replace(usage, "")}\n${beside}`;
    const isMade = (path: string) => {
      const [first = "", second] = path.split("/");
      if (first === "dist" || first === "site") return true;
      if (first !== ".cache" || second === undefined) return false;
      return (
        code.includes(`".cache", "${second}"`) ||
        code.includes(`"tests/${second}"`) ||
        code.includes(`.cache/${second}/`)
      );
    };
    expect(named.filter((path) => !isMade(path) && !existsSync(fromRoot(path)))).toEqual([]);
  });
});

/** The names that a script takes beside its options, or with `--only`. */
const names: Record<string, readonly string[]> = {
  "scripts/codegen.ts": tools.map(({ name }) => name),
  "scripts/mutation.ts": Object.keys(areas),
  "scripts/proof.ts": proofs.map(({ name }) => name),
  "scripts/bench.ts": Array.from(
    (/const parts: [\s\S]*?\n\};/.exec(read("scripts/bench.ts"))?.[0] ?? "").matchAll(/^ {2}(\w+): \(/gm),
    ([, name = ""]) => name,
  ),
};

it.each(Object.entries(names))("%s shows examples with names that it knows", (path, known) => {
  const [, examples = ""] = read(path).split("Examples:");
  const words = Array.from(examples.matchAll(/^ {2}npm run \S+ -- (.*?)`?;?$/gm), ([, line = ""]) =>
    line.split(" "),
  );
  const named = words.flatMap((line) =>
    line.filter((word, index) => {
      const before = line[index - 1] ?? "";
      return !word.startsWith("--") && (before === "--only" || !before.startsWith("--"));
    }),
  );
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it("a part that a command of another script is told, with --only, is one that it knows", () => {
  const named = globSync("scripts/**/*.ts", { cwd: fromRoot() }).flatMap((file) =>
    Array.from(
      read(file).matchAll(/npm run (\w+) -- --only ([a-z][\w-]*)/g),
      ([, script = "", part = ""]) => ({ script, part }),
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ script, part }) => !names[`scripts/${script}.ts`]?.includes(part))).toEqual([]);
});

it("npm run test:mutation names the share of an area that has none of its own", () => {
  const [, share] = /detect fewer than (\d+) %/.exec(read("scripts/mutation.ts")) ?? [];
  expect(boundOf({ mutate: [], tests: [] })).toBe(Number(share));
});

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { siteOptions } from "../../../scripts/docs/options.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { events } from "../../../src/sandbox/commands/trigger/events.ts";
import { parseFlags } from "../../../src/sandbox/core/flags.ts";
import type { OptionTable } from "../../../src/sandbox/core/option.ts";
import { commandTables } from "../../support/command-tables.ts";
import { entrypoint } from "./containerfile.ts";
import { commandsIn, consoleLines, guides, spanishPages } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "console-"));
const secretFile = join(folder, "secret");
writeFileSync(secretFile, "sixteen-letters!", { mode: 0o600 });
afterAll(() => rmSync(folder, { recursive: true }));

const file = (...path: string[]) => readFileSync(fromRoot(...path), "utf8");
const forms = globSync(".github/**/*.{md,yml}", { cwd: fromRoot() });
const inForms = forms.flatMap((name) =>
  [...file(name).matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, line = ""]) => line),
);
/** What the code host runs, without the lines of a longer script. */
const steps = globSync(".github/workflows/*.yaml", { cwd: fromRoot() }).flatMap((name) =>
  [...file(name).matchAll(/^ *- run: ((?:npm (?:run|ci)|npx (?!vitest)).*)$/gm)].map(([, line = ""]) => line),
);
const lines = [
  ...[...guides.values(), ...spanishPages.values()],
  ...["README.md", "CONTRIBUTING.md", "docs/package/README.md", ...forms].map((name) => file(name)),
].flatMap((text) => [...consoleLines(text), ...commandsIn(text)]);
/** The examples that the commands print with their usage. */
const examples = [
  "src/cli.ts",
  "src/mock/command.ts",
  "src/proxy/command.ts",
  "src/test-receiver/command.ts",
  "src/verify/command.ts",
  "src/sandbox/commands/keys.ts",
  "src/sandbox/commands/sandbox.ts",
  "src/sandbox/commands/trigger/command.ts",
]
  .flatMap((name) =>
    [...file(name).matchAll(/^ {2}((?:avirato|npm start) ?.*?)`?;?$/gm)].map(([, line = ""]) => line),
  )
  .filter((line) => !/^avirato (?:COMMAND|\w+ {2})/.test(line));

/** The examples that the npm scripts print with their usage. */
const ofScripts = globSync("scripts/*.ts", { cwd: fromRoot() }).flatMap((name) =>
  [...file(name).matchAll(/^ {2}(npm run .*?)`?;?$/gm)].map(([, line = ""]) => line),
);

/** The words of a command. Variables of the shell stand for a value that fits. */
const wordsOf = (line: string): string[] =>
  (line.replace(/\s#.*$/, "").match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
    word
      .replaceAll(/^['"]|['"]$/g, "")
      .replace("$SERVER", "http://127.0.0.1:4020")
      .replaceAll(/\$[A-Z_]+/g, "value"),
  );

/** Parses the arguments of a command with its own table; files with secrets are replaced by one that exists. */
function parse(command: string, args: string[]): string[] {
  const table: OptionTable | undefined = commandTables[command as keyof typeof commandTables];
  if (!table) throw new Error(`There is no command ${command}.`);
  const allowPositionals = ["avirato keys", "avirato trigger"].includes(command);
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const known = own.map((word, index) => (/^--.*-file$/.test(own[index - 1] ?? "") ? secretFile : word));
  const parsed = parseFlags(table, known, { allowPositionals, environment: {} });
  return typeof parsed === "string" ? [] : parsed.positionals;
}

const actions = ["create", "list", "edit-ips", "revoke", "regenerate", "rotate-secret"];

function checkAvirato([name = "--help", ...args]: string[]): void {
  if (name.startsWith("--")) {
    expect(["--help", "--version"]).toContain(name);
    return;
  }
  const [positional = ""] = parse(`avirato ${name}`, args);
  if (name === "keys") expect(actions).toContain(positional);
  if (name === "trigger") expect(Object.keys(events)).toContain(positional);
}

function checkNpm([command = "", ...args]: string[]): void {
  const builtIn = ["ci", "install", "i"];
  if (builtIn.includes(command)) return;
  const script = command === "run" ? (args.shift() ?? "") : command;
  expect(Object.keys(packageJson.scripts)).toContain(script);
  const own = args.slice(args.indexOf("--") + 1);
  if (script === "start") parse("npm start", args.includes("--") ? own : []);
  if (script === "docs") {
    const given = own.flatMap((word, index) => (/^--\w/.test(word) ? [[word.slice(2), own[index + 1]]] : []));
    // What a workflow takes from a variable is not known here.
    siteOptions(Object.fromEntries(given.filter(([, value]) => value !== "value")));
  }
  const source = /scripts\/[\w-]+\.ts/.exec(
    packageJson.scripts[script as keyof typeof packageJson.scripts],
  )?.[0];
  for (const flag of args.filter((word) => /^--\w/.test(word)))
    if (script !== "start") expect(file(source ?? "package.json")).toContain(flag);
}

/** The options of the sandbox are those of the container file, and after them those of `podman run`. */
function checkPodman(words: string[]): void {
  const {
    nodeOptions: [nodeOption],
    words: [, command, ...own],
  } = entrypoint();
  expect(command).toBe("sandbox");
  expect(file("docs/guides/operation.md")).toContain(`NODE_OPTIONS=${nodeOption}\``);
  if (words[0] === "secret") expect(own).toContain(`/run/secrets/${words[2]}`);
  else if (words[0] === "build")
    expect(existsSync(fromRoot(words[words.indexOf("-f") + 1] ?? ""))).toBe(true);
  else parse("avirato sandbox", [...own, ...words.slice(words.indexOf("avirato-sandbox") + 1)]);
}

/** Programs of others, whose options are theirs. */
const others =
  /^(?:openssl|umask|rm|mv|cp|install|sqlite3|pg_dump|psql|pg_restore|cat|node|go|javac|java|php|python3|export|curl)$/;
const otherPackages = /^(?:newman|@usebruno\/cli|jest|changeset|tsc)$/;

function check(line: string): void {
  for (const part of line.replaceAll(/^\(|\)$/g, "").split(" && ")) {
    const words = wordsOf(part).filter((word) => !/^[A-Z_]+=/.test(word));
    const [program = "", ...args] = words;
    if (program === "avirato") checkAvirato(args);
    else if (program === "npm") checkNpm(args);
    else if (program === "podman") checkPodman(args);
    else if (program === "npx" && args[0] === "-p") {
      expect([args[1], args[2]]).toEqual([packageJson.name, "avirato"]);
      checkAvirato(args.slice(3));
    } else if (program === "npx" && args[0] === "redocly")
      expect(existsSync(fromRoot(args[2] ?? ""))).toBe(true);
    else if (program === "npx") expect(args[0]).toMatch(otherPackages);
    else if (program !== "") expect(program).toMatch(others);
  }
}

describe("every command that the repository prints or runs", () => {
  it("is found", () => {
    expect(lines.length).toBeGreaterThan(40);
    expect(examples.length).toBeGreaterThan(15);
    expect(ofScripts.length).toBeGreaterThan(20);
    expect(inForms.length).toBeGreaterThan(2);
    expect(steps.length).toBeGreaterThan(8);
  });

  it.each([...new Set([...lines, ...examples, ...ofScripts, ...inForms, ...steps])])(
    "can be given as it is printed: %s",
    (line) => {
      check(line);
    },
  );
});

it("every command of avirato has a table of options, and the other way round", () => {
  const [, declared = ""] = /const commands[^{]*= \{\n([\s\S]*?)\n\};/.exec(file("src/cli.ts")) ?? [];
  const names = [...declared.matchAll(/^ {2}"?([\w-]+)"?:/gm)].map(([, name]) => `avirato ${name}`);
  expect(names.sort()).toEqual(
    Object.keys(commandTables)
      .filter((name) => name !== "npm start")
      .sort(),
  );
});

it("every file that a command of the documentation makes can be read by its owner alone", () => {
  const texts = [...guides.values(), ...spanishPages.values(), file("README.md")].join("\n");
  const modes = Array.from(
    texts.matchAll(/\b(install -m|chmod|umask) (0?\d{3})\b/g),
    ([, command, mode = ""]) =>
      command === "umask" ? 0o777 & ~Number.parseInt(mode, 8) : Number.parseInt(mode, 8),
  );
  expect(modes.length).toBeGreaterThan(5);
  for (const mode of modes) expect((mode & 0o077).toString(8)).toBe("0");
});

it("every command that compares two versions of the contract names the older one first", () => {
  const texts = [...guides.values(), file("README.md"), file("scripts/contract-diff.ts")].join("\n");
  const pairs = Array.from(
    texts.matchAll(/contract:diff -- (v\S+) (v\d\S+)/g),
    ([, old = "", recent = ""]) => [old, recent],
  );
  expect(pairs.length).toBeGreaterThan(1);
  const byNumbers = new Intl.Collator("en", { numeric: true }).compare;
  for (const pair of pairs) expect(pair).toEqual(pair.toSorted(byNumbers));
});

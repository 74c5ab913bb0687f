import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fromRoot } from "../scripts/paths.ts";
import { commandTables } from "./support/command-tables.ts";

const { argv } = process;
afterEach(() => {
  process.argv = argv;
});

let runs = 0;
/** What `avirato` prints in this process. */
async function printed(...args: string[]): Promise<string> {
  process.argv = [...argv.slice(0, 2), ...args];
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  // The query makes another module of it, which runs again.
  const program: string = `../src/cli.ts?run-${++runs}`;
  await import(program);
  const text = print.mock.calls.join("\n");
  print.mockRestore();
  return text;
}

it("a command that needs a newer Node says which one, as the documentation does, and which one runs it", async () => {
  const missing = Object.assign(new Error("No such built-in module: node:sqlite"), {
    code: "ERR_UNKNOWN_BUILTIN_MODULE",
  });
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  // The version is what the command prints first.
  vi.spyOn(console, "log").mockImplementation(() => {
    throw missing;
  });
  process.argv = [...argv.slice(0, 2), "mock", "--version"];
  const program: string = `../src/cli.ts?run-${++runs}`;
  await import(program);
  const [, needed] =
    /Node (\d+\.\d+)/.exec(readFileSync(fromRoot("docs", "package", "README.md"), "utf8")) ?? [];
  expect(print.mock.calls).toEqual([
    [`avirato mock needs Node ${needed} or newer; this is Node ${process.versions.node}.`],
  ]);
  expect(process.exitCode).toBe(1);
});

describe("the usage of avirato", () => {
  it("is shown without a command, with --help and with help", async () => {
    const usage = await printed("--help");
    expect(usage).toContain("Usage: avirato COMMAND [options]");
    expect(await printed()).toBe(usage);
    expect(await printed("help")).toBe(usage);
  });

  it("names every command, and the port of the sandbox and of the mock", async () => {
    const named = (await printed()).matchAll(/^ {2}([a-z][a-z-]+)\s+(\S[^\n]*(?:\n {12}\S[^\n]*)*)/gm);
    const ports = Array.from(named, ([, name = "", says = ""]) => [name, /port (\d+)/.exec(says)?.[1]]);
    const commands = Object.keys(commandTables).map((name) => [name.replace("avirato ", ""), undefined]);
    expect(Object.fromEntries(ports.filter(([name]) => name !== "avirato"))).toEqual({
      ...Object.fromEntries(commands),
      sandbox: String(commandTables["avirato sandbox"].port.default),
      mock: String(commandTables["avirato mock"].port.default),
    });
  });
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Tool } from "../../../scripts/codegen/tools.ts";
import type * as TryTools from "../../../scripts/codegen/try-tools.ts";
import * as paths from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "codegen-"));
  await mkdir(join(root, "generated"));
  await writeFile(join(root, "generated", "openapi.yaml"), "components:\n  schemas: {}\n");
});
afterEach(() => rm(root, { recursive: true }));

const tool = (name: string, kind: Tool["kind"], more: Partial<Tool> = {}): Tool => ({
  ...{ name, package: `@of/${name}`, kind, input: "openapi.yaml" },
  ...(kind === "parser" ? {} : { command: ["make", "{input}", "--to", "generated"] }),
  ...more,
});
interface Ran {
  folder: string;
  command: string;
  env: Record<string, string>;
}

/** Runs tools. Each of them leaves this code, and each command does what `act` says for its text. */
async function run(
  tools: Tool[],
  act: (command: string) => string | undefined = () => "",
  code = "export type Paid2 = string;\n",
) {
  const ran: Ran[] = [];
  const statuses: number[] = [];
  const runIn = async (folder: string, [...command]: string[], env: Record<string, string> = {}) => {
    const text = command.join(" ");
    ran.push({ folder: folder.slice(root.length + 1), command: text.replace(root, ""), env });
    const { AVIRATO_SERVER: server = "", AVIRATO_TEST_KEY: key = "" } = env;
    if (server) {
      const path = "/external/v1/test/payment/sessions?webcode=SHOP01";
      statuses.push((await fetch(server + path, { headers: { "X-API-KEY": key } })).status);
    }
    if (command[0] === "npx") await writeFile(join(folder, "generated", "a.ts"), code);
    const output = act(text);
    if (output === undefined) throw Object.assign(new Error(`${text} failed`), { stdout: "" });
    return output;
  };
  const fromRoot = (...parts: string[]) => join(root, ...parts);
  const prepareWorkspace = vi.fn(async (..._: unknown[]) => "");
  const versionOf = async (_: string, name: string) => `1.0.0 of ${name}`;
  replace(paths.fromRoot("scripts", "paths.ts"), { ...paths, root, fromRoot });
  replace(paths.fromRoot("scripts", "run-in.ts"), { runIn });
  replace(paths.fromRoot("scripts", "workspace.ts"), { prepareWorkspace, versionOf });
  const step = (_: string, work: () => Promise<unknown>) => work();
  replace(paths.fromRoot("scripts", "step.ts"), { step });
  await mkdir(join(root, ".cache", "codegen"), { recursive: true });
  const { tryTools } = await importAnew<typeof TryTools>("codegen/try-tools.ts");
  const now = vi.spyOn(performance, "now");
  let time = 0;
  now.mockImplementation(() => {
    time += 7_400;
    return time;
  });
  const results = await tryTools(tools).finally(() => now.mockRestore());
  return { results, ran, statuses, prepared: prepareWorkspace.mock.calls };
}

it("a tool generates into its folder from its document, is compiled with the others, and its program runs on a sandbox", async () => {
  const tools = [tool("one", "client"), tool("two", "types"), tool("three", "mocks")];
  const { results, ran, statuses, prepared } = await run(tools);
  const input = "/generated/openapi.yaml";
  const generated = tools.map(({ name }) => ({
    folder: `.cache/codegen/tools/${name}`,
    command: `npx --no-install make ${input} --to generated`,
    env: { INPUT: join(root, input) },
  }));
  const workspace = ".cache/codegen";
  const env = { AVIRATO_SERVER: expect.stringMatching(/^http:/), AVIRATO_TEST_KEY: expect.any(String) };
  expect(ran).toEqual([
    ...generated,
    { folder: workspace, command: "tsc -p tsconfig.run.json --pretty false", env: {} },
    // Types have nothing to run.
    ...["one", "three"].map((name) => ({ folder: workspace, command: `tsx tools/${name}/calls.ts`, env })),
  ]);
  expect(statuses).toEqual([200, 200]);
  const config = JSON.parse(await readFile(join(root, workspace, "tsconfig.run.json"), "utf8"));
  // The strict settings of the workspace.
  expect(config).toEqual({ extends: "./tsconfig.json", include: ["tools/one", "tools/two", "tools/three"] });
  const steps = { generates: true, names: "Paid2", compiles: true };
  expect(results).toEqual(
    tools.map(({ name, kind, input, command }) => ({
      ...{ name, version: `1.0.0 of @of/${name}`, input, command, seconds: 7 },
      steps: kind === "types" ? steps : { ...steps, runs: true },
    })),
  );
  expect(prepared).toEqual([["tests/codegen", { share: false }]]);
});

it("a parser has its program run with its document, and generates nothing", async () => {
  const { results, ran } = await run([tool("reader", "parser", { everyChange: true })]);
  expect(ran.map(({ command }) => command)).toEqual(["tsx parsers/reader.ts"]);
  expect(ran[0]?.env["INPUT"]).toBe(join(root, "generated", "openapi.yaml"));
  expect(results).toMatchObject([{ name: "reader", seconds: 0, steps: { reads: true } }]);
});

it("the packages of the share of every change are enough when no other tool runs", async () => {
  const share = tool("one", "types", { everyChange: true });
  expect((await run([share])).prepared).toEqual([["tests/codegen", { share: true }]]);
  expect((await run([share, tool("two", "types")])).prepared).toEqual([["tests/codegen", { share: false }]]);
});

it("what a tool prints is its file when it writes to stdout", async () => {
  await run([tool("printer", "schemas", { stdout: "generated/printed.ts" })], () => "export const a = 1;\n");
  const file = join(root, ".cache", "codegen", "tools", "printer", "generated", "printed.ts");
  expect(await readFile(file, "utf8")).toBe("export const a = 1;\n");
});

it("a tool that numbers no names has none to show, and one with many errors of the compiler shows three", async () => {
  const errors = [1, 2, 3, 4].map((line) => `tools/one/a.ts(${line},1): error TS1005: ';' expected.`);
  const tools = [tool("one", "types")];
  const { results } = await run(tools, (command) => (command.startsWith("tsc") ? errors.join("\n") : ""), "");
  expect(results[0]?.steps).toEqual({
    ...{ generates: true, names: true, compiles: errors.slice(0, 3).join("\n") },
  });
  const two = "export type Paid3 = string;\nexport type Paid2 = string;\n";
  expect((await run(tools, undefined, two)).results[0]?.steps.names).toBe("Paid2, Paid3");
  await writeFile(join(root, "generated", "openapi.yaml"), "components:\n  schemas:\n    Paid2: {}\n");
  expect((await run(tools)).results[0]?.steps.names).toBe(true);
});

it("each step has the message of its failure, and a tool that generates nothing is neither compiled nor run", async () => {
  const error = "tools/two/generated/a.ts(1,1): error TS1005: ';' expected.";
  const { results, ran } = await run([tool("one", "client"), tool("two", "client")], (command) => {
    if (command.startsWith("tsc")) return error;
    return command.startsWith("tsx") ? undefined : "";
  });
  expect(results.map(({ steps }) => steps)).toEqual([
    { generates: true, names: "Paid2", compiles: true, runs: "tsx tools/one/calls.ts failed" },
    { generates: true, names: "Paid2", compiles: error, runs: "tsx tools/two/calls.ts failed" },
  ]);
  expect(ran).toHaveLength(5);
  const none = await run([tool("one", "client")], (command) => (command.startsWith("npx") ? undefined : ""));
  expect(none.results.map(({ steps }) => Object.keys(steps))).toEqual([["generates"]]);
  expect(none.ran).toHaveLength(1);
});

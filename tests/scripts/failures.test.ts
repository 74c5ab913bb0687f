import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Tool } from "../../scripts/codegen/tools.ts";
import type * as TryTools from "../../scripts/codegen/try-tools.ts";
import { fromRoot } from "../../scripts/paths.ts";
import type * as Tests from "../../scripts/proof/tests.ts";
import { sandboxCommandTable } from "../../src/sandbox/commands/sandbox.ts";
import { useReplacedModules } from "./replaced-modules.ts";

// A script that finds a problem must not end as if there were none: nobody reads the output of a green stage.

const scripts = (path: string) => fromRoot("scripts", path);
const { replace, importAnew, runScript } = useReplacedModules();
const folder = mkdtempSync(join(tmpdir(), "scripts-"));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const reject = () => Promise.reject(new Error("It failed."));

/** Each script with its arguments, and what goes wrong in it. */
const cases: [script: string, args: string[], problem: string, plant: () => void | Promise<void>][] = [
  [
    "codegen.ts",
    ["orval-fetch"],
    "a tool whose code does not compile",
    async () => {
      const { failures } = await import("../../scripts/codegen/try-tools.ts");
      const steps = { generates: true, compiles: "error TS2304" };
      const tryTools = async () => [{ name: "orval-fetch", version: "1.0.0", seconds: 1, steps }];
      replace(scripts("codegen/try-tools.ts"), { failures, tryTools });
    },
  ],
  ["judges.ts", [], "a judge", () => replace(scripts("judges/run-judges.ts"), { runJudges: reject })],
  [
    "proof.ts",
    ["--only", "luck"],
    "a claim that does not hold",
    () => {
      const luck = { name: "luck", claim: "It holds.", command: () => "", run: reject };
      replace(scripts("proof/proofs.ts"), { proofs: [luck] });
      replace(scripts("proof/page.ts"), { readShown: async () => ({}), writeShown: async () => {} });
    },
  ],
  [
    "generate.ts",
    ["--check"],
    "a stale file",
    () => {
      replace(scripts("generate/outputs.ts"), { generate: async () => new Map() });
      replace(scripts("generate/files.ts"), { checkOutputs: async () => ["openapi.yaml"] });
    },
  ],
  ["check.ts", [], "one of the checks", () => replace(scripts("run.ts"), { run: reject })],
  [
    "lint-evidence.ts",
    [],
    "a refuted assumption",
    () => {
      const refuted = { name: "page", assumed: "", places: [], where: [], status: "refuted" };
      replace(scripts("evidence/judged.ts"), { judgedAssumptions: async () => [refuted] });
    },
  ],
  [
    "lint-folders.ts",
    [folder],
    "a folder with too many files beside folders",
    () => {
      mkdirSync(join(folder, "inner"), { recursive: true });
      for (let file = 0; file < 6; file += 1) writeFileSync(join(folder, `${file}.ts`), "");
    },
  ],
  ...[[], ["--json"]].map((args): (typeof cases)[number] => [
    "contract-diff.ts",
    args,
    "a breaking change",
    () => {
      const change = { class: "breaking", pointer: "#/paths", what: "It was removed." };
      replace(scripts("contract-diff/changes.ts"), { changesBetween: async () => [change] });
    },
  ]),
  [
    "mutation.ts",
    ["webhooks"],
    "a mutation run that cannot start",
    () => replace(scripts("mutation/run.ts"), { mutate: reject }),
  ],
  [
    "start.ts",
    [],
    "a contract that the linter rejects",
    () => {
      replace(scripts("generate/outputs.ts"), { generate: async () => new Map() });
      replace(scripts("generate/files.ts"), { writeOutputs: async () => [] });
      replace(scripts("docs/build.ts"), { buildDocs: async () => {} });
      replace(scripts("run.ts"), { run: reject });
      replace(fromRoot("src", "sandbox", "commands", "sandbox.ts"), {
        ...{ sandboxCommandTable, requireAddress: async () => {}, createAuditedSandbox: async () => ({}) },
        ...{ listenOrClose: async () => ({ url: "" }), stopOnSignal: () => {}, introduction: () => "" },
      });
    },
  ],
  ["docs.ts", [], "a page", () => replace(scripts("docs/build.ts"), { buildDocs: reject })],
  [
    "pack.ts",
    ["--destination", folder],
    "npm pack",
    async () => {
      // The build may be missing here.
      const promises = await vi.importActual<object>("node:fs/promises");
      replace("node:fs/promises", { ...promises, cp: async () => {} });
      replace(scripts("run.ts"), { run: reject });
    },
  ],
];

/** What a script says of the problem, where it is not the message of a part that rejects. */
const told: Record<string, string> = {
  "codegen.ts": "orval-fetch compiles: error TS2304",
  "generate.ts": "generated/ is out of date: openapi.yaml.",
  "lint-evidence.ts": "The assumption page was refuted",
  "lint-folders.ts": `${folder}: 6 files (0.ts, 1.ts`,
  "contract-diff.ts": "It was removed.",
};

const noTool: Tool = {
  ...{ name: "none", package: "none", input: "openapi.yaml", command: ["none"] },
  kind: "types",
};

describe("a script ends with an error", () => {
  it.each(cases)("%s %j fails for %s, and says so", async (script, args, _, plant) => {
    await plant();
    const { code, failure, printed } = await runScript(script, ...args);
    expect(code).toBe(1);
    expect(failure ?? printed).toContain(told[script] ?? "It failed.");
  });

  it("when some checks fail, with the message of each of them", async () => {
    const run = async (...[, , , script]: string[]) =>
      script?.startsWith("lint:c") ? Promise.reject(new Error(`${script} failed.`)) : "";
    replace(scripts("run.ts"), { run });
    const { failure } = await runScript("check.ts");
    expect(failure).toBe("lint:contract failed.\n\nlint:code failed.");
  });

  it("when a component was removed, with what openapi/renamed.yaml says of it", async () => {
    const { withNotes, readRenamed } = await import("../../scripts/contract-diff/renamed.ts");
    const renamed = await readRenamed();
    const gone = renamed.find(({ from, to }) => to && /^components\/\w+\/\w+$/.test(from));
    const pointer = `#/${gone?.from}`;
    const change = { class: "breaking", pointer, what: "The name was removed." };
    const compared: string[][] = [];
    const changesBetween = async (...files: string[]) => {
      compared.push(files);
      return [change];
    };
    replace(scripts("contract-diff/changes.ts"), { changesBetween });
    const older = scripts("contract-diff/baseline.json");
    const { code, printed } = await runScript("contract-diff.ts", older, fromRoot("package.json"), "--json");
    expect(code).toBe(1);
    expect(compared).toEqual([[older, fromRoot("package.json")]]);
    expect(JSON.parse(printed).changes).toEqual(withNotes([change], renamed));
    expect(printed).toContain(`It is now ${gone?.to}.`);
  });

  it("when every step of a tool throws, each with its message", async () => {
    replace(scripts("run-in.ts"), { runIn: reject });
    replace(scripts("workspace.ts"), { prepareWorkspace: async () => "", versionOf: async () => "1.0.0" });
    replace(scripts("step.ts"), { step: (_: string, work: () => Promise<unknown>) => work() });
    const { tryTools, failures } = await importAnew<typeof TryTools>("codegen/try-tools.ts");
    expect(failures(await tryTools([noTool]))).toEqual(["none generates: It failed."]);
  });

  it("when the compiler does not start, so that nobody knows whether a tool's code compiles", async () => {
    const notFound = Object.assign(new Error("spawn tsc ENOENT"), { stdout: "", stderr: "" });
    const runIn = async (_: string, [program]: string[]) =>
      program === "tsc" ? Promise.reject(notFound) : "";
    replace(scripts("run-in.ts"), { runIn });
    replace(scripts("codegen/numbered-names.ts"), { numberedNames: async () => [] });
    replace(scripts("workspace.ts"), { prepareWorkspace: async () => "", versionOf: async () => "1.0.0" });
    replace(scripts("step.ts"), { step: (_: string, work: () => Promise<unknown>) => work() });
    const { tryTools, failures } = await importAnew<typeof TryTools>("codegen/try-tools.ts");
    expect(failures(await tryTools([noTool]))).toEqual(["none compiles: spawn tsc ENOENT"]);
  });

  it("when a test of a proof failed, and gives no figures", async () => {
    const before = process.exitCode;
    const test = { meta: () => ({ figures: { requests: 1 } }) };
    const module = { children: { allTests: () => [test] } };
    replace("vitest/node", {
      startVitest: async () => {
        process.exitCode = 1;
        return { state: { getTestModules: () => [module] }, close: async () => {} };
      },
    });
    const { runTests } = await importAnew<typeof Tests>("proof/tests.ts");
    try {
      await expect(runTests([], {}, [])).rejects.toThrow("The claim does not hold");
    } finally {
      process.exitCode = before;
    }
  });
});

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Environment, environments } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import { readContract } from "../../../scripts/contract.ts";
import type * as Judges from "../../../scripts/judges/run-judges.ts";
import type * as Specmatic from "../../../scripts/judges/specmatic.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "judges-"));
});
afterEach(() => rm(workspace, { recursive: true }));

const log = "+ve  Scenario: GET /a -> 200 has SUCCEEDED\nTests run: 1\n";
type Env = Record<string, string>;
type Runner = (folder: string, command: string[], env: Env, timeout: number) => Promise<string>;

/** Runs Specmatic as if it were this function, which gets its command and its environment. */
async function specmatic(runner: Runner, environment: Environment = "test", generative = true) {
  replace(fromRoot("scripts", "run-in.ts"), { runIn: runner });
  const { runSpecmatic } = await importAnew<typeof Specmatic>("judges/specmatic.ts");
  return runSpecmatic(workspace, environment, { generative });
}
const option = (command: string[], name: string) =>
  command.find((part) => part.startsWith(`--${name}=`))?.slice(name.length + 3) ?? "";

type Data = { sessionId?: string; terminals?: unknown[]; sessions?: unknown[]; modifications?: unknown[] };
const isEmptyList = ({ sessions, modifications }: Data) => (sessions ?? modifications)?.length === 0;

const contract = await readContract();
/** The names of the examples of every GET of an environment. */
const examplesOf = (environment: Environment) =>
  operations
    .filter((operation) => operation.environment === environment && operation.method === "GET")
    .flatMap(({ path }) => {
      const { content } = contract.paths[path]?.get?.responses["200"] ?? { content: undefined };
      return Object.keys(content?.["application/json"].examples ?? {});
    });

describe.each(["live", "test"] as const)("Specmatic in %s", (environment) => {
  it("has each example of a GET with the request that the sandbox answers with it", async () => {
    const compared: string[] = [];
    const scenarios = await specmatic(async (folder, command, env) => {
      expect(folder).toBe(workspace);
      const url = option(command, "testBaseURL");
      const examples = option(command, "examples");
      for (const file of await readdir(examples)) {
        const example = JSON.parse(await readFile(join(examples, file), "utf8"));
        const { method, path, query } = example["http-request"];
        const key = env[environment === "live" ? "LiveApiKey" : "TestApiKey"] ?? "";
        const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
          method,
          headers: { "X-API-KEY": key },
        });
        const { status, headers, body } = example["http-response"];
        expect([file, response.status, response.headers.get("Content-Type")]).toEqual([
          file,
          status,
          headers["Content-Type"],
        ]);
        const { data } = (await response.json()) as { data: Data };
        expect([file, data.sessionId]).toEqual([file, body.data.sessionId]);
        expect([file, data.terminals]).toEqual([file, body.data.terminals]);
        // Not every list of the examples is in the store of the sandbox.
        if (isEmptyList(body.data)) expect([file, isEmptyList(data)]).toEqual([file, true]);
        compared.push(file.replace(".json", ""));
      }
      return log;
    }, environment);
    expect(compared.toSorted()).toEqual(examplesOf(environment).toSorted());
    expect(compared.length).toBeGreaterThan(6);
    expect(scenarios).toMatchObject([{ kind: "positive", operation: "GET /a", succeeded: true }]);
    expect(await readFile(join(workspace, `specmatic-${environment}.log`), "utf8")).toBe(log);
  });

  it.each([true, false])("is told its routes, and whether to generate requests: %j", async (generative) => {
    const seen = vi.fn<Runner>(async () => log);
    await specmatic(seen, environment, generative);
    const [[, command, env, timeout] = [] as never] = seen.mock.calls;
    const { live, test } = environments;
    expect(option(command, "filter")).toBe(
      environment === "test"
        ? `PATH='${test.routes}/*'`
        : `PATH='${live.routes}/*' && PATH!='${test.routes}/*'`,
    );
    const [java, ...jvm] = command.slice(0, command.indexOf("-jar"));
    expect(java).toBe("java");
    // Mebibytes of the stack, which the generator needs, and of the heap.
    expect(jvm.toSorted()).toEqual(["-Xmx700m", "-Xss256m"]);
    expect(command.slice(command.indexOf("-jar") + 1, -3)).toEqual([
      join("node_modules", "specmatic", "specmatic.jar"),
      "test",
      fromRoot("generated", "openapi.yaml"),
    ]);
    expect(env).toMatchObject({
      SPECMATIC_GENERATIVE_TESTS: String(generative),
      MAX_TEST_REQUEST_COMBINATIONS: "12",
    });
    // Half an hour: the longest run takes a third of it.
    expect(timeout).toBe(1_800_000);
  });
});

describe("a run of Specmatic", () => {
  const failed = (stdout: string) =>
    Promise.reject(Object.assign(new Error("java failed"), { stdout, stderr: "" }));

  it("has the scenarios of its log also when some failed", async () => {
    const scenarios = await specmatic(() => failed(log.replace("SUCCEEDED", "FAILED")));
    expect(scenarios).toMatchObject([{ succeeded: false }]);
  });

  it.each([
    ["it did not run", () => failed("java: command not found"), "java failed"],
    [
      "it did not send all requests",
      async () => `${log}Exception class=java.lang.StackOverflowError\n`,
      "Specmatic did not send all requests of test: Exception class=java.lang.StackOverflowError",
    ],
    ["it ran no scenario", async () => "Tests run: 0\n", "Specmatic ran no scenario of test."],
  ])("fails when %s", async (_, runner, message) => {
    await expect(specmatic(runner)).rejects.toThrow(message);
  });

  it("ends its sandbox, whether it fails or not", async () => {
    let url = "";
    const ran = specmatic(async (_, command) => {
      url = option(command, "testBaseURL");
      throw new Error("java failed");
    });
    await expect(ran).rejects.toThrow("java failed");
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

describe("the judges", () => {
  const verdict = (figure: string, problems: string[] = []) => ({ figures: { [figure]: 1 }, problems });
  async function judges(everyChange: boolean, problems: string[] = []) {
    const runRespect = vi.fn(async (_: string, environment: string) => verdict(`checks of ${environment}`));
    const runSpecmatic = vi.fn(async (..._: unknown[]) => ["a scenario"]);
    const judge = vi.fn((..._: unknown[]) => verdict("requests", problems));
    replace(fromRoot("scripts", "workspace.ts"), { prepareWorkspace: async (name: string) => `in ${name}` });
    replace(fromRoot("scripts", "judges", "respect.ts"), { runRespect });
    replace(fromRoot("scripts", "judges", "specmatic.ts"), { runSpecmatic });
    replace(fromRoot("scripts", "judges", "verdict.ts"), { judge });
    const step = (_: string, work: () => Promise<unknown>) => work();
    replace(fromRoot("scripts", "step.ts"), { step });
    const { runJudges } = await importAnew<typeof Judges>("judges/run-judges.ts");
    return { figures: await runJudges({ everyChange }), runSpecmatic, judge };
  }

  it("of every change judge the examples of Test", async () => {
    const { figures, runSpecmatic, judge } = await judges(true);
    expect(figures).toEqual({ "Respect, test: checks of test": 1, "Specmatic, test: requests": 1 });
    expect(runSpecmatic.mock.calls).toEqual([["in tests/judges", "test", { generative: false }]]);
    expect(judge.mock.calls).toEqual([[["a scenario"], "test", ["example"]]]);
  });

  it("judge valid and invalid requests in both environments otherwise", async () => {
    const { figures, runSpecmatic, judge } = await judges(false);
    expect(Object.keys(figures)).toEqual(
      ["live", "test"].flatMap((name) => [
        `Respect, ${name}: checks of ${name}`,
        `Specmatic, ${name}: requests`,
      ]),
    );
    const both = ["live", "test"];
    expect(runSpecmatic.mock.calls).toEqual(
      both.map((name) => ["in tests/judges", name, { generative: true }]),
    );
    expect(judge.mock.calls).toEqual(both.map((name) => [["a scenario"], name, ["positive", "negative"]]));
  });

  it("fail with the problems that one of them found, and count them all", async () => {
    const problems = Array.from({ length: 15 }, (_, index) => `problem ${index}`);
    await expect(judges(false, problems)).rejects.toThrow(/^30 problems:\nSpecmatic, live: problem 0\n/);
  });
});

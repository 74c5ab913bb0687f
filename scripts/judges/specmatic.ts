import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Environment, environments } from "../../generated/constants.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";
import { runIn } from "../run-in.ts";
import { parseSpecmaticLog, type Scenario } from "./specmatic-log.ts";

/** At most so many requests are generated for one operation and status. All combinations of one are thousands. */
const combinations = "12";

/**
 * Runs Specmatic on the bundle against a sandbox that has the contract's examples in one environment.
 *
 * @param workspace where Specmatic is installed
 * @param generative whether it also generates valid and invalid requests
 * @throws {Error} when there is no Java, or when Specmatic ran no scenario or not all of them
 */
export async function runSpecmatic(
  workspace: string,
  environment: Environment,
  { generative }: { generative: boolean },
): Promise<Scenario[]> {
  const examples = join(workspace, `examples-${environment}`);
  await writeExamples(examples, environment);
  const sandbox = await createSandbox({ withExamples: environment });
  const { url } = await sandbox.listen({ port: 0 });
  const jar = join("node_modules", "specmatic", "specmatic.jar");
  const { routes } = environments[environment];
  const filter =
    environment === "test"
      ? `PATH='${routes}/*'`
      : `PATH='${routes}/*' && PATH!='${environments.test.routes}/*'`;
  const command = [
    // With the default stack, its generator overflows, and the requests that were still to come are not sent.
    ...["java", "-Xmx700m", "-Xss256m", "-jar", jar, "test", fromRoot("generated", "openapi.yaml")],
    ...[`--testBaseURL=${url}`, `--examples=${examples}`, `--filter=${filter}`],
  ];
  const env = {
    // Specmatic reads the key of each security scheme from a variable of its name.
    TestApiKey: sandbox.keys.test,
    LiveApiKey: sandbox.keys.live,
    SPECMATIC_GENERATIVE_TESTS: String(generative),
    MAX_TEST_REQUEST_COMBINATIONS: combinations,
  };
  // Specmatic exits with 1 when a scenario fails; the log says which.
  const log = await runIn(workspace, command, env, 1_800_000)
    .catch((error: Error & { stdout?: string }) => {
      if (!error.stdout?.includes("Tests run:")) throw error;
      return error.stdout;
    })
    .finally(sandbox.close);
  await writeFile(join(workspace, `specmatic-${environment}.log`), log);
  const [failure] = /^Exception class=.*/m.exec(log) ?? [];
  if (failure) throw new Error(`Specmatic did not send all requests of ${environment}: ${failure}`);
  const scenarios = parseSpecmaticLog(log);
  if (scenarios.length === 0) throw new Error(`Specmatic ran no scenario of ${environment}.`);
  return scenarios;
}

/** The query, beside the webcode, with which a GET has the response of an example. */
const queries: Record<string, Record<string, string>> = {
  completedSession: {},
  pendingSession: {},
  sessionsPage: {},
  noSessions: { page: "7" },
  modificationsPage: {},
  noModifications: { page: "7" },
  allTerminals: {},
  connectedTerminals: { syncFromProvider: "true" },
  liveTerminals: {},
};

interface Contract {
  paths: Record<string, { get?: { responses: Record<string, { content: Content }> } }>;
  components: { examples: Record<string, { value: { data: { sessionId?: string } } }> };
}
type Content = Record<string, { examples: Record<string, unknown> }>;

/**
 * Writes a file for each example of a GET. OpenAPI ties a response to a request by an example of the same name in the
 * parameters, where every other tool would send it.
 */
async function writeExamples(folder: string, environment: Environment): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const { paths, components }: Contract = JSON.parse(
    await readFile(fromRoot("generated", "openapi.json"), "utf8"),
  );
  for (const [path, { get }] of Object.entries(paths)) {
    if (path.startsWith(environments.test.routes) !== (environment === "test")) continue;
    for (const name of Object.keys(get?.responses["200"]?.content["application/json"]?.examples ?? {})) {
      const body = components.examples[name]?.value;
      const example = {
        "http-request": {
          method: "GET",
          path: path.replace("{sessionId}", body?.data.sessionId ?? ""),
          query: { webcode: "SHOP01", ...queries[name] },
        },
        "http-response": { status: 200, headers: { "Content-Type": "application/json" }, body },
      };
      await writeFile(join(folder, `${name}.json`), JSON.stringify(example));
    }
  }
}

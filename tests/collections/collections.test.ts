// tier: nightly
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { sampleKeys } from "../../scripts/sample-sandbox.ts";
import { prepareWorkspace } from "../../scripts/workspace.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

const execute = promisify(execFile);
const collections = fromRoot("generated", "collections");

/** What a runner reports of each request. */
interface Sent {
  name: string;
  status: number;
  /** The checks that failed. */
  failures: unknown[];
  body: string;
}

let folder: string;
let runners: string;
let sandbox: Sandbox;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "collections-"));
  await cp(collections, folder, { recursive: true });
  runners = join(await prepareWorkspace("tests/collections"), "node_modules");
  sandbox = await createSandbox({ strict: true, testKey: sampleKeys.test });
  url = (await sandbox.listen({ port: 0 })).url;
}, 600_000);
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function withNewman(): Promise<Sent[]> {
  const report = join(folder, "newman.json");
  const program = join(runners, "newman", "bin", "newman.js");
  const collection = join(folder, "avirato.postman_collection.json");
  const reporter = ["--reporters", "json", "--reporter-json-export", report];
  await execute(process.execPath, [program, "run", collection, "--env-var", `baseUrl=${url}`, ...reporter]);
  const { executions } = JSON.parse(await readFile(report, "utf8")).run as {
    executions: {
      item: { name: string };
      response: { code: number; stream: { data: number[] } };
      assertions?: { error?: unknown }[];
    }[];
  };
  return executions.map(({ item, response, assertions = [] }) => ({
    name: item.name,
    status: response.code,
    failures: assertions.filter(({ error }) => error),
    body: Buffer.from(response.stream.data).toString(),
  }));
}

async function withBruno(): Promise<Sent[]> {
  const report = join(folder, "bruno.json");
  const program = join(runners, "@usebruno", "cli", "bin", "bru.js");
  const args = ["run", "-r", "--noproxy", "--env-var", `baseUrl=${url}`, "--reporter-json", report];
  await execute(process.execPath, [program, ...args], { cwd: join(folder, "bruno") });
  const [{ results }] = JSON.parse(await readFile(report, "utf8")) as [
    {
      results: {
        name: string;
        response: { status: number; data: unknown };
        assertionResults: { status: string }[];
      }[];
    },
  ];
  return results.map(({ name, response, assertionResults }) => ({
    name,
    status: response.status,
    failures: assertionResults.filter(({ status }) => status !== "pass"),
    body: JSON.stringify(response.data),
  }));
}

const identifiers = (sent: Sent[]): string[] =>
  sent
    .filter(({ status }) => status === 201)
    .map(({ body }) => /"(?:sessionId|posPaymentId)":\s?"([^"]+)"/.exec(body)?.[1] ?? body);

describe.each([
  ["Postman's newman", withNewman],
  ["Bruno's bru", withBruno],
])("the collection, run as it is by %s", (_, run) => {
  it("gets the documented success for every request, in the first run and again in the second, and leaves its files as they were", async () => {
    const [first, second] = [await run(), await run()];
    for (const sent of [first, second]) {
      expect(sent.map(({ name }) => name)).toEqual(await requestNames());
      expect(sent.flatMap(({ failures }) => failures)).toEqual([]);
      expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 201, 202]));
    }
    // A key of the first run would replay what the first run made.
    const made = identifiers(first);
    expect(made.length).toBeGreaterThan(4);
    expect(identifiers(second).filter((identifier) => made.includes(identifier))).toEqual([]);
    for (const file of await readdir(collections, { recursive: true })) {
      if (/\.\w+$/.test(file))
        expect(await readFile(join(folder, file), "utf8")).toBe(
          await readFile(join(collections, file), "utf8"),
        );
    }
  });
});

/** The names of the requests of the collection, in order. */
async function requestNames(): Promise<string[]> {
  const text = await readFile(join(collections, "avirato.postman_collection.json"), "utf8");
  const { item } = JSON.parse(text) as { item: { item: { name: string }[] }[] };
  return item.flatMap((journey) => journey.item.map(({ name }) => name));
}

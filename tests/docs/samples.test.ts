// tier: integration
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typescriptSample } from "../../scripts/docs/code-samples.ts";
import { exampleRequests } from "../../scripts/docs/example-requests.ts";
import { fromRoot, root } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useMock } from "../support/mock.ts";
import { readSamples, type Sample } from "./samples.ts";

const run = promisify(execFile);
const mock = useMock();
const samples = await readSamples();
const ofLanguage = (wanted: Sample["language"]) => samples.filter(({ language }) => language === wanted);

/** Inside the project, so that a sample imports the package by its name, as a consumer does. */
const folder = fromRoot(".cache", "samples");
const fileOf = ({ name }: Sample) => join(folder, `${name.replaceAll(/[/:.]/g, "-")}.ts`);

let sandbox: Sandbox;
let sandboxUrl: string;

/** The documented addresses and the command stand for the mock, the sandbox and the sources of this run. */
const here = (code: string) =>
  code
    .replaceAll("http://127.0.0.1:4010", mock.url)
    .replaceAll("http://127.0.0.1:4020", sandboxUrl)
    .replaceAll("npx -p avirato-payments-contract avirato", `"${process.execPath}" src/cli.ts`);

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true, testKey: "my_test_key" });
  sandboxUrl = (await sandbox.listen({ port: 0 })).url;
  await mkdir(folder, { recursive: true });
  await Promise.all(
    ofLanguage("ts").map((sample) => writeFile(fileOf(sample), `${here(sample.code)}\nexport {};\n`)),
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await sandbox.close();
});

/** A trace id is another one in every answer. */
const withoutTraceId = (text: string) =>
  JSON.parse(text, (key, value) => (key === "traceId" ? "any" : value));

function expectOutput(stdout: string, { output }: Sample) {
  if (output?.format === "text") expect(stdout).toBe(output.content);
  if (output?.format === "json") expect(withoutTraceId(stdout)).toEqual(withoutTraceId(output.content));
}

// The samples of a guide go on from each other, as they do for its reader.
describe("a sample of the documentation", { shuffle: false }, () => {
  it("exists in both languages", () => {
    expect(ofLanguage("sh").length).toBeGreaterThan(0);
    expect(ofLanguage("ts").length).toBeGreaterThan(0);
  });

  it.each(ofLanguage("sh"))("$name runs in a shell and prints the documented output", async (sample) => {
    const { stdout } = await run("bash", ["-euo", "pipefail", "-c", here(sample.code)], {
      cwd: root,
      timeout: 120_000,
    });
    expect(stdout).not.toBe("");
    expectOutput(stdout, sample);
  });

  it.each(ofLanguage("ts"))("$name runs and prints the documented output", async (sample) => {
    const { stdout } = await run(process.execPath, ["--conditions=source", fileOf(sample)], {
      timeout: 120_000,
    });
    expectOutput(stdout, sample);
  });

  it("falls back to no secret that everybody knows", () => {
    for (const { code, name } of samples) expect(code, name).not.toMatch(/env\S* *(\?\?|\|\|) *["'`]\w/);
  });

  it("compiles under the strictest settings, as do those of the reference", async () => {
    for (const request of await exampleRequests())
      await writeFile(join(folder, `${request.operationId}.ts`), typescriptSample(request));
    const config = { extends: "../../tsconfig.json", include: ["*.ts"] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = run(fromRoot("node_modules", ".bin", "tsc"), ["-p", folder], { cwd: root });
    await expect(tsc).resolves.toMatchObject({ stdout: "" });
  });
});

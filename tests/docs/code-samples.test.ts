// tier: integration
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curlSample, typescriptSample } from "../../scripts/docs/code-samples.ts";
import { exampleRequests } from "../../scripts/docs/example-requests.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { onSandbox, sampleSandbox } from "../support/samples.ts";

const run = promisify(execFile);
const requests = await exampleRequests();
const folder = fromRoot(".cache", "code-samples");
let served: Awaited<ReturnType<typeof sampleSandbox>>;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  served = await sampleSandbox();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await served.sandbox.close();
});

describe("the sample of an operation", () => {
  it.each(requests)("$operationId runs in a shell", async (request) => {
    const { stdout } = await run("bash", ["-euc", await onSandbox(curlSample(request), request, served)]);
    expect(JSON.parse(stdout)).toMatchObject({ success: true, data: expect.anything() });
  });

  it("runs as TypeScript, and prints the error of a request that is refused", async () => {
    const names = await Promise.all(
      requests.flatMap((request) => {
        const sample = typescriptSample(request);
        const variants = { "": sample, "-refused": sample.replace(/apiKey: ".*?"/, 'apiKey: "no_such_key"') };
        return Object.entries(variants).map(async ([variant, code]) => {
          const name = `${request.operationId}${variant}.ts`;
          await writeFile(join(folder, name), await onSandbox(code, request, served));
          return name;
        });
      }),
    );
    // One process for all: starting forty would take longer than what they do.
    await writeFile(join(folder, "all.mts"), names.map((name) => `await import("./${name}");`).join("\n"));
    const { stdout } = await run(process.execPath, ["--conditions=source", join(folder, "all.mts")]);
    const responses = stdout.trim().split("\n");
    expect(responses).toHaveLength(names.length);
    for (const [index, response] of responses.entries())
      expect(JSON.parse(response)).toMatchObject(
        names[index]?.endsWith("-refused.ts")
          ? { success: false, error: { code: 11001 } }
          : { success: true },
      );
  });
});

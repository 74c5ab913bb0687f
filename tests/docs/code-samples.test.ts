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

  it("runs as TypeScript", async () => {
    const names = await Promise.all(
      requests.map(async (request) => {
        const name = `${request.operationId}.ts`;
        await writeFile(join(folder, name), await onSandbox(typescriptSample(request), request, served));
        return name;
      }),
    );
    // One process for all: starting twenty would take longer than what they do.
    await writeFile(join(folder, "all.mts"), names.map((name) => `await import("./${name}");`).join("\n"));
    const { stdout } = await run(process.execPath, ["--conditions=source", join(folder, "all.mts")]);
    const responses = stdout.trim().split("\n");
    expect(responses).toHaveLength(requests.length);
    for (const response of responses) expect(JSON.parse(response)).toMatchObject({ success: true });
  });
});

// tier: integration
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curlSample, typescriptSample } from "../../scripts/docs/code-samples.ts";
import { type ExampleRequest, exampleRequests } from "../../scripts/docs/example-requests.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { sampleKeys, sampleServer } from "../../scripts/sample-sandbox.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "../support/sandbox.ts";

const run = promisify(execFile);
const requests = await exampleRequests();
const folder = fromRoot(".cache", "code-samples");
let sandbox: Sandbox;
let url: string;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  sandbox = await createSandbox({ strict: true, liveKey: sampleKeys.live, testKey: sampleKeys.test });
  url = (await sandbox.listen({ port: 0 })).url;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await sandbox.close();
});

/** A sample names the payments and sessions of the contract's examples; here it gets ones that exist. */
async function onThisSandbox(sample: string, { environment, route }: ExampleRequest): Promise<string> {
  const calls = callsTo(sandbox);
  const isPreAuth = /capture|cancel|extend/.test(route);
  const amount = { value: 25000, currency: "EUR" };
  const made = await calls[environment].post("/payment/session", { ...sessionBody, amount, isPreAuth });
  const { sessionId } = made.json.data;
  await calls.pay(sessionId);
  const { json } = await calls[environment].get(`/payment/session/${sessionId}?webcode=SHOP01`);
  return sample
    .replaceAll(sampleServer, url)
    .replaceAll(/SHOP01-PXT-\d+/g, json.data.paymentReference)
    .replaceAll(/SHOP01-EXT-\d+/g, sessionId);
}

describe("the sample of an operation", () => {
  it.each(requests)("$operationId runs in a shell", async (request) => {
    const { stdout } = await run("bash", ["-euc", await onThisSandbox(curlSample(request), request)]);
    expect(JSON.parse(stdout)).toMatchObject({ success: true, data: expect.anything() });
  });

  it("runs as TypeScript", async () => {
    const names = await Promise.all(
      requests.map(async (request) => {
        const name = `${request.operationId}.ts`;
        await writeFile(join(folder, name), await onThisSandbox(typescriptSample(request), request));
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

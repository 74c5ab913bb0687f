import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { exampleBody } from "../support/contract.ts";

let prism: ChildProcess;
let url: string;

beforeAll(async () => {
  const args = ["mock", fromRoot("generated", "openapi.yaml"), "--port", "0", "--host", "127.0.0.1"];
  prism = spawn(fromRoot("node_modules", ".bin", "prism"), args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: prism.stdout ?? process.stdin })) {
    const address = /listening on (http:\/\/\S+)/.exec(line)?.[1];
    if (!address) continue;
    url = address;
    break;
  }
});
afterAll(async () => {
  prism.kill();
  await once(prism, "exit");
});

it.each(operations)(
  "stock Prism serves $operationId from the same bundle",
  async ({ method, path, statuses }) => {
    const body = exampleBody(path, method.toLowerCase());
    const response = await fetch(`${url}${path.replace("{sessionId}", "SHOP01-EXT-1")}?webcode=SHOP01`, {
      method,
      headers: { "X-API-KEY": "any_key", ...(body ? { "Content-Type": "application/json" } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    });
    expect(response.status).toBe(statuses[0]);
    expect(await response.json()).toMatchObject({ success: true });
  },
);

// tier: integration
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { exampleBody, examplePath } from "../support/contract.ts";
import { endProcess, startStockPrism } from "../support/prism-proxy.ts";

let prism: ChildProcess;
let url: string;

beforeAll(async () => {
  ({ prism, address: url } = await startStockPrism("mock", [fromRoot("generated", "openapi.yaml")]));
});
afterAll(() => endProcess(prism));

it.each(operations)(
  "stock Prism serves $operationId from the same bundle",
  async ({ method, path, statuses }) => {
    const body = exampleBody(path, method.toLowerCase());
    const response = await fetch(`${url}${examplePath(path)}?webcode=SHOP01`, {
      method,
      headers: { "X-API-KEY": "any_key", ...(body ? { "Content-Type": "application/json" } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    });
    expect(response.status).toBe(statuses[0]);
    expect(await response.json()).toMatchObject({ success: true });
  },
);

// tier: integration, nightly
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createMock, type Mock } from "../../src/mock/mock.ts";
import { endProcess, startStockPrism } from "../support/prism-proxy.ts";
import { reads, violationsOfDynamicResponses } from "./dynamic.ts";

const times = process.env["FULL_MATRIX"] ? 200 : 20;

let mock: Mock;
let prism: ChildProcess;
let url: string;

beforeAll(async () => {
  mock = await createMock();
  ({ prism, address: url } = await startStockPrism("mock", [fromRoot("generated", "openapi.yaml")]));
});
afterAll(() => endProcess(prism));

describe.each(reads)("a response of $operationId that stock Prism makes from the schema", (operation) => {
  it("keeps the contract each time", async () => {
    // Prism closes a connection that is kept while our mock works in this process.
    const send = (path: string, headers: object) =>
      fetch(url + path, { headers: { ...headers, Connection: "close" } });
    expect(await violationsOfDynamicResponses(operation, times, send)).toEqual([]);
  });
});

describe.each(reads)("a response of $operationId that our mock makes from the schema", (operation) => {
  it("keeps the contract each time", async () => {
    const send = (path: string, headers: Record<string, string>) =>
      mock.fetch(new Request(`http://127.0.0.1${path}`, { headers }));
    expect(await violationsOfDynamicResponses(operation, times, send)).toEqual([]);
  });
});

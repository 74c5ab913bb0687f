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

describe.each(reads)("a response of $operationId that is made from the schema", (operation) => {
  it("keeps the contract each time when stock Prism makes it", async () => {
    const send = (path: string, init: RequestInit) => fetch(url + path, init);
    expect(await violationsOfDynamicResponses(operation, times, send)).toEqual([]);
  });

  it("keeps the contract each time when our mock makes it", async () => {
    const send = (path: string, init: RequestInit) =>
      mock.fetch(new Request(`http://127.0.0.1${path}`, init));
    expect(await violationsOfDynamicResponses(operation, times, send)).toEqual([]);
  });
});

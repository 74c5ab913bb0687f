// tier: integration
import { beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { Check } from "../../src/verify/check/check.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { operationOf } from "../../src/verify/server/server.ts";
import { verify } from "../../src/verify/verify.ts";
import { fetchOf, isApi, type Send, type ServerRequest, type ServerResponse } from "./mutants/mutant.ts";

const checks = await allChecks();

/** The clauses that a server with one error for every request fulfils, and the reason. */
const excepted: Record<string, string> = {
  "errors.envelope": "it is about the form of every error, whatever causes it",
};

/** The operation of a request; `undefined` for a route outside the contract. */
const operationIdOf = ({ method, path }: ServerRequest) => operationOf(method, path)?.operationId;

/** Runs one check. `layer` gets each request to the API except the first, with which every run begins. */
async function verdictOf(check: Check, layer: (next: Send) => Send): Promise<string | undefined> {
  const sandbox = await createSandbox();
  let apiRequests = 0;
  const send = (next: Send): Send => {
    const behindLayer = layer(next);
    return (request) => {
      if (isApi(request)) apiRequests += 1;
      return isApi(request) && apiRequests > 1 ? behindLayer(request) : next(request);
    };
  };
  const { keys, secrets } = sandbox;
  const { findings } = await verify(
    {
      server: "http://127.0.0.1",
      webcode: "SHOP01",
      testKey: keys.test,
      liveKey: keys.live,
      testSecret: secrets.test,
      allowLive: true,
      sandbox: true,
      fetch: fetchOf({ rule: "", clause: check.id, layer: send }, sandbox),
    },
    [check],
  );
  await sandbox.close();
  return findings[0]?.verdict;
}

/** An error that the sandbox gives to a check, and the operation that gives it. */
interface Expected {
  check: Check;
  operationId: string | undefined;
  error: ServerResponse;
}

const envelopeOf = ({ body }: ServerResponse) => JSON.parse(body).error;

/** @param skipped gets the check when it lacks something that it needs. */
async function expectedBy(check: Check, skipped: Check[]): Promise<Expected[]> {
  const found: Expected[] = [];
  const verdict = await verdictOf(check, (next) => async (request) => {
    const error = await next(request);
    if (error.status >= 400) found.push({ check, operationId: operationIdOf(request), error });
    return error;
  });
  if (verdict === "skipped") skipped.push(check);
  return found;
}

/** One of those that are the same in this. */
const distinct = (all: Expected[], keyOf: (expected: Expected) => unknown[]) => [
  ...new Map(all.map((expected) => [JSON.stringify(keyOf(expected)), expected])).values(),
];

/** The clauses that are confirmed for a server that gives the error to every request that `includes` names. */
async function confirmedBy(
  all: Expected[],
  includes: (request: ServerRequest, expected: Expected) => boolean,
): Promise<string[]> {
  const confirmed = new Set<string>();
  for (const expected of all) {
    const verdict = await verdictOf(
      expected.check,
      (next) => async (request) => (includes(request, expected) ? expected.error : next(request)),
    );
    if (verdict === "confirmed") confirmed.add(expected.check.id);
  }
  return [...confirmed];
}

describe("a check that expects an error", () => {
  const all: Expected[] = [];
  const skipped: Check[] = [];
  beforeAll(async () => {
    for (const check of checks) all.push(...(await expectedBy(check, skipped)));
  });

  it("is run, unless it needs a server with a port or one that sends webhooks", () => {
    const needing = checks.filter(({ needs }) => needs.includes("url") || needs.includes("webhooks"));
    expect(skipped).toEqual(needing);
    expect(all.length).toBeGreaterThan(checks.length);
  });

  it("is not confirmed by a server that gives the error to every request", async () => {
    const errors = distinct(all, ({ check, error }) => [check.id, error.status, envelopeOf(error).message]);
    expect(await confirmedBy(errors, () => true)).toEqual(Object.keys(excepted));
  });

  it("is not confirmed by a server that gives the error to every request to the operation", async () => {
    const errors = distinct(
      all.filter(({ operationId }) => operationId !== undefined),
      ({ check, operationId, error }) => [check.id, operationId, error.status, envelopeOf(error).code],
    );
    const isSame = (request: ServerRequest, { operationId }: Expected) =>
      operationIdOf(request) === operationId;
    expect(await confirmedBy(errors, isSame)).toEqual(Object.keys(excepted));
  });
});

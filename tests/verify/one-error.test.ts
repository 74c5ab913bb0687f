// tier: nightly
import { beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { Check } from "../../src/verify/check/check.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { operationOf } from "../../src/verify/server/server.ts";
import { type Finding, verify } from "../../src/verify/verify.ts";
import { fetchOf, isApi, type Send, type ServerRequest, type ServerResponse } from "./mutants/mutant.ts";

const checks = await allChecks();

/** The clauses that a server with one error for every request fulfils, and the reason. */
const excepted: Record<string, string> = {
  "errors.envelope": "it is about the form of every error, whatever causes it",
};

/** The operation of a request; `undefined` for a route outside the contract. */
const operationIdOf = ({ method, path }: ServerRequest) => operationOf(method, path)?.operationId;

/**
 * Runs checks against a sandbox.
 *
 * @param layer gets each request to the API except the first, with which every run begins
 */
async function findingsOf(
  chosen: Check[],
  layer: (next: Send) => Send,
  onProgress: (id: string) => void = () => undefined,
): Promise<Finding[]> {
  const sandbox = await createSandbox();
  let apiRequests = 0;
  const afterFirst = (next: Send): Send => {
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
      fetch: fetchOf({ rule: "", clause: "", layer: afterFirst }, sandbox),
      onProgress,
    },
    chosen,
  );
  await sandbox.close();
  return findings;
}

/** An error that the sandbox gives to a check, and the operation that gives it. */
interface Expected {
  check: Check;
  operationId: string | undefined;
  error: ServerResponse;
}

const envelopeOf = ({ body }: ServerResponse) => JSON.parse(body).error;

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
    const findings = await findingsOf(
      [expected.check],
      (next) => async (request) => (includes(request, expected) ? expected.error : next(request)),
    );
    if (findings[0]?.verdict === "confirmed") confirmed.add(expected.check.id);
  }
  return [...confirmed];
}

describe("a check that expects an error", () => {
  const all: Expected[] = [];
  let verdicts: Finding["verdict"][] = [];
  beforeAll(async () => {
    let current: Check | undefined;
    const record = (next: Send) => async (request: ServerRequest) => {
      const error = await next(request);
      if (current && error.status >= 400)
        all.push({ check: current, operationId: operationIdOf(request), error });
      return error;
    };
    const findings = await findingsOf(checks, record, (id) => {
      current = checks.find((check) => check.id === id);
    });
    verdicts = findings.map(({ verdict }) => verdict);
  });

  it("is confirmed by the sandbox, unless it needs a server with a port or one that sends webhooks", () => {
    const isSkipped = ({ needs }: Check) => needs.includes("url") || needs.includes("webhooks");
    expect(verdicts).toEqual(checks.map((check) => (isSkipped(check) ? "skipped" : "confirmed")));
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

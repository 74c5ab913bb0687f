// tier: integration
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WantedFault } from "../../src/sandbox/faults/fault.ts";
import { amountOf, leaveFigures, seed } from "../support/settings.ts";
import { anyFault, sightObjections } from "./requests/faults.ts";
import { FuzzedSandbox, type Way } from "./requests/fuzzed.ts";
import { hostile, hostileShapes } from "./requests/hostile.ts";
import { judge } from "./requests/judge.ts";
import { apiRoutes, dashboardPages, everyRoute, type Route } from "./requests/routes.ts";
import type { Seen, SeenWithFault } from "./requests/send.ts";
import type { Sent } from "./requests/sent.ts";

/** So many problems of one shape are shown. */
const enough = 3;
/** Requests of each shape. */
const requests = amountOf("HOSTILE_REQUESTS", 15);
let fuzzed: FuzzedSandbox;
let routes: Route[];
let sessionId: string;
let counted = 0;
let hits = 0;

// One for each shape, so that what a shape breaks is not taken for the next one's fault.
beforeEach(async () => {
  fuzzed = await FuzzedSandbox.open(3);
  [sessionId = ""] = fuzzed.landmarks.sessions.test;
  routes = everyRoute({ sessionId, token: await fuzzed.paymentToken() });
});
afterEach(() => fuzzed.close());

/** Only a connection can end amid a body, or carry what a `Request` refuses. */
function wayOf(sent: Sent, number: number): Way {
  if (sent.missingBytes !== undefined || number % 2 === 1) return "over HTTP";
  try {
    new Request(`http://127.0.0.1:4020${sent.target}`, { method: sent.method, headers: sent.headers });
    return "in process";
  } catch {
    return "over HTTP";
  }
}

/** A fault that the caller of any request would see. */
const anySight = anyFault.filter(({ effect }) => effect.type !== "fail");

interface Case {
  sent: Sent;
  /** Waits for the request. */
  fault?: WantedFault;
}

/** Requests of one shape. For every second one waits a fault, mostly one that it would meet if it were valid. */
function cases(shape: (typeof hostileShapes)[string]): fc.Arbitrary<Case> {
  const { keys } = fuzzed.sandbox;
  const alone = hostile(shape, routes, [undefined, keys.test, "wrong"]).map((sent) => ({ sent }));
  const withFault = anySight.chain((fault) => {
    const { environment = "test" } = fault;
    const fitting = apiRoutes(environment, { sessionId });
    const key = keys[environment];
    return fc
      .oneof(
        { weight: 4, arbitrary: hostile(shape, fitting, [key, key, key, "wrong"]) },
        hostile(shape, routes, [undefined, key]),
      )
      .map((sent) => ({ sent, fault }));
  });
  return fc.oneof(alone, withFault);
}

/**
 * Sends a hostile request. When a fault waits, two valid requests follow: one of the three meets the fault, and the
 * others are not affected.
 *
 * @returns a sentence for each problem
 */
async function problemsOf(sent: Sent, way: Way, fault: WantedFault | undefined): Promise<string[]> {
  if (!fault) return unmetProblems(await fuzzed.send(sent, way));
  const valid = fuzzed.validRequest(fault.environment ?? "test");
  const [first, ...later] = await fuzzed.sendInto(fault, [sent, valid, valid], way);
  if (!first) throw new Error("No request was sent.");
  const problems = later.flatMap((one) =>
    one.fault === "met" || one.response?.status === 201
      ? problemsWithFault(fault, one)
      : [`a valid request answered ${one.response?.status} afterwards`],
  );
  problems.push(...problemsWithFault(fault, first));
  if (first.fault === "met" && judge(sent, fuzzed.landmarks.keys).status !== "up to the operation")
    problems.push("met a fault, though a check refuses it");
  const mets = [first, ...later].filter((one) => one.fault === "met").length;
  hits += mets;
  const isRemoved = first.fault === "removed" && sent.method === "DELETE";
  return mets === 1 || isRemoved ? problems : [...problems, `the fault was met ${mets} times`];
}

function problemsWithFault(fault: WantedFault, seen: SeenWithFault): string[] {
  if (seen.fault !== "met") return unmetProblems(seen);
  const objections = [...seen.problems, ...sightObjections(fault, seen)];
  // The caller sees the response of the operation, late.
  return fault.effect.type === "delay" ? [...objections, ...failures(seen)] : objections;
}

const failures = ({ response }: Seen): string[] =>
  response && response.status >= 500 && response.status !== 503 ? [`answered ${response.status}`] : [];

const unmetProblems = (seen: Seen): string[] => [
  ...seen.problems,
  ...failures(seen),
  ...seen.waited.map((milliseconds) => `waited ${milliseconds} ms for no fault`),
];

describe("hostile requests to any route", () => {
  it.for(Object.entries(hostileShapes))(
    "with %s are answered quickly, without an internal error, and leave the sandbox alive, whether a fault waits for them or not",
    async ([name, shape], { task }) => {
      const sample = fc.sample(cases(shape), { seed, numRuns: requests });
      if (requests >= 15) expect(sample.some(({ fault }) => fault !== undefined)).toBe(true);
      const found: string[] = [];
      for (const [number, { sent, fault }] of sample.entries()) {
        const problems = await problemsOf(sent, wayOf(sent, number), fault);
        found.push(...problems.map((problem) => `${sent.method} ${sent.target.slice(0, 80)} ${problem}`));
        // A shape that breaks something breaks it again and again, and may take seconds each time.
        if (found.length >= enough) break;
      }
      for (const { method, path } of dashboardPages) {
        const { response, problems } = await fuzzed.send(
          { method, target: path, headers: [], body: undefined },
          "in process",
        );
        if (response?.status !== 200) problems.push(`answered ${response?.status}`);
        found.push(...problems.map((problem) => `${path} ${problem}`));
      }
      found.push(...(await fuzzed.aftermath()));
      counted += sample.length;
      leaveFigures(task, {
        "hostile requests": counted,
        "faults met amid them": hits,
        "shapes of hostile requests": Object.keys(hostileShapes).length,
      });
      expect(found, `requests with ${name}`).toEqual([]);
    },
  );
});

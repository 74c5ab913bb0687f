// tier: integration
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WantedFault } from "../../src/sandbox/faults/fault.ts";
import { amountOf, leaveFigures, seed } from "../support/settings.ts";
import { anyFault, sightObjections } from "./requests/faults.ts";
import { FuzzedSandbox, type Way } from "./requests/fuzzed.ts";
import { hostile, hostileShapes } from "./requests/hostile.ts";
import { judge } from "./requests/judge.ts";
import { dashboardPages, everyRoute, type Route } from "./requests/routes.ts";
import type { Seen } from "./requests/send.ts";
import type { Sent } from "./requests/sent.ts";

/** So many problems of one shape are shown. */
const enough = 3;
/** Requests of each shape. */
const requests = amountOf("HOSTILE_REQUESTS", 15);
let fuzzed: FuzzedSandbox;
let routes: Route[];
let counted = 0;
let hits = 0;

// One for each shape, so that what a shape breaks is not taken for the next one's fault.
beforeEach(async () => {
  fuzzed = await FuzzedSandbox.open(3);
  const [sessionId = ""] = fuzzed.landmarks.sessions.test;
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

/**
 * Sends a hostile request. When a fault waits, a valid request follows, so that one of the two meets the fault.
 *
 * @returns a sentence for each problem
 */
async function problemsOf(sent: Sent, way: Way, fault: WantedFault | null | undefined): Promise<string[]> {
  if (!fault) return unmetProblems([await fuzzed.send(sent, way)]);
  const valid = fuzzed.validRequest(fault.environment ?? "test");
  const { seen, fate } = await fuzzed.sendInto(fault, [sent, valid], way);
  const met = fate === "used" ? seen.pop() : undefined;
  const problems = [...unmetProblems(seen), ...(met?.problems ?? [])];
  if (met) {
    hits += 1;
    problems.push(...sightObjections(fault, met));
    if (fault.effect.type === "delay") problems.push(...unmetProblems([{ ...met, problems: [] }]));
    const isHostile = seen.length === 0;
    if (isHostile && judge(sent, fuzzed.landmarks.keys).status !== "up to the operation")
      problems.push("met a fault, though a check refuses it");
  } else if (fate === "waits" || sent.method !== "DELETE") problems.push(`the fault ${fate}`);
  return problems;
}

const unmetProblems = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ response, problems }) =>
    response && response.status >= 500 && response.status !== 503
      ? [...problems, `answered ${response.status}`]
      : problems,
  );

describe("hostile requests to any route", () => {
  it.for(Object.entries(hostileShapes))(
    "with %s are answered quickly, without an internal error, and leave the sandbox alive, whether a fault waits for them or not",
    async ([name, shape], { task }) => {
      const sample = fc.sample(hostile(shape, routes, fuzzed.sandbox.keys.test), { seed, numRuns: requests });
      const faults = fc.sample(fc.option(anySight, { freq: 1 }), { seed, numRuns: requests });
      const found: string[] = [];
      for (const [number, sent] of sample.entries()) {
        const problems = await problemsOf(sent, wayOf(sent, number), faults[number]);
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

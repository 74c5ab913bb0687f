// tier: integration
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { amountOf, leaveFigures, seed } from "../support/settings.ts";
import { FuzzedSandbox } from "./requests/fuzzed.ts";
import { hostile, hostileShapes } from "./requests/hostile.ts";
import { dashboardPages, everyRoute, type Route } from "./requests/routes.ts";
import type { Sent } from "./requests/sent.ts";

/** So many problems of one shape are shown. */
const enough = 3;
/** Requests of each shape. */
const requests = amountOf("HOSTILE_REQUESTS", 30);
const ways = ["in process", "over HTTP"] as const;
let fuzzed: FuzzedSandbox;
let routes: Route[];
let counted = 0;

// One for each shape, so that what a shape breaks is not taken for the next one's fault.
beforeEach(async () => {
  fuzzed = await FuzzedSandbox.open(3);
  const [sessionId = ""] = fuzzed.landmarks.sessions.test;
  routes = everyRoute({ sessionId, token: await fuzzed.paymentToken() });
});
afterEach(() => fuzzed.close());

/** Only a connection can end amid a body, or carry what a `Request` refuses. */
function wayOf(sent: Sent, number: number): (typeof ways)[number] {
  if (sent.missingBytes !== undefined || number % 2 === 1) return "over HTTP";
  try {
    new Request(`http://127.0.0.1:4020${sent.target}`, { method: sent.method, headers: sent.headers });
    return "in process";
  } catch {
    return "over HTTP";
  }
}

describe("hostile requests to any route", () => {
  it.for(Object.entries(hostileShapes))(
    "with %s are answered quickly, without a fault, and leave the sandbox alive",
    async ([name, shape], { task }) => {
      const sample = fc.sample(hostile(shape, routes, fuzzed.sandbox.keys.test), { seed, numRuns: requests });
      const found: string[] = [];
      for (const [number, sent] of sample.entries()) {
        const { response, problems } = await fuzzed.send(sent, wayOf(sent, number));
        if (response && response.status >= 500 && response.status !== 503)
          problems.push(`answered ${response.status}`);
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
      expect(found, `requests with ${name}`).toEqual([]);
      leaveFigures(task, {
        "hostile requests": counted,
        "shapes of hostile requests": Object.keys(hostileShapes).length,
      });
    },
  );
});

// tier: integration
import fc from "fast-check";
import { describe, expect, it, type TestContext } from "vitest";
import { environments } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { hold } from "../support/hold.ts";
import { freshDatabase, vaultKey } from "../support/postgres.ts";
import { amountOf, leaveFigures } from "../support/settings.ts";
import { anyFault, faultObjections } from "./requests/faults.ts";
import { FuzzedSandbox } from "./requests/fuzzed.ts";
import { judge, objections } from "./requests/judge.ts";
import { anyRequest } from "./requests/requests.ts";
import type { Response } from "./requests/send.ts";

const requests = amountOf("FUZZ_REQUESTS", 1000);
/** Between two looks at what requests leave behind: the log, health and the worker. */
const betweenLooks = 1_000;

/** Holds so many requests against the contract and all oracles; what is counted is named after the store. */
async function holdOn(
  options: SandboxOptions,
  count: number,
  { task }: TestContext,
  where = "",
): Promise<void> {
  const fuzzed = await FuzzedSandbox.open(60, options);
  const { keys } = fuzzed.landmarks;
  const seen = new Map<string, number>();
  const way = fc.constantFrom("in process", "in process", "in process", "over HTTP" as const);
  // Last, so that the regressions draw the same requests as before there were faults.
  const meeting = fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: anyFault },
  );
  let answers = 0;
  let hits = 0;
  let outside = 0;
  const property = fc.asyncProperty(
    anyRequest(fuzzed.landmarks),
    way,
    meeting,
    async (sent, taken, fault) => {
      const { pathname } = new URL(sent.target, "http://127.0.0.1");
      fc.pre(pathname.startsWith(`${environments.live.routes}/`));
      const verdict = judge(sent, keys);
      const found: string[] = [];
      let response: Response | undefined;
      if (fault) {
        for (const one of await fuzzed.sendInto(fault, [sent], taken)) {
          ({ response } = one);
          found.push(...faultObjections(fault, verdict, sent, one), ...one.problems);
          if (one.fault === "met") hits += 1;
        }
      } else {
        const { problems, ...seen } = await fuzzed.send(sent, taken);
        ({ response } = seen);
        if (!response || response.cut) throw new Error("The connection closed without a response.");
        found.push(...objections(sent, verdict, response), ...problems);
      }
      answers += 1;
      if (answers % betweenLooks === 0) found.push(...(await fuzzed.aftermath()));
      if (found.length > 0) outside += 1;
      const name = `${verdict.operation?.operationId ?? "no route"} ${response?.status ?? "no response"}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      expect(found).toEqual([]);
    },
  );
  await hold("requests", property, count);
  expect(await fuzzed.aftermath()).toEqual([]);
  await fuzzed.close();
  // Else the requests would only ever be refused, which is easy to get right. A share of them may miss an operation.
  const accepted = operations.filter(({ operationId, statuses }) =>
    seen.has(`${operationId} ${statuses[0]}`),
  );
  const routes = new Set(accepted.map(({ route }) => route)).size;
  expect(routes).toBeGreaterThanOrEqual(operations.length / 2 - (count < 2_000 ? 2 : 0));
  const figures = {
    requests: answers,
    "requests that met a fault": hits,
    "answers outside the contract": outside,
    "operations and statuses seen": seen.size,
  };
  leaveFigures(task, figures, where);
}

describe("whatever is sent to the API", () => {
  it("is answered as the contract says, in its envelope, never with an internal error, and accepted just when it allows; a request that meets a fault, as the fault says", (context) =>
    holdOn({}, requests, context));

  it("is answered so on PostgreSQL too", async (context) => {
    const data = await freshDatabase();
    await holdOn({ data, vaultKey }, requests, context, " on PostgreSQL");
  });
});

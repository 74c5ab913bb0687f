// tier: integration
import fc from "fast-check";
import { describe, expect, it, type TestContext } from "vitest";
import { hold } from "../support/hold.ts";
import { amountOf, leaveFigures } from "../support/settings.ts";
import { compareAll } from "./model/compare-all.ts";
import { Model } from "./model/model.ts";
import { onDatabases, onSqlite, type Shops } from "./model/shops.ts";
import { anyStep } from "./model/steps.ts";

const sequences = amountOf("MODEL_SEQUENCES", 10);

/** Each effect before and after a write, each outcome of a modification, and each fault of webhooks. */
const everyKind = [
  ...["fetch failed", "terminated", "overloaded", "late"].flatMap((seen) => [
    `${seen} arrival`,
    `${seen} response`,
  ]),
  ...["internalError execution", "internalError response", "fails acceptance"],
  ...["delay", "duplicate", "reorder", "wrong-signature", "stale-timestamp"],
].sort();

/** How many sequences run at the same time: on PostgreSQL they mostly wait. For a few, one sandbox is quicker to open. */
const lanes = sequences < 100 ? 1 : 4;

/** Holds so many sequences against the model; what is counted is named after the store. */
async function holdOn(shops: Shops, count: number, { task }: TestContext, where = ""): Promise<void> {
  let steps = 0;
  const met = new Set<string>();
  let run = 0;
  const property = fc.asyncProperty(
    fc.commands(anyStep, { maxCommands: 40, size: "max" }),
    fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, fc.constant(true)),
    (commands, mayRestart) =>
      shops.serve(mayRestart, async (shop) => {
        const model = new Model();
        run += 1;
        await fc.asyncModelRun(() => ({ model, real: shop }), commands);
        await compareAll(model, shop);
        steps += model.calls;
        for (const kind of model.met) met.add(kind);
      }),
  );
  await hold("model", property, count, lanes);
  await shops.close();
  // A few sequences may leave one out.
  if (count >= 1_000) expect([...met].sort()).toEqual(everyKind);
  leaveFigures(
    task,
    { sequences: run, writes: steps, "kinds of faults met": met.size, divergences: 0 },
    where,
  );
}

describe("any sequence of calls, payments, key changes, time and restarts", () => {
  it("has the answers, the statuses and the events that a simple model has", (context) =>
    holdOn(onSqlite, sequences, context));

  it("has them on PostgreSQL too", (context) => holdOn(onDatabases(), sequences, context, " on PostgreSQL"));
});

// tier: integration
import fc from "fast-check";
import { describe, expect, it, type TestContext } from "vitest";
import { hold } from "../support/hold.ts";
import { amountOf, leaveFigures } from "../support/settings.ts";
import { Model } from "./model/model.ts";
import { inMemory, onFile, onPostgres, type Place } from "./model/places.ts";
import { Shop } from "./model/shop.ts";
import { anyStep, compareAll } from "./model/steps.ts";

const sequences = amountOf("MODEL_SEQUENCES", 6);

/** Each effect before and after a write, each outcome of a modification, and each fault of webhooks. */
const everyKind = [
  ...["fetch failed", "terminated", "overloaded", "late"].flatMap((seen) => [
    `${seen} arrival`,
    `${seen} response`,
  ]),
  ...["internalError execution", "internalError response", "fails acceptance"],
  ...["delay", "duplicate", "reorder", "wrong-signature", "stale-timestamp"],
].sort();

/** Holds so many sequences against the model; what is counted is named after the place. */
async function holdOn(
  place: (restarts: boolean) => Place | Promise<Place>,
  count: number,
  { task }: TestContext,
  where = "",
): Promise<void> {
  let steps = 0;
  const met = new Set<string>();
  let run = 0;
  const property = fc.asyncProperty(
    fc.commands(anyStep, { maxCommands: 40, size: "max" }),
    fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, fc.constant(true)),
    async (commands, restarts) => {
      const shop = await Shop.open(await place(restarts));
      const model = new Model();
      run += 1;
      try {
        await fc.asyncModelRun(() => ({ model, real: shop }), commands);
        await compareAll(model, shop);
        steps += model.calls;
        for (const kind of model.met) met.add(kind);
      } finally {
        await shop.close();
      }
    },
  );
  await hold("model", property, count);
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
    holdOn((restarts) => (restarts ? onFile() : inMemory), sequences, context));

  it("has them on PostgreSQL too", async (context) => {
    const database = await onPostgres();
    await holdOn(() => database, sequences, context, " on PostgreSQL");
  });
});

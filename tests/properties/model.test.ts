import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hold } from "../support/hold.ts";
import { amountOf, seed } from "../support/settings.ts";
import { Model } from "./model/model.ts";
import { Shop } from "./model/shop.ts";
import { anyStep, compareAll } from "./model/steps.ts";

const sequences = amountOf("MODEL_SEQUENCES", 100);

describe("any sequence of calls, payments, key changes, time and restarts", () => {
  it("has the answers, the statuses and the events that a simple model has", async ({ task }) => {
    let steps = 0;
    let run = 0;
    const property = fc.asyncProperty(
      fc.commands(anyStep, { maxCommands: 40, size: "max" }),
      fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, fc.constant(true)),
      async (commands, onFile) => {
        const shop = await Shop.open(onFile);
        const model = new Model();
        run += 1;
        try {
          await fc.asyncModelRun(() => ({ model, real: shop }), commands);
          await compareAll(model, shop);
          steps += model.calls;
        } finally {
          await shop.close();
        }
      },
    );
    await hold("model", property, sequences);
    expect(run).toBeGreaterThanOrEqual(sequences);
    Object.assign(task.meta, { figures: { sequences: run, writes: steps, divergences: 0, seed } });
  });
});

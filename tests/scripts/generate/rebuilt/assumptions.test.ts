// tier: nightly
import { expect, it } from "vitest";
import { judgedAssumptions } from "../../../../scripts/evidence/judged.ts";
import { bundledContract, generated } from "./sources.ts";

it("generated/assumptions.json is what its generator makes of openapi/", async () => {
  const { assumptions } = JSON.parse(await generated("assumptions.json"));
  expect(JSON.parse(JSON.stringify(await judgedAssumptions(bundledContract())))).toEqual(assumptions);
});

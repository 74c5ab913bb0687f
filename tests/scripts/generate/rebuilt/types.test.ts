// tier: nightly
import { expect, it } from "vitest";
import { contractTypes } from "../../../../scripts/generate/types.ts";
import { bundledContract, sourceOf } from "./sources.ts";

it("generated/types.ts is what its generator makes of the contract, which stays as it was", async () => {
  const contract = bundledContract();
  expect(await contractTypes(contract)).toBe(await sourceOf("types.ts"));
  expect(contract).toEqual(bundledContract());
});

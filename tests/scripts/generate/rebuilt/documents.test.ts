// tier: nightly
import { expect, it } from "vitest";
import { parse } from "yaml";
import { environmentContract } from "../../../../scripts/generate/shapes/environment.ts";
import { openapi30 } from "../../../../scripts/generate/shapes/openapi-3.0.ts";
import { bundledContract, generated } from "./sources.ts";

it.each([
  ["openapi.live.yaml", () => environmentContract(bundledContract(), "live")],
  ["openapi.test.yaml", () => environmentContract(bundledContract(), "test")],
  ["openapi-3.0.yaml", () => openapi30(bundledContract())],
])("generated/%s is what its generator makes of the contract, in the same order", async (name, build) => {
  expect(JSON.stringify(build())).toBe(JSON.stringify(parse(await generated(name))));
});

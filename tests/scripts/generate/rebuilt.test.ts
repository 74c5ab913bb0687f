// tier: nightly
import { readFile } from "node:fs/promises";
import { beforeEach, expect, it } from "vitest";
import { parse } from "yaml";
import { judgedAssumptions } from "../../../scripts/evidence/judged.ts";
import { bundleContract, bundleControlPlane } from "../../../scripts/generate/bundle.ts";
import { brunoFiles } from "../../../scripts/generate/collections/bruno.ts";
import { collectionOf } from "../../../scripts/generate/collections/collection.ts";
import { postmanCollection } from "../../../scripts/generate/collections/postman.ts";
import type { Contract, ControlPlane } from "../../../scripts/generate/contract.ts";
import { minorUnits } from "../../../scripts/generate/currencies.ts";
import { environmentContract } from "../../../scripts/generate/shapes/environment.ts";
import { openapi30 } from "../../../scripts/generate/shapes/openapi-3.0.ts";
import { constantsTable } from "../../../scripts/generate/tables/constants.ts";
import { controlPlaneTable } from "../../../scripts/generate/tables/control-plane.ts";
import { errorTable } from "../../../scripts/generate/tables/errors.ts";
import { operationTable } from "../../../scripts/generate/tables/operations.ts";
import { table } from "../../../scripts/generate/tables/table.ts";
import { webhookExamplesTable } from "../../../scripts/generate/tables/webhook-examples.ts";
import { contractTypes } from "../../../scripts/generate/types.ts";
import { validators } from "../../../scripts/generate/validators/api.ts";
import { controlPlaneResponseValidators } from "../../../scripts/generate/validators/control-plane.ts";
import {
  controlPlaneResponseTypes,
  validatorTypes,
} from "../../../scripts/generate/validators/declarations.ts";
import { fromRoot } from "../../../scripts/paths.ts";

// `npm run generate -- --check` compares the same files in one run. Here each generator runs by itself, so that mutation
// testing finds out in little time which file a change of it would break.

const read = (name: string) => readFile(fromRoot("generated", name), "utf8");
const { "x-generated": notice, ...bundled } = JSON.parse(await read("openapi.json"));
const controlPlane: ControlPlane = parse(await readFile(fromRoot("openapi", "control-plane.yaml"), "utf8"));
/** A copy for each generator, because some libraries change what they are given. */
let contract: Contract;
beforeEach(() => {
  contract = structuredClone(bundled);
});

/** The source files, without the notice at their start, and how each is built. */
const sources: Record<string, () => string | Promise<string>> = {
  "constants.ts": () => constantsTable(contract, controlPlane),
  "operations.ts": () => operationTable(contract),
  "errors.ts": () => errorTable(contract),
  "webhook-examples.ts": () => webhookExamplesTable(contract),
  "control-plane.ts": () => controlPlaneTable(controlPlane, contract),
  "validators.d.ts": () => validatorTypes(controlPlane),
  "control-plane-responses.d.ts": () => controlPlaneResponseTypes,
  "currencies.ts": () =>
    `/** Decimal digits of the minor unit of each currency (ISO 4217). */\n${table("minorUnits", minorUnits)}`,
  "types.ts": () => contractTypes(contract),
  "validators.js": () => validators(contract, controlPlane),
  "control-plane-responses.js": () => controlPlaneResponseValidators(controlPlane),
};

it.each(Object.entries(sources))(
  "generated/%s is what its generator makes of the contract",
  async (name, build) => {
    expect(`// ${notice}\n\n${await build()}`).toBe(await read(name));
  },
);

it.each([
  ["openapi.live.yaml", () => environmentContract(contract, "live")],
  ["openapi.test.yaml", () => environmentContract(contract, "test")],
  ["openapi-3.0.yaml", () => openapi30(contract)],
])("generated/%s is what its generator makes of the contract, in the same order", async (name, build) => {
  expect(JSON.stringify(build())).toBe(JSON.stringify(parse(await read(name))));
});

it("the collection for Postman is what its generator makes of the journeys", async () => {
  const collection = await collectionOf(contract, controlPlane);
  const file = await read("collections/avirato.postman_collection.json");
  expect(postmanCollection(collection, notice)).toEqual(JSON.parse(file));
});

it("the collection for Bruno is what its generator makes of the journeys", async () => {
  const files = brunoFiles(await collectionOf(contract, controlPlane), notice);
  for (const [path, text] of files) expect(text, path).toBe(await read(`collections/bruno/${path}`));
});

it("generated/assumptions.json is what its generator makes of openapi/", async () => {
  const { assumptions } = JSON.parse(await read("assumptions.json"));
  expect(JSON.parse(JSON.stringify(await judgedAssumptions(contract)))).toEqual(assumptions);
});

it("the bundled contract is what Redocly and its generator make of openapi/", async () => {
  expect(JSON.stringify(await bundleContract())).toBe(JSON.stringify(bundled));
});

it("the control plane's document needs no bundling", async () => {
  expect(await bundleControlPlane()).toEqual(controlPlane);
});

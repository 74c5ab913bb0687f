// tier: nightly
import { expect, it } from "vitest";
import { judgedAssumptions } from "../../../../scripts/evidence/judged.ts";
import { assumedPlaces } from "../../../../scripts/generate/assumed-places.ts";
import { bundledContract, generated } from "./sources.ts";

it("generated/assumptions.json is what its generator makes of openapi/", async () => {
  const { assumptions } = JSON.parse(await generated("assumptions.json"));
  const sentences = assumptions.map(({ assumed }: { assumed: string }) => assumed);
  const found = [...assumedPlaces(bundledContract()).keys()];
  expect(found.filter((sentence) => !sentences.includes(sentence))).toEqual([]);
  expect(JSON.parse(JSON.stringify(await judgedAssumptions(bundledContract())))).toEqual(assumptions);
});

it("an extension without a value rests on no assumption", () => {
  const contract = bundledContract();
  const { post } = contract.paths["/external/v1/payment/session"] ?? {};
  Object.assign(post ?? {}, { "x-nothing": null });
  expect(assumedPlaces(contract)).toEqual(assumedPlaces(bundledContract()));
});

it("an assumption is found in each schema that a value has to fit, or must not fit", () => {
  const contract = bundledContract();
  const forms = {
    oneOf: [{ "x-assumed": "One." }],
    anyOf: [{ "x-assumed": "Any." }],
    not: { "x-assumed": "Not." },
  };
  Object.assign(contract.components.schemas, { Other: forms });
  const found = assumedPlaces(contract);
  for (const sentence of ["One.", "Any.", "Not."])
    expect(found.get(sentence), sentence).toEqual([{ what: "schema Other", operations: [] }]);
});

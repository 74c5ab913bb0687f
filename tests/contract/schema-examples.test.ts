import { expect, it } from "vitest";
import { contract } from "../support/contract.ts";

const scalars = Object.entries(contract.components.schemas).filter(
  ([, { type }]) => type === "string" || type === "integer",
);

it("the schemas of one value are found", () => {
  expect(scalars.length).toBeGreaterThan(30);
});

it.each(scalars)("the schema of one value shows an example of its type: %s", (_, { type, examples = [] }) => {
  expect(examples).not.toEqual([]);
  for (const example of examples) expect(typeof example).toBe(type === "integer" ? "number" : "string");
});

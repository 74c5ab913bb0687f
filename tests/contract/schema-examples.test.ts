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

interface Shown {
  examples: unknown[];
}
const envelopes = Object.entries(contract.components.schemas).flatMap(([name, { properties = {} }]) => {
  const { error } = properties as { error?: { properties: Record<string, Shown> } };
  return error ? [{ name, members: error.properties }] : [];
});
const errors = Object.values(contract.components.examples).map(
  ({ value }) => (value as { error?: Record<string, unknown> }).error,
);

it("the schemas of errors are found, one for each status that an operation documents", () => {
  expect(envelopes.length).toBeGreaterThan(9);
});

it.each(envelopes)(
  "the schema of an error shows message, code and status of one error: $name",
  ({ members }) => {
    const shown = Object.entries(members).flatMap(([member, { examples }]) =>
      examples ? [[member, examples[0]]] : [],
    );
    expect(shown.map(([member]) => member)).toEqual(["message", "code", "statusCode"]);
    expect(errors).toContainEqual(expect.objectContaining(Object.fromEntries(shown)));
  },
);

interface Listed {
  enum: string[];
  "x-enum-varnames": string[];
}
const listsIn = (node: unknown): Listed[] =>
  typeof node !== "object" || node === null
    ? []
    : [...("x-enum-varnames" in node ? [node as Listed] : []), ...Object.values(node).flatMap(listsIn)];

it("the name of a value in code says the value, in capitals, and that of a literal message has words of it", () => {
  // The generator gives the error codes the names of their registry.
  const lists = listsIn(contract.components.schemas).filter(({ enum: [value] }) => typeof value === "string");
  expect(lists.length).toBeGreaterThan(8);
  for (const { enum: values, "x-enum-varnames": names } of lists)
    for (const [index, value] of values.entries()) {
      const name = names[index] ?? "";
      const isSentence = value.endsWith(".");
      if (isSentence)
        expect(
          name
            .toLowerCase()
            .split("_")
            .filter((word) => !value.includes(word)),
        ).toEqual([]);
      else expect(name).toBe(value.replaceAll(" ", "_").toUpperCase());
    }
});

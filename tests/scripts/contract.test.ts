import { expect, it } from "vitest";
import { component, operationOf, readContract } from "../../scripts/contract.ts";

const contract = await readContract();

it("a reference to a component of the contract leads to the component of its kind", () => {
  const { schemas, parameters } = contract.components;
  expect(component(contract, "schemas", { $ref: "#/components/schemas/Webcode" })).toBe(schemas["Webcode"]);
  const inQuery = { $ref: "#/components/parameters/WebcodeQuery" };
  expect(component(contract, "parameters", inQuery)).toBe(parameters["WebcodeQuery"]);
  expect(component(contract, "parameters", inQuery)).toMatchObject({ name: "webcode", in: "query" });
});

it("a reference to what the contract does not have is refused by its name", () => {
  for (const $ref of ["#/components/schemas/Nothing", "#/components/parameters/WebcodeQuery"])
    expect(() => component(contract, "schemas", { $ref })).toThrow(`${$ref} is not in the bundle.`);
});

it("an operation is found by its path and its method, of which the contract may have only the other", () => {
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const method of ["GET", "POST"] as const) {
      const operation = item[method === "GET" ? "get" : "post"];
      if (operation) expect(operationOf(contract, { path, method })).toBe(operation);
      else
        expect(() => operationOf(contract, { path, method })).toThrow(
          `${method} ${path} is not in the bundle.`,
        );
    }
  }
  expect(() => operationOf(contract, { path: "/nothing", method: "GET" })).toThrow(
    "GET /nothing is not in the bundle.",
  );
});

import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { createNames } from "../../src/proxy/names.ts";
import { readContractShape } from "../../src/proxy/schema.ts";

const shape = readContractShape();
const operation = (id: (typeof operations)[number]["operationId"]) => {
  const found = operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`There is no operation ${id}.`);
  return found;
};

describe("the contract that the proxy reads", () => {
  it("has the names of its fields, headers and parameters, the latter also in lower case", () => {
    for (const name of ["webcode", "sessionId", "retry-after", "Idempotency-Key", "idempotency-key"])
      expect(shape.names.has(name), name).toBe(true);
    // A tag has a name, too, and is no part of a message.
    for (const name of ["Sessions", "Modifications"]) expect(shape.names.has(name), name).toBe(false);
  });

  it.each(["request", "response", "body", "headers", "header", "query", "path", "status", "content-type"])(
    "has the part of a message that is named %s, which is shown although a key contains it",
    (part) => {
      const names = createNames(shape.names);
      names.keepSecret(part);
      expect(names.place([part])).toBe(part);
    },
  );

  it("has the query parameters of an operation, and none of its headers and path parameters", () => {
    expect(shape.queryNames(operation("getTestSession"))).toEqual(["webcode"]);
    expect(shape.queryNames(operation("createTestSession"))).toEqual([]);
  });
});

describe("the fields that the contract does not describe", () => {
  const unknown = (body: unknown, status = 200) =>
    shape.unknownFields(operation("listTestTerminals"), status, body);

  it("are found in objects and lists at any depth, each with its path and type", () => {
    expect(
      unknown({ data: [{ poiId: "a" }, { colour: null, sizes: [], is: true, of: {}, by: 1 }], note: "" }),
    ).toEqual([
      { path: ["data", "1", "colour"], type: "null" },
      { path: ["data", "1", "sizes"], type: "array" },
      { path: ["data", "1", "is"], type: "boolean" },
      { path: ["data", "1", "of"], type: "object" },
      { path: ["data", "1", "by"], type: "number" },
      { path: ["note"], type: "string" },
    ]);
  });

  it("are at most 50 of a body", () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`field${index}`, 1]));
    expect(unknown(many)).toHaveLength(50);
  });

  it("are none in a body of a status without one, nor in what is no object", () => {
    expect([unknown({ a: 1 }, 418), unknown("text"), unknown(null), unknown(1)]).toEqual([[], [], [], []]);
  });
});

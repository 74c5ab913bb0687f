import { describe, expect, it } from "vitest";
import { whole } from "../../../openapi/rules/model/complete.mjs";

const conflict = {
  source: "/contract/errors/Conflict.yaml",
  data: {
    description: "It is taken.",
    schema: { $ref: "../schemas/All.yaml#/Error" },
    same: { $ref: "#/headers/Own" },
    headers: { Own: { description: "Of this file." } },
  },
};
const all = {
  source: "/contract/schemas/All.yaml",
  data: { Error: { code: { $ref: "#/Code" } }, Code: { enum: [1] }, Amount: { type: "integer" } },
};
const entry = {
  source: "/contract/openapi.yaml",
  data: { components: { Local: { $ref: "./schemas/All.yaml#/Amount" } } },
};

/** What a check of an operation is given, and where Spectral is asked for what a `$ref` leads to. */
function seenIn(target: object, known: Record<string, object>) {
  const asked: string[] = [];
  const documentInventory = {
    document: entry,
    referencedDocuments: { [conflict.source]: conflict, [all.source]: all },
    findAssociatedItemForPath(path: string[], isResolved: boolean) {
      asked.push(path.join(" "));
      return isResolved ? known[path.join(" ")] : undefined;
    },
  };
  const context = { path: ["paths", "/a", "get"], documentInventory };
  const seen = whole((...given: unknown[]) => given)(target, "options", context);
  return { seen: seen[0], rest: seen.slice(1), asked, context };
}

describe("what a rule sees", () => {
  it("has each reference followed through all files, each from the file that it is in", () => {
    const shared = { $ref: "./errors/Conflict.yaml" };
    const target = { list: [{ $ref: "#/components/Local" }, 2], responses: { 409: shared, 410: shared } };
    const { seen, rest, asked, context } = seenIn(target, {
      "paths /a get responses 409": { document: conflict, path: [] },
      "paths /a get list 0": { document: entry, path: ["components", "Local"] },
    });
    const response = {
      description: "It is taken.",
      schema: { code: { enum: [1] } },
      same: { description: "Of this file." },
      headers: { Own: { description: "Of this file." } },
    };
    expect(seen).toEqual({ list: [{ type: "integer" }, 2], responses: { 409: response, 410: response } });
    expect(rest).toEqual(["options", context]);
    // Operations share their parts, and each part is followed once.
    expect(asked).toEqual(["paths /a get list 0", "paths /a get responses 409"]);
  });

  it("is the same object where it has no reference, and keeps one that leads nowhere", () => {
    const plain = { summary: "Reads.", tags: ["a"], example: null };
    expect(seenIn(plain, {}).seen).toBe(plain);
    const lost = { schema: { $ref: "#/components/Nothing" }, other: { $ref: 1 } };
    expect(seenIn(lost, {}).seen).toBe(lost);
  });

  it("may be a text", () => {
    expect(seenIn("a tag" as unknown as object, {}).seen).toBe("a tag");
  });
});

import { describe, expect, it } from "vitest";
import { nestsDeeper } from "../../src/contract/json-depth.ts";

const lists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("the depth of a JSON text", () => {
  it.each([
    ["1", 0],
    ['"[[[["', 0],
    ['"\\"[[["', 0],
    ['["\\\\",[1]]', 2],
    ['{"a":[{"b":1}]}', 3],
    ["[[],[],[]]", 2],
    [lists(64), 64],
  ])("of %s is %i", (text, depth) => {
    expect(nestsDeeper(text, depth)).toBe(false);
    if (depth > 0) expect(nestsDeeper(text, depth - 1)).toBe(true);
  });

  it("is found in a text that is no JSON, and without a call for each level", () => {
    expect(nestsDeeper("[".repeat(1_000_000), 999_999)).toBe(true);
    expect(nestsDeeper("]]]][", 1)).toBe(false);
  });
});

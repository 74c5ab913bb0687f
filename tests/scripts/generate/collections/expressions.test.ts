import { describe, expect, it } from "vitest";
import {
  accessorOf,
  checkOf,
  pathOf,
  withVariables,
} from "../../../../scripts/generate/collections/expressions.ts";

describe("an expression of a journey", () => {
  it("becomes a variable, a check or the members of a response", () => {
    const texts = { price: "$5", path: "$inputs.webcode/more", sentence: "see $inputs.webcode" };
    const payload = { webcode: "$inputs.webcode", id: "$steps.pay.outputs.sessionId", ...texts };
    expect(withVariables(payload)).toEqual({ webcode: "{{webcode}}", id: "{{sessionId}}", ...texts });
    expect(withVariables(undefined)).toBeUndefined();
    expect(checkOf("$statusCode == 201")).toEqual({ path: [], expected: 201 });
    expect(checkOf("$response.body#/data/0/status == 'pending'")).toEqual({
      path: ["data", "0", "status"],
      expected: "pending",
    });
  });

  it("reads members by their names, and entries of a list by their numbers", () => {
    expect(accessorOf(["data", "0", "line1", "12", "2nd"])).toBe(".data[0].line1[12].2nd");
    expect(accessorOf([])).toBe("");
  });

  it.each([
    ["$statusCode != 500", checkOf, "A collection cannot check $statusCode != 500."],
    ["$response.header.Location == 'a'", checkOf, "A collection cannot read $response.header.Location."],
    ["not $statusCode == 201", checkOf, "A collection cannot check not $statusCode == 201."],
    ["$statusCode == 201 || true", checkOf, "A collection cannot check $statusCode == 201 || true."],
    ["$url", pathOf, "A collection cannot read $url."],
    ["not$response.body#/a", pathOf, "A collection cannot read not$response.body#/a."],
    ["$response.body#/a b", pathOf, "A collection cannot read $response.body#/a b."],
  ])("that a collection cannot have is refused: %s", (expression, read, message) => {
    expect(() => read(expression)).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { checkOf, pathOf, withVariables } from "../../../../scripts/generate/collections/expressions.ts";

describe("an expression of a journey", () => {
  it("becomes a variable, a check or the members of a response", () => {
    const payload = { webcode: "$inputs.webcode", id: "$steps.pay.outputs.sessionId", price: "$5" };
    expect(withVariables(payload)).toEqual({ webcode: "{{webcode}}", id: "{{sessionId}}", price: "$5" });
    expect(withVariables(undefined)).toBeUndefined();
    expect(checkOf("$statusCode == 201")).toEqual({ path: [], expected: 201 });
    expect(checkOf("$response.body#/data/0/status == 'pending'")).toEqual({
      path: ["data", "0", "status"],
      expected: "pending",
    });
  });

  it.each([
    ["$statusCode != 500", checkOf, "A collection cannot check $statusCode != 500."],
    ["$response.header.Location == 'a'", checkOf, "A collection cannot read $response.header.Location."],
    ["$url", pathOf, "A collection cannot read $url."],
  ])("that a collection cannot have is refused: %s", (expression, read, message) => {
    expect(() => read(expression)).toThrow(message);
  });
});

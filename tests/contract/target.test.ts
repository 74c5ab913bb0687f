import { expect, it } from "vitest";
import { readQuery } from "../../src/contract/target.ts";

const read = (query: string) => ({ ...readQuery(new URLSearchParams(query)) });

it("each query parameter is text, and a repeated one is a list", () => {
  expect(read("webcode=SHOP01&page=2&page=3&empty=")).toEqual({
    webcode: "SHOP01",
    page: ["2", "3"],
    empty: "",
  });
});

it("a query parameter can be named __proto__", () => {
  expect(Object.keys(readQuery(new URLSearchParams("__proto__=x")))).toEqual(["__proto__"]);
});

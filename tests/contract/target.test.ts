import { expect, it } from "vitest";
import { readQuery } from "../../src/contract/target.ts";

const read = (query: string) => ({ ...readQuery(new URLSearchParams(query)) });

it("reads each parameter of a query as text, and a repeated one as a list", () => {
  expect(read("webcode=SHOP01&page=2&page=3&empty=")).toEqual({
    webcode: "SHOP01",
    page: ["2", "3"],
    empty: "",
  });
});

it("takes a parameter called __proto__ for a parameter", () => {
  expect(Object.keys(readQuery(new URLSearchParams("__proto__=x")))).toEqual(["__proto__"]);
});

import { describe, expect, it } from "vitest";
import { readQuery, readTarget } from "../../src/contract/target.ts";

const read = (query: string) => ({ ...readQuery(new URLSearchParams(query)) });

it("each query parameter is text, and a repeated one is a list", () => {
  expect(read("webcode=SHOP01&page=2&page=3&page=4&empty=")).toEqual({
    webcode: "SHOP01",
    page: ["2", "3", "4"],
    empty: "",
  });
});

it("a query parameter can be named __proto__", () => {
  expect(Object.keys(readQuery(new URLSearchParams("__proto__=x")))).toEqual(["__proto__"]);
});

it("looks at each parameter once, however often a name is repeated", () => {
  let looks = 0;
  const parameters = new URLSearchParams("a&".repeat(1_000));
  const counted = new Proxy(parameters, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        looks += 1;
        return value.apply(target, given);
      };
    },
  });
  expect(readQuery(counted)["a"]).toHaveLength(1_000);
  expect(looks).toBe(1);
});

describe("a request target", () => {
  it.each([
    ["/external/v1/payment", "/external/v1/payment", {}],
    ["/a/b?webcode=SHOP01&page=2", "/a/b", { webcode: "SHOP01", page: "2" }],
    ["/a/../b", "/b", {}],
    ["/a/./b/", "/a/b/", {}],
    ["//host/b", "//host/b", {}],
    ["/a b", "/a%20b", {}],
    ["/a#part", "/a", {}],
    ["/", "/", {}],
  ])("%s has the path and the query of the URL", (target, path, query) => {
    const { path: read, query: parameters } = readTarget(target);
    expect({ path: read, query: { ...parameters } }).toEqual({ path, query });
  });
});

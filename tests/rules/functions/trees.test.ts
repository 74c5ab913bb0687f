import { describe, expect, it } from "vitest";
import mirroredTrees from "../../../openapi/rules/functions/mirrored-trees.mjs";
import scopeOfTree from "../../../openapi/rules/functions/scope-of-tree.mjs";

const environments = { live: { routes: "/v1", scope: "live" }, test: { routes: "/v1/test", scope: "test" } };
const documentWith = (paths: object, facts: object = environments) => ({
  paths,
  components: { securitySchemes: { ApiKey: { "x-environments": facts } } },
});
const live = { operationId: "getThing", summary: "Get a thing", security: [{ ApiKey: ["live"] }] };
const test = {
  ...live,
  operationId: "getTestThing",
  summary: "Get a thing (Test)",
  security: [{ ApiKey: ["test"] }],
};
const messages = (findings: { message: string }[]) => findings.map(({ message }) => message);

describe("the trees", () => {
  const check = (one: object, other: object) =>
    mirroredTrees(documentWith({ "/v1/a": { get: one }, "/v1/test/a": { get: other } }));

  it("may differ in scope, operationId and summary", () => {
    expect(check(live, test)).toEqual([]);
    expect(mirroredTrees({})).toEqual([]);
  });

  it.each([
    [{ ...live, tags: ["a"] }, { ...test, tags: ["b"] }, "tags.0 differs, make the two equal."],
    [
      { ...live, deep: { a: { b: 1 } } },
      { ...test, deep: { a: { b: 2 } } },
      "deep.a differs, make the two equal.",
    ],
    [{ ...live, deep: { a: 1 } }, { ...test, deep: null }, "deep differs, make the two equal."],
    [live, { ...test, more: 1 }, "more differs, make the two equal."],
    [live, { ...test, summary: "Get" }, 'summary differs, it must be "Get a thing (Test)".'],
  ])("are mirror images: %j and %j", (one, other, end) => {
    expect(messages(check(one, other))).toEqual([
      `GET /v1/test/a is not the mirror image of GET /v1/a: ${end}`,
    ]);
  });

  it("need no operationId to be compared", () => {
    const { operationId: _, ...unnamed } = live;
    const { operationId: __, ...twin } = test;
    expect(check(unnamed, twin)).toEqual([]);
  });

  it("have the same routes and methods", () => {
    const paths = {
      "/v1/a": { get: live, post: live },
      "/v1/test/a": { get: test },
      "/v1/test/b": { get: test },
    };
    expect(mirroredTrees(documentWith(paths))).toEqual([
      { message: "POST /v1/a has no mirror image: add POST /v1/test/a to the Test tree.", path: ["paths"] },
      { message: "GET /v1/test/b has no mirror image: add GET /v1/b to the Live tree.", path: ["paths"] },
    ]);
  });
});

describe("the scope of an operation", () => {
  const check = (route: string, security: unknown, facts: object = environments) =>
    scopeOfTree({ security }, null, {
      path: ["paths", route, "get"],
      documentInventory: { resolved: documentWith({}, facts) },
    });

  it("is that of the tree with the longest prefix", () => {
    expect(check("/v1/test/a", [{ ApiKey: ["test"] }])).toEqual([]);
    expect(check("/v1/testing", [{ ApiKey: ["live"] }])).toEqual([]);
    expect(check("/v1/test/a", [{ ApiKey: ["live"] }])).toEqual([
      {
        message: "GET /v1/test/a does not ask for the scope of its tree: set security to `- ApiKey: [test]`.",
        path: ["paths", "/v1/test/a", "get", "security"],
      },
    ]);
    const swapped = { test: environments.test, live: environments.live };
    expect(check("/v1/test/a", [{ ApiKey: ["test"] }], swapped)).toEqual([]);
  });

  it("is the only one, and there is one", () => {
    expect(check("/v1/a", undefined)).toHaveLength(1);
    expect(check("/v1/a", [{ ApiKey: ["live"] }, {}])).toHaveLength(1);
    expect(messages(check("/v2/a", []))).toEqual([
      "GET /v2/a is in no tree: begin its path with the routes of an environment in x-environments.",
    ]);
    expect(check("/v1/a", [], { live: { routes: "/v1" } })).toEqual([]);
  });
});

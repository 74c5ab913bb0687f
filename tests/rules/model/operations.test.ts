import { expect, it } from "vitest";
import { environmentOf, environmentsOf } from "../../../openapi/rules/model/environments.mjs";
import { isError, nameOf, operationsOf, webhooksOf } from "../../../openapi/rules/model/operations.mjs";
import { methods } from "../../../openapi/rules/model/places.mjs";
import { shapeRule, text, within } from "../../../openapi/rules/model/rule.mjs";

it("operations and webhooks are found with their places", () => {
  const item = Object.fromEntries([...methods, "parameters"].map((name) => [name, name]));
  const document = { paths: { "/a": item }, webhooks: { paid: { post: "post" } } };
  expect([...operationsOf(document)]).toEqual(
    ["get", "post", "put", "patch", "delete"].map((name) => ({
      operation: name,
      path: ["paths", "/a", name],
    })),
  );
  expect([...webhooksOf(document)]).toEqual([{ operation: "post", path: ["webhooks", "paid", "post"] }]);
  expect([...operationsOf({}), ...webhooksOf({})]).toEqual([]);
});

it("the name of an operation is its method and path, that of a webhook its name", () => {
  expect(nameOf(["paths", "/a", "get"])).toBe("GET /a");
  expect(nameOf(["webhooks", "paid", "post"])).toBe("Webhook paid");
});

it("an error is a status that begins with 4 or 5", () => {
  const statuses = ["200", "304", "400", "404", "502", "145", "default"];
  expect(statuses.filter(isError)).toEqual(["400", "404", "502"]);
});

it("a document without environments has none", () => {
  for (const components of [
    undefined,
    {},
    { securitySchemes: {} },
    { securitySchemes: { LiveApiKey: {} } },
  ]) {
    expect(environmentsOf({ components })).toEqual([]);
  }
  expect(environmentOf({}, "/v1/a")).toBeUndefined();
});

it("the environment of a route is that with the longest prefix of whole parts at its beginning", () => {
  const environment = (name: string, routes: string) => ({ "x-environment": { name, routes } });
  const securitySchemes = {
    LiveApiKey: environment("live", "/v1"),
    TestApiKey: environment("test", "/v1/test"),
  };
  for (const schemes of [securitySchemes, Object.fromEntries(Object.entries(securitySchemes).reverse())]) {
    const document = { components: { securitySchemes: schemes } };
    const of = (route: string) => environmentOf(document, route)?.name;
    expect(["/v1/a", "/v1/test/a", "/v1/tests/a"].map(of)).toEqual(["live", "test", "live"]);
    expect(["/v1", "/v12/a", "/other/v1/a"].map(of)).toEqual([undefined, undefined, undefined]);
  }
  expect(environmentsOf({ components: { securitySchemes } })).toEqual([
    { scheme: "LiveApiKey", name: "live", routes: "/v1" },
    { scheme: "TestApiKey", name: "test", routes: "/v1/test" },
  ]);
});

it("a shape inside members requires each of them", () => {
  expect(within(["a", "b"], text)).toEqual({
    required: ["a"],
    properties: { a: { required: ["b"], properties: { b: { type: "string", pattern: "\\S" } } } },
  });
});

it("a rule has severity error and a message that says what to do", () => {
  const made = shapeRule({ description: "One.", mend: "Do it.", given: "$", shape: text });
  expect(made).toMatchObject({
    description: "One.",
    message: "{{error}}. Do it.",
    severity: "error",
    given: "$",
    // biome-ignore lint/suspicious/noThenProperty: the name is Spectral's.
    then: [{ functionOptions: { schema: text, allErrors: true } }],
  });
});

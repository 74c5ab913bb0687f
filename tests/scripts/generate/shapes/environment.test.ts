import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { environments } from "../../../../generated/constants.ts";
import { operations } from "../../../../generated/operations.ts";
import { readContract } from "../../../../scripts/contract.ts";
import type { Contract, Environment, Operation } from "../../../../scripts/generate/contract.ts";
import { environmentContract } from "../../../../scripts/generate/shapes/environment.ts";
import { fromRoot } from "../../../../scripts/paths.ts";

const contract = await readContract();
const read = (environment: Environment): Contract =>
  parse(readFileSync(fromRoot("generated", `openapi.${environment}.yaml`), "utf8"));
const shapes = { live: read("live"), test: read("test") };

const operationsIn = ({ paths }: Contract) =>
  Object.entries(paths).flatMap(([route, item]) =>
    Object.entries(item).map(([method, operation]) => ({ route, method, operation })),
  );
const names = (shape: Contract) => operationsIn(shape).map(({ operation }) => operation.operationId);

/** Every value of a member anywhere in a document. */
function valuesOf(node: unknown, member: string): unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === member ? [value] : []),
    ...valuesOf(value, member),
  ]);
}

describe.each(["live", "test"] as const)("the contract of %s", (environment) => {
  const shape = shapes[environment];

  it("has the ten operations of the environment at the same addresses, with the same requests and responses", () => {
    const own = operations.filter((operation) => operation.environment === environment);
    expect(own).toHaveLength(10);
    expect(operationsIn(shape)).toHaveLength(own.length);
    const [server] = shape.servers;
    for (const { path, route, method } of own) {
      const verb = method === "GET" ? "get" : "post";
      expect(server.url + route).toBe(contract.servers[0].url + path);
      const comparable = (operation?: Operation) =>
        JSON.parse(
          JSON.stringify(operation, (key, value) =>
            ["operationId", "summary"].includes(key) ? undefined : value,
          ),
        );
      expect(comparable(shape.paths[route]?.[verb]), route).toEqual(comparable(contract.paths[path]?.[verb]));
    }
  });

  it("has no environment in a name, a summary or a path", () => {
    for (const { route, operation } of operationsIn(shape)) {
      expect(`${operation.operationId} ${operation.summary} ${route}`).not.toMatch(/live|test/i);
    }
  });

  it("names only operations that it has, also in links", () => {
    const known = [...names(shape), ...Object.values(shape.webhooks).map(({ post }) => post.operationId)];
    expect(valuesOf(shape, "operationId").filter((name) => !known.includes(String(name)))).toEqual([]);
  });

  it("has every component that it refers to, and no security scheme that it does not use", () => {
    for (const reference of valuesOf(shape, "$ref").map(String)) {
      const [, , section = "", name = ""] = reference.split("/");
      expect(shape.components, reference).toHaveProperty([section, name]);
    }
    const used = operationsIn(shape).flatMap(({ operation }) => operation.security.flatMap(Object.keys));
    expect(Object.keys(shape.components.securitySchemes)).toEqual([...new Set(used)]);
  });

  it("has the webhooks, and what clients need beside the operations", () => {
    expect(Object.keys(shape.webhooks)).toEqual(Object.keys(contract.webhooks));
    expect(shape.components.schemas).toHaveProperty("RedirectData");
  });

  it("names its environment in the title and in each server", () => {
    const title = environment === "live" ? "Live" : "Test";
    expect(shape.info.title).toBe(`${contract.info.title} (${title})`);
    for (const server of shape.servers) {
      expect(server.url.endsWith(environments[environment].routes)).toBe(true);
      expect(server).toHaveProperty("description", expect.stringMatching(new RegExp(title)));
    }
  });
});

it("the contracts of Live and Test have the same operation names at the same paths", () => {
  const places = (shape: Contract) =>
    operationsIn(shape).map(({ route, method, operation }) => [operation.operationId, method, route]);
  expect(places(shapes.live)).toEqual(places(shapes.test));
});

it("the contract of an environment leaves out what only the other one uses, and says that Live is simulated on this machine", () => {
  const changed = structuredClone(contract);
  const { schemas } = changed.components;
  Object.assign(schemas, { OnlyLive: { type: "string" }, InOnlyLive: { type: "string" }, Unused: {} });
  schemas["OnlyLive"] = { properties: { inner: { $ref: "#/components/schemas/InOnlyLive" } } };
  const [operation] = operations.filter(({ environment }) => environment === "live");
  Object.assign(changed.paths[operation?.path ?? ""]?.post ?? {}, {
    "x-new": { $ref: "#/components/schemas/OnlyLive" },
  });
  changed.servers.push({ url: "http://127.0.0.1:4020" });
  const test = environmentContract(changed, "test") as Contract;
  const live = environmentContract(changed, "live") as Contract;
  const kept = (shape: Contract) =>
    ["OnlyLive", "InOnlyLive", "Unused"].filter((name) => name in shape.components.schemas);
  expect(kept(live)).toEqual(["OnlyLive", "InOnlyLive", "Unused"]);
  expect(kept(test)).toEqual(["Unused"]);
  expect(live.servers.at(-1)).toEqual({
    url: "http://127.0.0.1:4020/external/v1",
    description: "Simulated Live in the local sandbox.",
  });
});

// tier: integration
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { claimsOfFiles, constraints } from "../../openapi/rules/claims/claims.mjs";
import { coverage } from "../../openapi/rules/claims/facts.mjs";
import { unmarkedClaims } from "../../openapi/rules/claims/marked-claims.mjs";
import { fromRoot } from "../../scripts/paths.ts";

interface Claim {
  place: string;
  isMarked: boolean;
}
type Node = Record<string, unknown>;

const require = createRequire(import.meta.url);
const folder = fromRoot("openapi");
/** The files that describe the vendor's API. */
const names = globSync(
  "{openapi.yaml,{common,errors,events,live,modifications,pos,sessions,test}/**/*.yaml}",
  {
    cwd: folder,
  },
).sort();
const files = new Map<string, Node>(
  names.map((name) => [name, parse(readFileSync(join(folder, name), "utf8"))]),
);
const { facts } = parse(readFileSync(join(folder, "facts.yaml"), "utf8"));
const unmarked = () => (unmarkedClaims(files, facts) as Claim[]).map(({ place }) => place);
const claims = [...claimsOfFiles(files)] as Claim[];

/** Every object below a node that passes the test, with its place. */
function* objects(node: unknown, place: string, test: (node: Node) => boolean): Generator<[string, Node]> {
  if (typeof node !== "object" || node === null) return;
  if (test(node as Node)) yield [place, node as Node];
  for (const [key, inner] of Object.entries(node)) {
    if (!["examples", "example", "value"].includes(key)) yield* objects(inner, `${place}/${key}`, test);
  }
}
const everywhere = (test: (node: Node) => boolean) =>
  [...files].flatMap(([name, document]) => [...objects(document, `${name}#`, test)]);

/** Where a schema may have no `type`, because it refers to another one. */
const isSchema = /\/(properties\/\w+|items|(oneOf|anyOf)\/\d+)$/;

describe("the claims of the contract", () => {
  it("are all facts or marked", () => {
    expect(claims.length).toBeGreaterThan(800);
    expect(unmarked()).toEqual([]);
  });

  it("need each x-assumed: without it, a place in its file or behind a reference has no source", () => {
    const marks = everywhere((node) => "x-assumed" in node);
    expect(marks.length).toBeGreaterThan(150);
    for (const [place, node] of marks) {
      const { "x-assumed": sentence } = node;
      delete node["x-assumed"];
      const places = unmarked();
      node["x-assumed"] = sentence;
      expect(places, place).not.toEqual([]);
      // A mark of a response component is missed at the operations that document its status.
      const [file = ""] = place.split("#");
      const isNamed = places.some((open) => open.startsWith(`${file}#`) || open.includes("/responses/"));
      expect(isNamed, place).toBe(true);
    }
  });

  it("need each constraint that an x-assumed-constraints lists: without it, that constraint has no source", () => {
    const lists = everywhere((node) => "x-assumed-constraints" in node);
    expect(lists.length).toBeGreaterThan(30);
    for (const [place, node] of lists) {
      const listed = node["x-assumed-constraints"] as string[];
      for (const constraint of listed) {
        node["x-assumed-constraints"] = listed.filter((name) => name !== constraint);
        expect(unmarked()).toEqual([`${place}/${constraint}`]);
      }
      node["x-assumed-constraints"] = listed;
    }
  });

  it("cannot be added without a source: a new constraint in any schema is named, also beside a mark", () => {
    // A parameter is no schema, and a negated schema is one constraint of the schema around it.
    const schemas = everywhere((node) => !("in" in node)).filter(
      ([place, node]) =>
        isSchema.test(place) || (typeof node["type"] === "string" && !place.endsWith("/not")),
    );
    expect(schemas.length).toBeGreaterThanOrEqual(360);
    const added = new Set<string>();
    for (const [index, [place, node]] of schemas.entries()) {
      // One keyword for each schema in turn.
      const free = (constraints as string[]).filter((name) => !(name in node));
      const constraint = free[index % free.length] as string;
      node[constraint] = 7;
      const places = unmarked();
      delete node[constraint];
      expect(places, place).toEqual([`${place}/${constraint}`]);
      added.add(constraint);
    }
    expect([...added].sort()).toEqual([...constraints].sort());
  });

  it("cannot be added to an operation: a new status without a source is named", () => {
    const operations = everywhere((node) => "responses" in node && !("x-assumed" in node));
    expect(operations.length).toBeGreaterThan(0);
    for (const [place, node] of operations) {
      const responses = node["responses"] as Node;
      responses["418"] = {};
      const places = unmarked();
      delete responses["418"];
      expect(places).toEqual([`${place}/responses/418`]);
    }
  });
});

it("the constraints are all keywords of JSON Schema that reject values, except those that the reader follows itself", () => {
  const vocabularies = ["applicator", "content", "unevaluated", "validation"].map((name) =>
    require.resolve(`ajv/dist/refs/json-schema-2020-12/meta/${name}.json`),
  );
  const keywords = vocabularies.flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(file, "utf8")).properties),
  );
  const followed = ["allOf", "anyOf", "enum", "items", "oneOf", "properties", "required", "type"];
  expect([...constraints].sort()).toEqual(
    [...keywords, "default", "format"].filter((name) => !followed.includes(name)).sort(),
  );
});

describe("a file of the contract", () => {
  const operation = { operationId: "a", "x-limit": 1, responses: { 200: {} } };
  const ofOperation = ["operationId", "x-limit", "responses/200"].map((place) => `/get/${place}`);

  it.each<[string, object, string[]]>([
    ["live/a.yaml", { get: operation }, ofOperation],
    ["test/a.yaml", { get: operation }, ofOperation],
    ["events/paid.yaml", { get: operation }, ofOperation],
    ["common/schemas/A.yaml", { maxLength: 1 }, ["/maxLength"]],
    [
      "common/parameters/A.yaml",
      { name: "a", "x-of": 1, schema: { minimum: 1 } },
      ["/name", "/x-of", "/schema/minimum"],
    ],
    ["common/headers/A.yaml", { schema: { minimum: 0 } }, ["/schema", "/schema/minimum"]],
    ["errors/responses/A.yaml", { "x-wait": 1, headers: { B: {} } }, ["/x-wait", "/headers/B"]],
    ["errors/examples/A.yaml", { value: { error: {} }, "x-of": 1 }, ["/value/error", "/x-of"]],
    ["common/ApiKey.yaml", { name: "a", "x-checks": 1 }, ["/x-checks"]],
    ["common/LiveApiKey.yaml", { name: "a" }, ["/name"]],
    ["common/TestApiKey.yaml", { name: "a", "x-of": 1 }, ["/name", "/x-of"]],
    ["live/deeper/a.yaml", { get: operation }, []],
    ["live/a.yaml.orig", { get: operation }, []],
    ["facts.yaml", { name: "a", maxLength: 1, "x-of": 1 }, []],
  ])("makes the claims of what it holds, by its place: %s", (file, document, places) => {
    const found = [...claimsOfFiles(new Map([[file, document]]))] as Claim[];
    expect(found.map(({ place }) => place)).toEqual(places.map((place) => `${file}#${place}`));
  });
});

describe("an entry of a fact", () => {
  const covers = (entry: string, place: string) => coverage([{ covers: [entry] }]).covers(place);

  it("matches whole places; braces are alternatives, and a star stands for a part of a name", () => {
    for (const name of ["a", "b", "c"]) {
      expect(covers("x/{a,b,c}.yaml#/{one,two}", `x/${name}.yaml#/two`)).toBe(true);
      expect(covers("x/{a,b,c}.yaml#/{one,two}", `x/${name}.yaml#/three`)).toBe(false);
    }
    expect(covers("x/a-*.yaml#/one", "x/a-b.yaml#/one")).toBe(true);
    expect(covers("x/*.yaml#/one", "x/y/b.yaml#/one")).toBe(false);
    expect(covers("x/a.yaml#/one", "x/abyaml#/one")).toBe(false);
    expect(covers("x/a.yaml#/one", "x/a.yaml#/one/two")).toBe(false);
    expect(covers("x/a.yaml#/one", "y/x/a.yaml#/one")).toBe(false);
    expect(covers("x/a.yaml#/a.b/$[c](d)", "x/a.yaml#/a.b/$[c](d)")).toBe(true);
    expect(covers("x/a.yaml#/a.b", "x/a.yaml#/a-b")).toBe(false);
  });

  it("is stale, each of its choices by itself, when it covers nothing", () => {
    const facts = [{ covers: ["x.yaml#/{a,b}"] }, { covers: ["y.yaml#/c", "z.yaml#/d"] }];
    expect(coverage(facts).stale(["x.yaml#/a", "y.yaml#/c"])).toEqual(["x.yaml#/b", "z.yaml#/d"]);
  });
});

describe("the facts of the vendor", () => {
  it("each say something, with a level and a source", () => {
    for (const fact of facts) {
      expect(fact).toEqual({
        id: expect.stringMatching(/^[a-z][a-z-]+$/),
        level: expect.stringMatching(/^[GP]$/),
        source: expect.stringMatching(/\S/),
        says: expect.stringMatching(/^[A-Z0-9].*\.$/),
        covers: expect.any(Array),
      });
    }
    const ids = facts.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("cover only places that exist, and none that is marked as assumed for itself alone", () => {
    expect(coverage(facts).stale(claims.map(({ place }) => place))).toEqual([]);
  });
});

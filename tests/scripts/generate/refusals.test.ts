import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readContract } from "../../../scripts/contract.ts";
import { collectAssumptions } from "../../../scripts/generate/assumptions.ts";
import { endpointOf } from "../../../scripts/generate/collections/endpoints.ts";
import { folderOf } from "../../../scripts/generate/collections/requests.ts";
import type { ControlPlane, Operation, SchemaRef } from "../../../scripts/generate/contract.ts";
import { operationsOf } from "../../../scripts/generate/environments.ts";
import { inlineBodies, type LinkedContract } from "../../../scripts/generate/inline.ts";
import { constantsTable } from "../../../scripts/generate/tables/constants.ts";
import { faultTables } from "../../../scripts/generate/tables/faults.ts";
import { controlPlaneResponseValidators } from "../../../scripts/generate/validators/control-plane.ts";
import type { Step } from "../../../scripts/journeys.ts";
import { fromRoot } from "../../../scripts/paths.ts";

const original = await readContract();
const controlPlaneText = await readFile(fromRoot("openapi", "control-plane.yaml"), "utf8");
/** The documents, which a test may change. */
let contract: typeof original;
let controlPlane: ControlPlane;
beforeEach(() => {
  contract = structuredClone(original);
  controlPlane = parse(controlPlaneText);
});

describe("a contract", () => {
  const post = (route: string): Operation => {
    const operation = contract.paths[`/external/v1/test${route}`]?.post;
    if (!operation) throw new Error(`The contract has no POST ${route}.`);
    return operation;
  };

  it("is refused when an operation has the scope of no environment", () => {
    post("/payment/refund").security = [{ TestApiKey: ["nowhere"] }];
    expect(() => operationsOf(contract)).toThrow("refundTestPayment: no environment has the scope nowhere.");
    post("/payment/refund").security = [];
    expect(() => operationsOf(contract)).toThrow(
      "refundTestPayment: no environment has the scope undefined.",
    );
  });

  it("is refused when two fields of one name have different defaults or maximums", () => {
    const { schemas } = contract.components;
    const properties = (name: string) => schemas[name]?.properties as Record<string, SchemaRef>;
    properties("RefundRequest")["webcode"] = { maxLength: 4 };
    expect(() => constantsTable(contract, controlPlane)).toThrow(
      "webcode has two different values: 32 and 4.",
    );
    // A default may be what JavaScript takes for nothing.
    properties("RefundRequest")["webcode"] = {};
    properties("RefundRequest")["syncFromProvider"] = { default: true };
    expect(() => constantsTable(contract, controlPlane)).toThrow(
      "syncFromProvider has two different values: false and true.",
    );
  });

  it("may have a field without the default or the maximum that another field of its name has", () => {
    const { schemas } = contract.components;
    Object.assign(schemas["RefundRequest"]?.properties ?? {}, { webcode: {} });
    expect(constantsTable(contract, controlPlane)).toBe(constantsTable(original, controlPlane));
  });
});

describe("a contract as Redocly bundles it", () => {
  const json = { schema: { $ref: "#/components/schemas/Any" }, examples: {} };
  const operation = (operationId: string, environment: "live" | "test") => ({
    operationId,
    security: [{ ApiKey: [environment] }],
    responses: { "200": { $ref: "#/components/responses/Made" } },
  });
  const linked = (linkTo: string, more: object = {}) => {
    const scheme = (name: "live" | "test", routes: string) => ({
      "x-environment": { name, scope: name, routes },
    });
    return {
      "x-api-key": { "x-key-form": { prefixes: { live: "l", test: "t" } } },
      paths: {
        "/v1/make": { post: operation("make", "live"), get: operation("read", "live") },
        "/v1/test/make": { post: operation("makeTest", "test") },
      },
      components: {
        securitySchemes: { LiveApiKey: scheme("live", "/v1"), TestApiKey: scheme("test", "/v1/test") },
        requestBodies: {},
        responses: {
          Made: {
            content: {
              "application/json": {
                ...json,
                examples: Object.fromEntries(
                  ["any", "live", "test"].map((name) => [name, { $ref: `#/components/examples/${name}` }]),
                ),
              },
            },
            links: { Own: { operationId: linkTo }, Shared: { $ref: "#/components/links/Shared" } },
          },
        },
        links: { Shared: { operationId: linkTo, description: "Shared." } },
        examples: { any: {}, live: { "x-environment": "live" }, test: { "x-environment": "test" } },
      },
      ...more,
    } as unknown as LinkedContract;
  };
  const responseOf = (path: string) => inlineBodies(linked("make")).paths[path]?.post?.responses["200"];

  it("has links that lead to the operation of the same environment, and the examples of it", () => {
    expect(responseOf("/v1/test/make")?.links).toEqual({
      Own: { operationId: "makeTest" },
      Shared: { operationId: "makeTest", description: "Shared." },
    });
    expect(responseOf("/v1/make")?.links).toMatchObject({ Own: { operationId: "make" } });
    const examples = (path: string) =>
      Object.keys(responseOf(path)?.content["application/json"].examples ?? {});
    expect([examples("/v1/make"), examples("/v1/test/make")]).toEqual([
      ["any", "live"],
      ["any", "test"],
    ]);
  });

  it("has its bodies in the operations, and no links where a response has none", () => {
    const contract = linked("make");
    const { requestBodies, responses } = contract.components;
    const example = { $ref: "#/components/examples/live" };
    const body = { content: { "application/json": { ...json, examples: { example } } } };
    Object.assign(requestBodies, { Body: body });
    Object.assign(responses, { Plain: { description: "Plain.", ...structuredClone(body) } });
    Object.assign(contract.paths["/v1/make"]?.post ?? {}, {
      requestBody: { $ref: "#/components/requestBodies/Body" },
      responses: { "200": { $ref: "#/components/responses/Plain" } },
    });
    const { post, get } = inlineBodies(contract).paths["/v1/make"] ?? {};
    expect(post).toMatchObject({
      requestBody: body,
      responses: { "200": { description: "Plain.", ...body } },
    });
    expect(post?.responses["200"]).not.toHaveProperty("links");
    expect(get).not.toHaveProperty("requestBody");
  });

  it("is refused when a link leads to no operation, or to one that its environment does not have", () => {
    expect(() => inlineBodies(linked("nothing"))).toThrow("The contract has no operation nothing.");
    expect(() => inlineBodies(linked("read"))).toThrow("makeTest links to read, which is not in test.");
  });

  it("is refused when it refers to a component that it does not have", () => {
    const document = linked("make");
    document.components.responses = {};
    expect(() => inlineBodies(document)).toThrow("#/components/responses/Made is not in the contract.");
  });
});

describe("the control plane's document", () => {
  it("is refused when its schemas list other operations or effects than the contract has", () => {
    const { FaultOperation } = controlPlane.components.schemas as { FaultOperation: { enum: string[] } };
    const problem = /^openapi\/control-plane.yaml: FaultOperation must list (.*), not (.*)\.$/;
    for (const _ of [...FaultOperation.enum]) {
      const [first = ""] = FaultOperation.enum.splice(0, 1);
      expect(() => faultTables(controlPlane, contract), first).toThrow(problem);
      FaultOperation.enum.push(first);
      expect(() => faultTables(controlPlane, contract)).not.toThrow();
    }
    FaultOperation.enum.push("more");
    expect(() => faultTables(controlPlane, contract)).toThrow(problem);
  });

  it.each([
    ["FaultEffect", "type", "FaultEffect.type"],
    ["DeliveryAttempt", "fault", "DeliveryAttempt.fault"],
  ])("is refused when the values of %s.%s are not those of the effects", (schema, field, name) => {
    const schemas = controlPlane.components.schemas as unknown as Record<
      string,
      { properties: Record<string, { enum: string[] }> }
    >;
    const { enum: values = [] } = schemas[schema]?.properties[field] ?? {};
    const known = values.toSorted().join(", ");
    values.splice(0, values.length, "b", "a");
    expect(() => faultTables(controlPlane, contract)).toThrow(
      `openapi/control-plane.yaml: ${name} must list ${known}, not a, b.`,
    );
  });

  it("is refused when no error has a status that an operation documents", async () => {
    controlPlane["x-errors"] = controlPlane["x-errors"].filter(({ statusCode }) => statusCode !== 404);
    await expect(controlPlaneResponseValidators(controlPlane)).rejects.toThrow(
      "x-errors has no error of status 404.",
    );
  });
});

describe("a journey", () => {
  const create = "$sourceDescriptions.contract.createTestSession";
  const pay = "$sourceDescriptions.controlPlane.paySession";
  const step = (operationId: string, more: object = {}) => ({
    stepId: "step",
    description: "A step",
    operationId,
    successCriteria: [{ condition: "$statusCode == 201" }],
    ...more,
  });
  const folder = (...steps: object[]) =>
    folderOf(
      { name: "a-journey", title: "A journey", description: "Steps.", steps: steps as Step[] },
      contract,
      controlPlane,
    );
  const outputs = { sessionId: "$response.body#/data/sessionId" };
  const parameters = (...entries: [place: string, name: string, value: unknown][]) =>
    entries.map(([place, name, value]) => ({ in: place, name, value }));

  it("is a folder of its requests, without the steps that show an error", () => {
    const failing = step(create, { successCriteria: [{ condition: "$statusCode == 300" }] });
    const paying = step(pay, {
      description: "Pay",
      parameters: parameters(["path", "sessionId", "$steps.step.outputs.sessionId"], ["query", "page", 1]),
      requestBody: { payload: { webcode: "$inputs.webcode" } },
      successCriteria: [
        { condition: "$statusCode == 200" },
        { condition: "$response.body#/status == 'authorised'" },
      ],
    });
    const made = folder(step(create, { outputs }), failing, paying);
    expect(made).toMatchObject({ name: "a-journey", title: "A journey", description: "Steps." });
    expect(made.requests).toMatchObject([
      { name: "A step", status: 201, query: [], pathParameters: [], body: undefined, checks: [] },
      {
        name: "Pay",
        status: 200,
        query: [{ name: "page", value: "1" }],
        pathParameters: [{ name: "sessionId", value: "{{sessionId}}" }],
        body: { webcode: "{{webcode}}" },
        checks: [{ path: ["status"], expected: "authorised" }],
        outputs: [],
      },
    ]);
  });

  it("is refused when a step does not check its status first", () => {
    const conditions = ["$response.body#/status == 'authorised'", "$statusCode == 200"];
    const wrong = step(pay, { successCriteria: conditions.map((condition) => ({ condition })) });
    expect(() => folder(wrong)).toThrow("The first criterion of step must be its status.");
    expect(() => folder(step(pay, { successCriteria: [] }))).toThrow(
      "The first criterion of step must be its status.",
    );
  });

  it("is refused when a step needs what no earlier one gives, or gives what an earlier one gave", () => {
    const paying = step(pay, {
      parameters: parameters(["path", "sessionId", "$steps.step.outputs.sessionId"]),
    });
    expect(() => folder(paying)).toThrow(
      'a-journey, "A step": no earlier step that succeeds has the output sessionId.',
    );
    const creating = step(create, { outputs });
    expect(() => folder(creating, creating)).toThrow('a-journey, "A step": sessionId is already an output.');
    const reading = step(create, { parameters: parameters(["query", "search", "$inputs.other"]) });
    expect(() => folder(reading)).toThrow("no earlier step that succeeds has the output other.");
    const writing = step(create, { requestBody: { payload: { search: "$inputs.other" } } });
    expect(() => folder(writing)).toThrow("no earlier step that succeeds has the output other.");
  });

  it.each(["$sourceDescriptions.contract.paySession", "$sourceDescriptions.controlPlane.createTestSession"])(
    "is refused when its source has no operation %s",
    (reference) => {
      expect(() => endpointOf(contract, controlPlane, reference)).toThrow(
        `There is no operation ${reference}.`,
      );
    },
  );
});

describe("assumptions", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "assumptions-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(file: string, text: string) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), text);
  }

  it("are named after the file and the members of their first place, of which examples come last", async () => {
    await write("a/examples/first.yaml", "x-assumed: Everywhere.\n");
    await write(
      "b/Schema.yaml",
      "properties:\n  a/b~c:\n    x-assumed: Everywhere.\nx-form:\n  x-assumed: Once.\n",
    );
    await write(
      "b/names.yaml",
      "max-x-size:\n  2nd:\n    name: Two\n    v2:\n      name: Three\n      x-assumed: A -- b.\n",
    );
    await write(
      "b/list.yaml",
      "entries:\n  - x-assumed: Second.\n  - name: Entry\n    x-assumed: Third.\n  - null\n  - text\n",
    );
    await write("rules/rule.yaml", "x-assumed: Of a fixture.\n");
    await write("notes.txt", "x-assumed: Not a source.\n");
    expect(await collectAssumptions(folder)).toEqual([
      {
        name: "Schema.properties.a/b~c",
        anchor: "schema-properties-a-b-c",
        assumed: "Everywhere.",
        places: ["b/Schema.yaml#/properties/a~1b~0c", "a/examples/first.yaml#/"],
      },
      { name: "Schema.form", anchor: "schema-form", assumed: "Once.", places: ["b/Schema.yaml#/x-form"] },
      {
        name: "list.entries.0",
        anchor: "list-entries-0",
        assumed: "Second.",
        places: ["b/list.yaml#/entries/0"],
      },
      { name: "list.Entry", anchor: "list-entry", assumed: "Third.", places: ["b/list.yaml#/entries/1"] },
      {
        name: "names.max-x-size.2nd.v2",
        anchor: "names-max-x-size-2nd-v2",
        assumed: "A -- b.",
        places: ["b/names.yaml#/max-x-size/2nd/v2"],
      },
    ]);
  });

  it("are refused when two have the same anchor", async () => {
    await write("a/Session - List.yaml", "x-assumed: One.\n");
    await write("b/session-list.yaml", "x-assumed: Another.\n");
    await expect(collectAssumptions(folder)).rejects.toThrow(
      "Session - List and session-list have the same anchor session-list; rename one of the files.",
    );
  });
});

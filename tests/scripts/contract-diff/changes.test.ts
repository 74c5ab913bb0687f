// tier: integration
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change, Class } from "../../../scripts/contract-diff/change.ts";
import { changesBetween } from "../../../scripts/contract-diff/changes.ts";

type Json = Record<string, unknown>;
type Root = "paths" | "webhooks";
/** What the sentence of a test says has changed, and the two forms of the one path or webhook that it changed in. */
type Case = [sentence: string, root: Root, older: Json, newer: Json];

const text = { type: "string" };
const done = { 200: { description: "Done." } };
const object = (properties: Json, more: Json = {}) => ({ type: "object", properties, ...more });
const closed = (properties: Json) => object(properties, { additionalProperties: false });
const content = (schema: Json) => ({ "application/json": { schema } });
/** An operation with a request body, and an operation with a response body. */
const taking = (schema: Json, required = true) => ({
  post: { requestBody: { required, content: content(schema) }, responses: done },
});
const responding = (schema: Json) => ({
  get: { responses: { 200: { description: "Done.", content: content(schema) } } },
});
const withParameters = (...parameters: Json[]) => ({ get: { parameters, responses: done } });
const query = (more: Json = {}) => ({ name: "page", in: "query", schema: text, ...more });
const header = (more: Json = {}) => ({ name: "X-Signature", in: "header", schema: text, ...more });
const withHeaders = (headers: Json) => ({ get: { responses: { 200: { description: "Done.", headers } } } });
/** An operation whose response has a link to itself, which sends this body. */
const linking = (requestBody: Json) => {
  const get = { operationId: "getSelf", requestBody };
  return { get: { responses: { 200: { description: "Done.", links: { get } } } } };
};
const withSecurity = (...security: Json[]) => ({ get: { security, responses: done } });
const one = { a: text };
const two = { a: text, b: text };

const cases: Record<Class, Case[]> = {
  breaking: [
    ["a method is removed", "paths", { ...responding(text), ...taking(text) }, responding(text)],
    [
      "a request has a new required field",
      "paths",
      taking(object(one)),
      taking(object(two, { required: ["b"] })),
    ],
    [
      "a field of a request becomes required",
      "paths",
      taking(object(one)),
      taking(object(one, { required: ["a"] })),
    ],
    ["a field leaves a request that refuses unknown ones", "paths", taking(closed(two)), taking(closed(one))],
    ["a request begins to refuse unknown fields", "paths", taking(object(one)), taking(closed(one))],
    ["a request loses a value of an enum", "paths", taking({ enum: ["x", "y"] }), taking({ enum: ["x"] })],
    [
      "a text of a request may be only shorter",
      "paths",
      taking({ ...text, maxLength: 9 }),
      taking({ ...text, maxLength: 8 }),
    ],
    ["a number of a request must be whole", "paths", taking({ type: "number" }), taking({ type: "integer" })],
    [
      "a pattern of a request changes",
      "paths",
      taking({ ...text, pattern: "a" }),
      taking({ ...text, pattern: "b" }),
    ],
    [
      "a request loses an alternative",
      "paths",
      taking({ oneOf: [text, { type: "null" }] }),
      taking({ oneOf: [text] }),
    ],
    ["the body of a request becomes required", "paths", taking(text, false), taking(text)],
    ["an answer loses a field", "paths", responding(object(two)), responding(object(one))],
    [
      "a field of an answer becomes optional",
      "paths",
      responding(object(one, { required: ["a"] })),
      responding(object(one)),
    ],
    [
      "an answer has a new value of an enum",
      "paths",
      responding({ enum: ["x"] }),
      responding({ enum: ["x", "y"] }),
    ],
    [
      "a number of an answer need not be whole",
      "paths",
      responding({ type: "integer" }),
      responding({ type: "number" }),
    ],
    ["a text of an answer may be null", "paths", responding(text), responding({ type: ["string", "null"] })],
    [
      "a text of an answer may be longer",
      "paths",
      responding({ ...text, maxLength: 8 }),
      responding({ ...text, maxLength: 9 }),
    ],
    [
      "an answer has a new alternative",
      "paths",
      responding({ oneOf: [text] }),
      responding({ oneOf: [text, { type: "null" }] }),
    ],
    ["a header leaves an answer", "paths", withHeaders({ "X-A": { schema: text } }), withHeaders({})],
    [
      "a header of an answer becomes optional",
      "paths",
      withHeaders({ "X-A": { required: true, schema: text } }),
      withHeaders({ "X-A": { schema: text } }),
    ],
    [
      "a status is no longer answered",
      "paths",
      { get: { responses: { ...done, 404: { description: "Not found." } } } },
      { get: { responses: done } },
    ],
    ["a parameter is removed", "paths", withParameters(query()), withParameters()],
    [
      "there is a new required parameter",
      "paths",
      withParameters(),
      withParameters(query({ required: true })),
    ],
    [
      "a parameter becomes required",
      "paths",
      withParameters(query()),
      withParameters(query({ required: true })),
    ],
    [
      "a parameter loses a value of an enum",
      "paths",
      withParameters(query({ schema: { enum: ["x", "y"] } })),
      withParameters(query({ schema: { enum: ["x"] } })),
    ],
    [
      "another scope is asked for",
      "paths",
      withSecurity({ ApiKey: ["live"] }),
      withSecurity({ ApiKey: ["test"] }),
    ],
    ["a key is asked for where none was", "paths", withSecurity(), withSecurity({ ApiKey: [] })],
    [
      "an operation gets another operationId",
      "paths",
      { get: { operationId: "one", responses: done } },
      { get: { operationId: "two", responses: done } },
    ],
    ["a webhook loses a field", "webhooks", taking(object(two)), taking(object(one))],
    [
      "a field of a webhook becomes optional",
      "webhooks",
      taking(object(one, { required: ["a"] })),
      taking(object(one)),
    ],
    [
      "a webhook has a new value of an enum",
      "webhooks",
      taking({ enum: ["x"] }),
      taking({ enum: ["x", "y"] }),
    ],
    ["a text of a webhook may be null", "webhooks", taking(text), taking({ type: ["string", "null"] })],
    ["the body of a webhook becomes optional", "webhooks", taking(text), taking(text, false)],
    ["a webhook loses a header", "webhooks", withParameters(header()), withParameters()],
    [
      "a header of a webhook becomes optional",
      "webhooks",
      withParameters(header({ required: true })),
      withParameters(header()),
    ],
    [
      "a webhook needs more in its answer",
      "webhooks",
      responding(object(one)),
      responding(object(one, { required: ["a"] })),
    ],
  ],
  unclassified: [
    [
      "a default of a request changes",
      "paths",
      taking({ type: "integer", default: 1 }),
      taking({ type: "integer", default: 2 }),
    ],
    [
      "a default of a parameter changes",
      "paths",
      withParameters(query({ schema: { ...text, default: "1" } })),
      withParameters(query({ schema: { ...text, default: "2" } })),
    ],
    [
      "a fact beside an operation changes",
      "paths",
      { get: { "x-limit": 1, responses: done } },
      { get: { "x-limit": 2, responses: done } },
    ],
    [
      "a fact inside a fact of a webhook changes",
      "webhooks",
      { get: { "x-delivery": { tries: 1 }, responses: done } },
      { get: { "x-delivery": { tries: 2 }, responses: done } },
    ],
    [
      "a fact two levels inside a fact changes",
      "paths",
      { get: { "x-keys": { kept: { seconds: 1 } }, responses: done } },
      { get: { "x-keys": { kept: { seconds: 2 } }, responses: done } },
    ],
    [
      "a part of a fact is added",
      "paths",
      { get: { "x-keys": { kept: { seconds: 1 } }, responses: done } },
      { get: { "x-keys": { kept: { seconds: 1 }, lost: { seconds: 1 } }, responses: done } },
    ],
    [
      "a fact in a list of facts changes",
      "webhooks",
      { get: { "x-cards": [{ number: 1 }, { number: 2, outcome: "paid" }], responses: done } },
      { get: { "x-cards": [{ number: 2, outcome: "refused" }, { number: 1 }], responses: done } },
    ],
    [
      "a list of names beside an operation changes",
      "paths",
      { get: { "x-touches": ["a"], responses: done } },
      { get: { "x-touches": ["a", "b"], responses: done } },
    ],
    [
      "a link sends something else",
      "paths",
      linking({ id: "$request.body#/a" }),
      linking({ id: "$request.body#/b" }),
    ],
    ["a link sends less", "paths", linking({ id: "$request.body#/a" }), linking({})],
    [
      "a fact is taken out",
      "paths",
      { get: { "x-limit": 1, responses: done } },
      { get: { responses: done } },
    ],
  ],
  "non-breaking": [
    ["a method is added", "paths", responding(text), { ...responding(text), ...taking(text) }],
    ["a request has a new optional field", "paths", taking(closed(one)), taking(closed(two))],
    [
      "a field of a request becomes optional",
      "paths",
      taking(object(one, { required: ["a"] })),
      taking(object(one)),
    ],
    ["a field leaves a request that takes unknown ones", "paths", taking(object(two)), taking(object(one))],
    ["a request has a new value of an enum", "paths", taking({ enum: ["x"] }), taking({ enum: ["x", "y"] })],
    [
      "a text of a request may be longer",
      "paths",
      taking({ ...text, maxLength: 8 }),
      taking({ ...text, maxLength: 9 }),
    ],
    [
      "a number of a request need not be whole",
      "paths",
      taking({ type: "integer" }),
      taking({ type: "number" }),
    ],
    ["the body of a request becomes optional", "paths", taking(text), taking(text, false)],
    [
      "an answer has a new required field",
      "paths",
      responding(object(one)),
      responding(object(two, { required: ["b"] })),
    ],
    [
      "a field of an answer becomes required",
      "paths",
      responding(object(one)),
      responding(object(one, { required: ["a"] })),
    ],
    [
      "an answer loses a value of an enum",
      "paths",
      responding({ enum: ["x", "y"] }),
      responding({ enum: ["x"] }),
    ],
    [
      "a number of an answer becomes whole",
      "paths",
      responding({ type: "number" }),
      responding({ type: "integer" }),
    ],
    [
      "an answer has a new header",
      "paths",
      withHeaders({}),
      withHeaders({ "X-A": { required: true, schema: text } }),
    ],
    [
      "a header of an answer is always there",
      "paths",
      withHeaders({ "X-A": { schema: text } }),
      withHeaders({ "X-A": { required: true, schema: text } }),
    ],
    ["there is a new optional parameter", "paths", withParameters(), withParameters(query())],
    [
      "a parameter becomes optional",
      "paths",
      withParameters(query({ required: true })),
      withParameters(query()),
    ],
    [
      "a parameter has a new value of an enum",
      "paths",
      withParameters(query({ schema: { enum: ["x"] } })),
      withParameters(query({ schema: { enum: ["x", "y"] } })),
    ],
    [
      "another scope will do as well",
      "paths",
      withSecurity({ ApiKey: ["live"] }),
      withSecurity({ ApiKey: ["live"] }, { ApiKey: ["test"] }),
    ],
    [
      "a description changes",
      "paths",
      { get: { description: "One.", responses: done } },
      { get: { description: "Two.", responses: done } },
    ],
    ["a webhook has a new field", "webhooks", taking(object(one)), taking(object(two, { required: ["b"] }))],
    [
      "a field of a webhook becomes required",
      "webhooks",
      taking(object(one)),
      taking(object(one, { required: ["a"] })),
    ],
    ["a webhook loses a value of an enum", "webhooks", taking({ enum: ["x", "y"] }), taking({ enum: ["x"] })],
    [
      "a webhook has a new required header",
      "webhooks",
      withParameters(),
      withParameters(header({ required: true })),
    ],
    [
      "a header of a webhook is always there",
      "webhooks",
      withParameters(header()),
      withParameters(header({ required: true })),
    ],
    ["the body of a webhook becomes required", "webhooks", taking(text, false), taking(text)],
  ],
};

const keyOf = (root: Root, sentence: string) => (root === "paths" ? "/" : "") + sentence.replaceAll(" ", "-");

/** A document with each case in its own path or webhook, so that one comparison covers all cases. */
function document(side: 2 | 3, more: Json = {}): Json {
  const roots: Record<Root, Json> = { paths: {}, webhooks: {} };
  for (const entry of Object.values(cases).flat()) {
    roots[entry[1]][keyOf(entry[1], entry[0])] = entry[side];
  }
  const ApiKey = { type: "apiKey", in: "header", name: "X-API-KEY" };
  const info = { title: "Cases", version: "1.0.0" };
  const servers = [{ url: "https://api.example" }];
  return { openapi: "3.1.0", info, servers, ...roots, components: { securitySchemes: { ApiKey } }, ...more };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "changes-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function compare(older: Json, newer: Json): Promise<Change[]> {
  const [oldFile, newFile] = [join(folder, "old.json"), join(folder, "new.json")];
  await writeFile(oldFile, JSON.stringify(older));
  await writeFile(newFile, JSON.stringify(newer));
  return changesBetween(oldFile, newFile);
}

describe("the comparison of two contracts", () => {
  let changes: Change[];
  beforeAll(async () => {
    changes = await compare(document(2), document(3));
  });

  const rank: Class[] = ["breaking", "unclassified", "non-breaking"];
  describe.each(Object.entries(cases))("calls it %s when", (expected, entries) => {
    it.each(entries)("%s", (sentence, root) => {
      const start = `#/${root}/${keyOf(root, sentence).replaceAll("/", "~1")}`;
      const found = changes.filter(({ pointer }) => pointer === start || pointer.startsWith(`${start}/`));
      const [worst] = found.map((change) => change.class).sort((a, b) => rank.indexOf(a) - rank.indexOf(b));
      expect(worst).toBe(expected);
    });
  });

  it("lists breaking changes first", () => {
    const classes = changes.map((change) => change.class);
    expect(classes).toEqual(classes.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  });

  it("describes a change in one sentence with the old and the new value", () => {
    const what = (pointer: string) => changes.filter((change) => change.pointer.includes(pointer))[0]?.what;
    expect(what("an-answer-loses-a-field")).toBe("Property `b` was removed.");
    expect(what("a-default-of-a-request")).toBe("`default` changed from 1 to 2.");
    expect(what("a-fact-in-a-list")).toBe('`outcome` changed from "paid" to "refused".');
    expect(what("a-fact-is-taken-out")).toBe("`x-limit` changed from 1 to nothing.");
    expect(what("a-webhook-loses-a-header")).toBe("It was removed.");
  });
});

describe("the comparison of two whole contracts", () => {
  it("calls it breaking when a path and a webhook are removed, and not when they are added", async () => {
    const without = document(2, { paths: {}, webhooks: {} });
    const operation = taking(object(one));
    const added = document(2, { paths: { "/paid": operation }, webhooks: { paid: operation } });
    const found = async (older: Json, newer: Json) =>
      (await compare(older, newer)).map((change) => `${change.class} ${change.pointer}`).toSorted();
    const pointers = ["#/paths/~1paid", "#/webhooks/paid"];
    expect(await found(added, without)).toEqual(pointers.map((pointer) => `breaking ${pointer}`));
    expect(await found(without, added)).toEqual(pointers.map((pointer) => `non-breaking ${pointer}`));
  });

  it("calls it breaking when the key moves to another header", async () => {
    const other = { securitySchemes: { ApiKey: { type: "apiKey", in: "header", name: "X-KEY" } } };
    const changes = await compare(document(2), document(2, { components: other }));
    expect(changes).toMatchObject([{ class: "breaking" }]);
  });

  it("names each change inside a fact once", async () => {
    const at = (fact: Json) => document(2, { paths: {}, webhooks: {}, "x-fact": fact });
    const older = { text: "a", list: [1], lost: "b", entries: { one: { a: 1 }, other: { a: 1 } } };
    const newer = { text: "b", list: [2], entries: { one: { a: 2 } } };
    const changes = await compare(at(older), at(newer));
    expect(changes.map(({ what }) => what).toSorted()).toEqual([
      "`a` changed from 1 to 2.",
      "`list` changed from [1] to [2].",
      '`lost` changed from "b" to nothing.',
      '`other` changed from {"a":1} to nothing.',
      '`text` changed from "a" to "b".',
    ]);
  });

  it("finds nothing between a contract and itself", async () => {
    expect(await compare(document(2), document(2))).toEqual([]);
  });

  it("calls it breaking when a schema or a security scheme has another name, because types are called after it", async () => {
    const named = (schema: string, scheme: string) =>
      document(2, {
        paths: { "/a": responding({ $ref: `#/components/schemas/${schema}` }) },
        webhooks: {},
        components: {
          schemas: { [schema]: object(one) },
          securitySchemes: { [scheme]: { type: "apiKey", in: "header", name: "X-API-KEY" } },
        },
      });
    const changes = await compare(named("Old", "OldKey"), named("New", "NewKey"));
    expect(changes.map((change) => [change.class, change.pointer])).toEqual([
      ["breaking", "#/components/schemas/Old"],
      ["breaking", "#/components/securitySchemes/OldKey"],
      ["non-breaking", "#/components/schemas/New"],
      ["non-breaking", "#/components/securitySchemes/NewKey"],
    ]);
  });

  it("judges a shared schema by all its uses", async () => {
    const shared = (schema: Json) =>
      document(2, {
        paths: {
          "/both": {
            ...taking({ $ref: "#/components/schemas/Kind" }),
            ...responding({ $ref: "#/components/schemas/Kind" }),
          },
        },
        webhooks: {},
        components: { schemas: { Kind: schema } },
      });
    const [wider, narrower] = [shared({ enum: ["x", "y"] }), shared({ enum: ["x"] })];
    expect(await compare(wider, narrower)).toMatchObject([{ class: "breaking" }]);
    expect(await compare(narrower, wider)).toMatchObject([{ class: "breaking" }]);
  });

  it("rejects a file that it cannot read, without a stack trace", async () => {
    await expect(compare(document(2), { title: "No contract" })).rejects.toThrow(
      /^Unsupported specification$/,
    );
    const dangling = document(2, { paths: { "/a": { $ref: "#/components/pathItems/Nowhere" } } });
    await expect(compare(document(2), dangling)).rejects.toThrow("no-unresolved-refs");
  });
});

import { describe, expect, it } from "vitest";
import allowedCodes from "../../../openapi/rules/functions/allowed-codes.mjs";
import errorExamples from "../../../openapi/rules/functions/error-examples.mjs";
import errorRegistry from "../../../openapi/rules/functions/error-registry.mjs";
import everyErrorCode from "../../../openapi/rules/functions/every-error-code.mjs";
import fieldErrorCodes from "../../../openapi/rules/functions/field-error-codes.mjs";
import idempotencyConflicts from "../../../openapi/rules/functions/idempotency-conflicts.mjs";
import requiredErrors from "../../../openapi/rules/functions/required-errors.mjs";
import sameNamedErrors from "../../../openapi/rules/functions/same-named-errors.mjs";

interface Found {
  message: string;
  path: (string | number)[];
}
const places = (findings: Found[]) => findings.map(({ path }) => path.join("."));
const messages = (findings: Found[]) => findings.map(({ message }) => message);

const entry = (code: number, name: string, ...statusCodes: number[]) => ({ code, name, statusCodes });
const registry = [entry(1, "One", 400), entry(2, "Two", 400, 404), entry(3, "Three", 500)];
const documentWith = (entries: unknown[]) => ({
  components: { schemas: { ErrorCode: { "x-error-codes": entries } } },
});
const path = ["paths", "/a", "get", "responses", "400"];
const context = { path, documentInventory: { resolved: documentWith(registry) } };
const answer = (examples: Record<string, object>) => ({
  content: {
    "application/json": {
      examples: Object.fromEntries(
        Object.entries(examples).map(([name, error]) => [name, { value: { error } }]),
      ),
    },
  },
});

describe("the codes that an error answer allows", () => {
  const allow = (...codes: number[]) => ({
    content: {
      "application/json": { schema: { properties: { error: { properties: { code: { enum: codes } } } } } },
    },
  });
  it("are those of its status", () => {
    expect(allowedCodes(allow(1, 2), null, context)).toEqual([]);
    const findings = allowedCodes(allow(1, 3, 4), null, context);
    expect(places(findings)).toEqual(Array(2).fill(`${path.join(".")}.content.application/json.schema`));
    expect(messages(findings)[0]).toContain("allows the code 3");
    expect(messages(findings)[0]).toContain("narrow the enum of `error.code` to 1, 2.");
  });

  it.each([{}, { content: {} }, { content: { "application/json": {} } }])(
    "are none where an answer has none: %j",
    (response) => {
      expect(allowedCodes(response, null, context)).toEqual([]);
    },
  );

  it("are none of an empty registry", () => {
    const empty = { path, documentInventory: { resolved: {} } };
    expect(allowedCodes(allow(1), null, empty)).toHaveLength(1);
    const unlisted = { path, documentInventory: { resolved: documentWith([{ code: 1 }]) } };
    expect(allowedCodes(allow(1), null, unlisted)).toHaveLength(1);
    expect(
      allowedCodes(allow(1), null, { path, documentInventory: { resolved: { components: {} } } }),
    ).toHaveLength(1);
    const schemas = { components: { schemas: {} } };
    expect(allowedCodes(allow(1), null, { path, documentInventory: { resolved: schemas } })).toHaveLength(1);
  });
});

describe("an error example", () => {
  it("has its own status and a registered code", () => {
    const right = { code: 1, statusCode: 400 };
    expect(errorExamples(answer({ right }), null, context)).toEqual([]);
    const findings = errorExamples(answer({ right, wrong: { code: 3, statusCode: 500 } }), null, context);
    const place = `${path.join(".")}.content.application/json.examples.wrong.value.error`;
    expect(places(findings)).toEqual([`${place}.statusCode`, `${place}.code`]);
    expect(messages(findings)[1]).toContain("use one of 1, 2, or register it");
  });

  it("may be missing, or be one without an error", () => {
    expect(errorExamples({}, null, context)).toEqual([]);
    const examples = { empty: undefined, bare: {}, plain: { value: {} } };
    const findings = errorExamples({ content: { "application/json": { examples } } }, null, context);
    expect(findings).toHaveLength(6);
  });
});

describe("the registry of error codes", () => {
  const check = (schema: object) => errorRegistry(schema, null, { path: ["schema"] });
  it("is the enum, in whatever order", () => {
    expect(check({ enum: [3, 1, 2], "x-error-codes": registry })).toEqual([]);
    expect(check({})).toEqual([]);
    const findings = check({ enum: [10, 2], "x-error-codes": [entry(10, "Ten"), entry(9, "Nine")] });
    expect(findings).toEqual([
      { message: "The enum is not the registry: it must be [9, 10].", path: ["schema", "enum"] },
    ]);
    expect(messages(check({ "x-error-codes": registry }))).toEqual([
      "The enum is not the registry: it must be [1, 2, 3].",
    ]);
  });

  it("has each code and each name once", () => {
    const entries = [entry(1, "One"), entry(1, "Uno"), entry(2, "One")];
    expect(check({ enum: [1, 2], "x-error-codes": entries })).toEqual([
      {
        message: "The code 1 is registered twice: keep one entry.",
        path: ["schema", "x-error-codes", 1, "code"],
      },
      {
        message: "The name One is registered twice: keep one entry.",
        path: ["schema", "x-error-codes", 2, "name"],
      },
    ]);
  });
});

describe("every registered code", () => {
  const check = (schema: object, responses?: object) => {
    const resolved = { paths: { "/a": { get: responses ? { responses } : {} } } };
    return everyErrorCode(schema, null, { path: ["schema"], documentInventory: { resolved } });
  };
  it("is shown under each of its statuses", () => {
    const responses = {
      400: answer({ one: { code: 1 }, two: { code: 2 } }),
      500: answer({ three: { code: 3 } }),
    };
    expect(check({ "x-error-codes": registry }, responses)).toEqual([
      {
        message:
          "No operation shows the code 2 with status 404: add a named example, or take the status out of the registry.",
        path: ["schema", "x-error-codes", 1],
      },
    ]);
  });

  it("may have no status, and no operation need have answers", () => {
    expect(check({ "x-error-codes": [{ code: 1 }] })).toEqual([]);
    expect(check({})).toEqual([]);
    expect(check({ "x-error-codes": registry })).toHaveLength(4);
  });
});

describe("the code of a field", () => {
  const check = (operation: object) => fieldErrorCodes(operation, null, { path: ["paths", "/a", "post"] });
  const body = (schema: object) => ({ content: { "application/json": { schema } } });
  const shown = { 400: answer({ one: { code: 1 } }) };
  const place = "paths./a.post.responses.400.content.application/json.examples";

  it.each([
    [{ requestBody: body({ properties: { a: { "x-error-code": 2 } } }) }, ["2"]],
    [{ requestBody: body({ properties: { a: { "x-supported": { errorCode: 2 } } } }) }, ["2"]],
    [{ parameters: [{ schema: { "x-error-code": 2 } }, { schema: { "x-error-code": 2 } }] }, ["2"]],
    [{ requestBody: body({ "x-error-code": 1 }), responses: shown }, []],
    [{ requestBody: body({ "x-error-code": "2", default: null }) }, []],
    [{ requestBody: {} }, []],
    [{ requestBody: { content: {} } }, []],
    [{ parameters: [{}] }, []],
    [{}, []],
  ])("is among the examples of status 400: %j", (operation, codes) => {
    const findings = check(operation);
    expect(findings.map(({ message }: Found) => /code (\d+)/.exec(message)?.[1])).toEqual(codes);
    expect(places(findings)).toEqual(codes.map(() => place));
  });
});

describe("both conflicts", () => {
  const header = { in: "header", name: "Idempotency-Key" };
  const check = (operation: object) =>
    idempotencyConflicts(
      operation,
      { ...header, messages: ["One.", "Two."] },
      { path: ["paths", "/a", "post"] },
    );

  it("are documented word by word where the key is taken", () => {
    const parameters = [header];
    expect(check({})).toEqual([]);
    expect(places(check({ parameters }))).toEqual(["paths./a.post.responses"]);
    const conflicts = (...texts: string[]) =>
      answer(Object.fromEntries(texts.map((message) => [message, { message }])));
    expect(check({ parameters, responses: { 409: conflicts("One.", "Two.") } })).toEqual([]);
    expect(check({ parameters, responses: { 409: conflicts("One.", "two.") } })).toEqual([
      {
        message: 'The answer 409 shows no example with the message "Two.": add one, word by word.',
        path: ["paths", "/a", "post", "responses", "409", "content", "application/json", "examples"],
      },
    ]);
  });
});

describe("the errors that an operation documents", () => {
  const options = {
    always: { 400: [1] },
    writes: { 409: [2] },
    named: { 404: [3] },
    resourceMembers: ["id", "key"],
  };
  const check = (route: string, method: string, operation: object) =>
    requiredErrors(operation, options, { path: ["paths", route, method] });
  const wanted = (findings: Found[]) => messages(findings).map((message) => /no (\d+)/.exec(message)?.[1]);
  const naming = (member: string) => ({
    requestBody: { content: { "application/json": { schema: { properties: { [member]: {} } } } } },
  });

  it.each([
    ["/a", "get", {}, ["400"]],
    ["/a", "post", {}, ["400", "409"]],
    ["/a/{id}", "get", {}, ["400", "404"]],
    ["/a", "post", naming("key"), ["400", "404", "409"]],
    ["/a", "post", naming("other"), ["400", "409"]],
    ["/a", "post", { requestBody: {} }, ["400", "409"]],
    ["/a", "post", { requestBody: { content: {} } }, ["400", "409"]],
  ])("of %s %s %j are those that it can answer", (route, method, operation, statuses) => {
    const findings = check(route, method, operation);
    expect(wanted(findings)).toEqual(statuses);
    expect(new Set(places(findings))).toEqual(new Set([`paths.${route}.${method}.responses`]));
  });

  it("have an example of each code", () => {
    const right = { responses: { 400: answer({ one: { code: 1 } }) } };
    expect(check("/a", "get", right)).toEqual([]);
    const wrong = { responses: { 400: answer({ one: { code: 9 } }) } };
    expect(check("/a", "get", wrong)).toEqual([
      {
        message: "The answer 400 shows no example with the code 1: add one.",
        path: ["paths", "/a", "get", "responses", "400", "content", "application/json", "examples"],
      },
    ]);
  });
});

describe("errors of one name", () => {
  const document = (one: object, other: object, status = 400) => ({
    paths: {
      "/a": { get: { responses: { 400: answer({ same: one }) } } },
      "/b": { get: {}, post: { responses: { [status]: answer({ same: other }) } } },
    },
  });
  it("are one error", () => {
    expect(sameNamedErrors(document({ code: 1 }, { code: 1 }))).toEqual([]);
    expect(sameNamedErrors(document({ code: 1 }, { code: 2 }, 200))).toEqual([]);
    expect(sameNamedErrors(document({ code: 1 }, { code: 2 }, 500))).toEqual([
      {
        message:
          "The example `same` is another one at GET /a: give both the same value, or one of them another name.",
        path: ["paths", "/b", "post", "responses", "500", "content", "application/json", "examples"],
      },
    ]);
    expect(sameNamedErrors({})).toEqual([]);
  });
});

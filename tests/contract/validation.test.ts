import { describe, expect, it } from "vitest";
import { type ApiErrorName, apiErrors } from "../../generated/errors.ts";
import { controlPlaneValidators } from "../../generated/validators.js";
import { bodyError, type RequestParts, validateRequest } from "../../src/contract/validation.ts";
import { exampleBody } from "../support/contract.ts";

const session = exampleBody("/external/v1/payment/session", "post") as Record<string, unknown>;
const { urlOk: _, ...withoutUrlOk } = session;
const valid: RequestParts = { query: {}, idempotencyKey: null, body: session };

/** The named refusal, and a request that must get it word for word. */
const documented: [
  ApiErrorName,
  "createSession" | "listSessions" | "refundPayment",
  Partial<RequestParts>,
][] = [
  ["missingField", "createSession", { body: withoutUrlOk }],
  ["unknownField", "createSession", { body: { ...session, colour: "red" } }],
  ["invalidDate", "createSession", { body: { ...session, deliverAt: "15/07/2026" } }],
  ["unknownCurrency", "createSession", { body: { ...session, amount: { value: 100, currency: "ZZZ" } } }],
  ["reservedParameter", "createSession", { body: { ...session, urlOk: "https://shop.example/ok?data=1" } }],
  ["invalidCountry", "createSession", { body: { ...session, countryCode: "Spain" } }],
  ["unsupportedCountry", "createSession", { body: { ...session, countryCode: "AQ" } }],
  ["invalidIdempotencyKey", "createSession", { idempotencyKey: "x".repeat(256) }],
  ["missingWebcode", "listSessions", {}],
  ["unknownParameter", "listSessions", { query: { webcode: "SHOP01", colour: "red" } }],
  ["unknownParameter", "createSession", { query: { colour: "red" } }],
  ["invalidPage", "listSessions", { query: { webcode: "SHOP01", page: "0" } }],
  ["invalidDateFilter", "listSessions", { query: { webcode: "SHOP01", createdFrom: "yesterday" } }],
];

const refused = (message: string) =>
  expect.objectContaining({ name: "ApiError", message: expect.stringContaining(message) });

describe("the validation of requests", () => {
  it.each(documented)("fails with the documented message of %s", (name, operationId, parts) => {
    const { statusCode, code, message } = apiErrors[name];
    expect(validateRequest(operationId, { ...valid, ...parts })).toEqual(
      expect.objectContaining({ name: "ApiError", statusCode, code, message }),
    );
  });

  it("names every violation, with the code of the first", () => {
    const body = { ...session, deliverAt: "soon", countryCode: "Spain" };
    const { code } = apiErrors.invalidCountry;
    const sentences = /^Body field countryCode must be .*\. Body field deliverAt must be .*\.$/;
    expect(validateRequest("createSession", { ...valid, body })).toEqual(
      expect.objectContaining({ code, message: expect.stringMatching(sentences) }),
    );
  });

  it("names ten problems at most, and cuts the names of fields that are long", () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, 0]));
    const error = validateRequest("createSession", { ...valid, body: { ...session, ...unknown } }) as Error;
    expect(error.message.match(/is not known\./g)).toHaveLength(10);
    expect(error.message).toMatch(/field9 is not known\. There are more problems\.$/);
    const long = { ...session, ["x".repeat(100_000)]: 0 };
    expect(validateRequest("createSession", { ...valid, body: long })).toEqual(
      refused(`Body field ${"x".repeat(64)}… is not known.`),
    );
  });

  it("names ten problems without saying that there are more", () => {
    const unknown = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`field${index}`, 0]));
    const error = validateRequest("createSession", { ...valid, body: { ...session, ...unknown } }) as Error;
    expect(error.message).toMatch(/field9 is not known\.$/);
  });

  it.each(["0x2", " 2", "2.0", "02"])("does not read the number %j from a query", (page) => {
    expect(validateRequest("listSessions", { ...valid, query: { webcode: "SHOP01", page } })).toEqual(
      refused("Query parameter page must be a whole number"),
    );
  });

  it("accepts the documented request", () => {
    expect(validateRequest("createSession", valid)).toEqual({});
  });

  it.each([null, [], "text", 7])("names the whole body when it is %j instead of an object", (body) => {
    expect(validateRequest("createSession", { ...valid, body })).toEqual(
      refused("The request body must be an object."),
    );
  });

  it("reads numbers and booleans from the text of a query, and rejects a repeated parameter", () => {
    const query = { webcode: "SHOP01", page: "2", limit: "50" };
    expect(validateRequest("listSessions", { ...valid, query })).toEqual({
      webcode: "SHOP01",
      page: 2,
      limit: 50,
    });
    const repeated = { ...valid, query: { webcode: ["SHOP01", "SHOP02"] } };
    expect(validateRequest("listSessions", repeated)).toEqual(refused("Query parameter webcode must be"));
  });

  it("does not change the request, so that it can be validated again with the same result", () => {
    const query = Object.freeze({ webcode: "SHOP01", page: "2", limit: "5" });
    const values = { webcode: "SHOP01", page: 2, limit: 5 };
    expect(validateRequest("listSessions", { ...valid, query })).toEqual(values);
    expect(validateRequest("listSessions", { ...valid, query })).toEqual(values);
  });

  it.each(["0x10", " 1", "1.0", "1e1", "+1", "01"])("rejects %j in a query as a number", (page) => {
    const query = { webcode: "SHOP01", page };
    expect(validateRequest("listSessions", { ...valid, query })).toEqual(
      refused("Query parameter page must be a whole number from 1 to 1000000."),
    );
  });

  it("ignores an Idempotency-Key for an operation that takes none", () => {
    const query = { webcode: "SHOP01" };
    const parts = { query, idempotencyKey: "", body: undefined };
    expect(validateRequest("getSession", parts)).toEqual(query);
    expect(validateRequest("createSession", { ...valid, idempotencyKey: "" })).toEqual(
      refused("Header Idempotency-Key must be"),
    );
  });

  it.each([
    [
      { amount: { value: 10.5, currency: "EUR" } },
      "amount.value must be a whole number from 1 to 999999999999.",
    ],
    [
      { amount: { value: "100", currency: "EUR" } },
      "amount.value must be a whole number from 1 to 999999999999.",
    ],
    [
      { amount: { value: 100, currency: "eur" } },
      "amount.currency must be an ISO 4217 code, for example EUR.",
    ],
    [
      { amount: { value: 100, currency: "XAU" } },
      "amount.currency must be an ISO 4217 code, for example EUR.",
    ],
    [{ deliverAt: "2016-12-31T23:59:60Z" }, "deliverAt must be an ISO 8601 date and time"],
    [{ customReference: "" }, "customReference must be text of 1 to 128 characters."],
    [{ isPreAuth: "yes" }, "isPreAuth must be true or false."],
    [{ description: "x".repeat(256) }, "description must be text of 0 to 255 characters."],
    [{ urlOk: "https://user:secret@shop.example/" }, "urlOk must be an absolute http or https URL"],
    [{ urlOk: "/relative" }, "urlOk must be an absolute http or https URL"],
    [{ urlKo: "https://a:99999/" }, "urlKo must be an absolute http or https URL"],
  ])("says of %j what it must be", (fields, message) => {
    const body = { ...session, ...fields };
    expect(validateRequest("createSession", { ...valid, body })).toEqual(refused(message));
  });
});

describe("the validation of a single body", () => {
  const validate = (body: unknown) => bodyError(controlPlaneValidators.createApiKey, body);

  it("accepts a valid body", () => {
    expect(validate({ environment: "test", webcode: "SHOP01", allowedIps: ["::1"] })).toBeUndefined();
  });

  it("names every violation, each in a sentence", () => {
    const body = { environment: "production", webcode: "SHOP01", allowedIps: "::1" };
    const message = "Body field environment must be one of live, test. Body field allowedIps must be a list.";
    expect(validate(body)).toEqual(
      expect.objectContaining({ name: "ApiError", statusCode: 400, code: 12001, message }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { apiErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import type { Operation } from "../../src/contract/router.ts";
import { createEvidenceCollector } from "../../src/proxy/evidence.ts";
import { createReplayJudge } from "../../src/proxy/idempotency.ts";

const operationWith = (route: string, environment = "test") => {
  const found = operations.find((one) => one.environment === environment && one.route === route);
  if (!found) throw new Error(`The contract has no ${route}.`);
  return found;
};
const operation = operationWith("/pos/payment");

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A request and its response, apart from those of a POS payment with one key. */
interface Seen {
  operation?: Operation | undefined;
  key?: string | undefined;
  request?: unknown;
  json?: unknown;
}

/** A proxy that sees requests with one key. Says what each shows of replays. */
function proxied() {
  const { judge } = createReplayJudge();
  return (statusCode: number, responseBody: string, seen: Seen = {}) => {
    const { key, request, json } = { key: "one-key", request: { webcode: "SHOP01" }, json: {}, ...seen };
    return judge(
      {
        operation: "operation" in seen ? seen.operation : operation,
        path: "/",
        query: {},
        requestHeaders: key === undefined ? {} : { "idempotency-key": key },
        requestBody: bytes("{}"),
        response: { statusCode, headers: {}, body: bytes(responseBody) },
      },
      { request, response: json },
    );
  };
}

it("a replay is the same response, and any other success breaks the contract", () => {
  const see = proxied();
  expect(see(201, "one")).toBeUndefined();
  expect(see(201, "one")).toEqual({ clause: "idempotency.pos" });
  expect(see(201, "two")).toMatchObject({
    violation: { place: "response.body", rule: "idempotency.replay" },
  });
});

it.each([400, 403, 408, 413, 415, 429, 431, 500, 502, 503])(
  "a repetition that is answered with %i shows nothing about replays",
  (statusCode) => {
    const see = proxied();
    see(201, "one");
    expect(see(statusCode, "no")).toBeUndefined();
    expect(see(201, "one")).toEqual({ clause: "idempotency.pos" });
  },
);

it.each([400, 404, 500, 503])("a first request that is answered with %i fixes no replay", (statusCode) => {
  const see = proxied();
  expect(see(statusCode, "no")).toBeUndefined();
  expect(see(201, "one")).toBeUndefined();
  expect(see(201, "one")).toEqual({ clause: "idempotency.pos" });
});

it("a first request that is answered with 200 is a success, and fixes its replay", () => {
  const see = proxied();
  see(200, "one");
  expect(see(200, "one")).toEqual({ clause: "idempotency.pos" });
});

it.each([199, 300, 302])(
  "a first request that is answered with %i is no success, and fixes no replay",
  (statusCode) => {
    const see = proxied();
    see(statusCode, "no");
    expect(see(201, "one")).toBeUndefined();
  },
);

it.each([404, 409, 202])(
  "a repetition of a success with 201 that is answered with %i breaks the contract",
  (statusCode) => {
    const see = proxied();
    see(201, "one");
    expect(see(statusCode, "one")).toEqual({
      clause: "idempotency.pos",
      violation: { place: "response.status", rule: "idempotency.replay" },
    });
  },
);

it("the same key of another webcode or environment is another key, and so is one that begins where the webcode ends", () => {
  const see = proxied();
  see(201, "one");
  expect(see(201, "two", { request: { webcode: "SHOP02" } })).toBeUndefined();
  expect(see(201, "two", { operation: operationWith("/pos/payment", "live") })).toBeUndefined();
  expect(see(201, "two", { request: { webcode: "SHOP0" }, key: "1one-key" })).toBeUndefined();
});

it("a read, a request without a key, and one outside the contract show nothing", () => {
  const see = proxied();
  for (let time = 0; time < 2; time += 1) {
    expect(see(200, `${time}`, { operation: operationWith("/pos/terminals") })).toBeUndefined();
    expect(see(201, `${time}`, { key: undefined })).toBeUndefined();
    expect(see(404, `${time}`, { operation: undefined })).toBeUndefined();
  }
});

it.each([
  ["/payment/session", "idempotency.session"],
  ["/payment/refund", "idempotency.modification"],
  ["/payment/cancel", "idempotency.modification"],
])("a replay of %s shows the clause %s", (route, clause) => {
  const see = proxied();
  const seen = { operation: operationWith(route) };
  see(201, "one", seen);
  expect(see(201, "one", seen)).toEqual({ clause });
});

it("the order of the members of a body makes no difference, and a body that is no JSON equals another one", () => {
  const see = proxied();
  see(201, "one", { request: { webcode: "SHOP01", description: "a" } });
  expect(see(201, "one", { request: { description: "a", webcode: "SHOP01" } })).toEqual({
    clause: "idempotency.pos",
  });
  see(201, "two", { request: undefined, key: "other" });
  expect(see(201, "two", { request: undefined, key: "other" })).toEqual({ clause: "idempotency.pos" });
});

describe.each([
  [
    "another body",
    "idempotency.different-body",
    apiErrors.differentBody,
    { request: { webcode: "SHOP01", more: 1 } },
  ],
  [
    "another endpoint",
    "idempotency.different-endpoint",
    apiErrors.differentEndpoint,
    { operation: operationWith("/payment/session") },
  ],
])("a key that is repeated with %s", (_, clause, { statusCode, message }, seen) => {
  const repeat = (status: number, json: unknown) => {
    const see = proxied();
    see(201, "one");
    return see(status, "conflict", { ...seen, json });
  };

  it("is right with the status and the message of the guide", () => {
    expect(repeat(statusCode, { error: { message } })).toEqual({ clause });
  });

  it("breaks the contract with another status or message", () => {
    const violation = (place: string) => ({ clause, violation: { place, rule: clause } });
    expect(repeat(201, { error: { message } })).toEqual(violation("response.status"));
    for (const json of [{ error: { message: "Conflict." } }, { error: null }, {}, null, undefined])
      expect(repeat(statusCode, json)).toEqual(violation("response.body.error.message"));
  });
});

it("ten thousand keys are remembered, the newest", () => {
  const see = proxied();
  const use = (number: number) => see(201, "one", { key: `key-${number}` });
  for (let number = 0; number <= 10_000; number += 1) use(number);
  expect(use(1)).toEqual({ clause: "idempotency.pos" });
  expect(use(10_000)).toEqual({ clause: "idempotency.pos" });
  expect(use(0)).toBeUndefined();
});

it.each([
  ["invalid-request-accepted", "confirmed"],
  ["unknown-code", "confirmed"],
  ["idempotency.replay", "confirmed"],
  ["undocumented", "refuted"],
])("a response with the violation %s leaves the clause about documented responses %s", (rule, verdict) => {
  const collector = createEvidenceCollector("http://127.0.0.1:9");
  collector.observe({
    operation,
    response: { statusCode: 201 },
    json: {},
    violations: [{ place: "response.status", rule }],
    unknownFields: [],
    replay: undefined,
  });
  const { clauses } = collector.evidence(new Date("2026-06-28T10:30:00Z"));
  expect(clauses).toMatchObject([{ id: "responses.documented", verdict }]);
});

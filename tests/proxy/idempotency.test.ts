import { expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { createEvidenceCollector } from "../../src/proxy/evidence.ts";
import { createReplayJudge } from "../../src/proxy/idempotency.ts";

const operation = operations.find(
  ({ environment, route }) => environment === "test" && route === "/pos/payment",
);
if (!operation) throw new Error("The contract has no terminal payments.");

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A proxy that sees requests with one key. Says what each shows of replays. */
function proxied() {
  const { judge } = createReplayJudge();
  return (statusCode: number, responseBody: string, webcode = "SHOP01") =>
    judge(
      {
        operation,
        path: "/",
        query: {},
        requestHeaders: { "idempotency-key": "one-key" },
        requestBody: bytes("{}"),
        response: { statusCode, headers: {}, body: bytes(responseBody) },
      },
      { request: { webcode }, response: {} },
    );
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

it("the same key of another webcode is another key", () => {
  const see = proxied();
  see(201, "one");
  expect(see(201, "two", "SHOP02")).toBeUndefined();
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

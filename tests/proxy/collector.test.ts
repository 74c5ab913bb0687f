import { describe, expect, it } from "vitest";
import { contractVersion } from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { createEvidenceCollector, type Observation } from "../../src/proxy/evidence.ts";

const operation = operations.find(({ operationId }) => operationId === "listTestTerminals") ?? operations[0];

/** A collector that saw these responses. */
function evidenceOf(...observations: Partial<Observation>[]) {
  const collector = createEvidenceCollector("http://user:password@127.0.0.1:9/path");
  for (const observation of observations)
    collector.observe({
      operation,
      response: { statusCode: 200 },
      json: {},
      violations: [],
      unknownFields: [],
      replay: undefined,
      ...observation,
    });
  return collector.evidence(new Date("2026-06-28T23:59:59Z"));
}
const failure = (statusCode: number, code?: unknown): Partial<Observation> => ({
  response: { statusCode },
  json: { success: false, error: { code } },
});
const verdicts = (...observations: Partial<Observation>[]) =>
  evidenceOf(...observations).clauses.flatMap(({ id, verdict }) =>
    id === "responses.documented" ? [] : [[id, verdict]],
  );

describe("the evidence of the proxy", () => {
  it("names the contract, the server without its password and path, and the day", () => {
    expect(evidenceOf()).toEqual({
      format: 1,
      source: "proxy",
      contract: contractVersion,
      server: "http://127.0.0.1:9",
      date: "2026-06-28",
      clauses: [],
      assumptions: [],
      violations: [],
      unknownFields: [],
      responses: [],
    });
  });

  it.each([
    ["idempotency.code", "ErrorCode.IdempotencyConflict", 409, 10409],
    ["errors.too-many-requests", "ErrorCode.TooManyRequests", 429, 10429],
    ["errors.internal-error", "ErrorCode.InternalError", 500, 10500],
    ["errors.overloaded", "ErrorCode.Overloaded", 503, 10503],
  ])(
    "confirms %s and its assumption by the assumed code, and refutes both by another",
    (clause, name, status, code) => {
      const right = evidenceOf(failure(status, code));
      expect(right.clauses).toContainEqual({ id: clause, verdict: "confirmed" });
      expect(right.assumptions).toEqual([
        { name, assumed: expect.stringContaining(`${code}`), verdict: "confirmed", clauses: [clause] },
      ]);
      const wrong = evidenceOf(failure(status, 99_999), failure(status, code));
      const seen = { operation: "listTestTerminals", statusCode: status, code: 99_999 };
      expect(wrong.clauses).toContainEqual({ id: clause, verdict: "refuted", seen });
      expect(wrong.assumptions).toMatchObject([{ name, verdict: "refuted" }]);
    },
  );

  it("is refuted by a later response, too", () => {
    expect(verdicts(failure(503, 10503), failure(503, 10429))).toEqual([["errors.overloaded", "refuted"]]);
  });

  it("judges no code of a status by a response of another, by one that the vendor names, or without a code", () => {
    expect(verdicts(failure(404, 10503), failure(500, 13001), failure(503), failure(503, "10503"))).toEqual(
      [],
    );
  });

  it("has the clause of a replay, with the response that breaks it", () => {
    const violation = { place: "response.body", rule: "idempotency.replay" };
    const { clauses } = evidenceOf(
      { replay: { clause: "idempotency.session" } },
      { replay: { clause: "idempotency.pos", violation }, response: { statusCode: 201 } },
    );
    expect(clauses).toEqual([
      { id: "responses.documented", verdict: "confirmed" },
      { id: "idempotency.session", verdict: "confirmed" },
      {
        id: "idempotency.pos",
        verdict: "refuted",
        seen: { operation: "listTestTerminals", statusCode: 201 },
      },
    ]);
  });

  it("counts responses, violations and unknown fields, the entries of a list as one", () => {
    const places = ["data.0.poiId", "data.12.poiId", "list.3", "list.45", "version.1a", "version.2b"];
    const evidence = evidenceOf(
      failure(503, 10503),
      failure(503, 10503),
      { violations: places.map((place) => ({ place, rule: "type" })) },
      { unknownFields: places.map((place) => ({ place, type: "string" as const })) },
    );
    const operation = "listTestTerminals";
    expect(evidence.responses).toEqual([
      { operation, statusCode: 503, code: 10503, count: 2 },
      { operation, statusCode: 200, count: 2 },
    ]);
    const counted: [string, number][] = [
      ["data.0.poiId", 2],
      ["list.0", 2],
      ["version.1a", 1],
      ["version.2b", 1],
    ];
    expect(evidence.violations).toEqual(
      counted.map(([place, count]) => ({ operation, place, rule: "type", count })),
    );
    expect(evidence.unknownFields).toEqual(
      counted.map(([place, count]) => ({ operation, place, type: "string", count })),
    );
  });
});

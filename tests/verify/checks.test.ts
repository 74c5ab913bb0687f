import { describe, expect, it } from "vitest";
import assumptions from "../../generated/assumptions.json" with { type: "json" };
import { assumedCode } from "../../src/verify/check/verdict.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { mutants } from "./mutants/mutants.ts";

const checks = await allChecks();
const placesOf = ({ source }: (typeof checks)[number]) => (source.level === "assumed" ? source.places : []);

/**
 * What no request of a check causes: an internal error, a busy server, and what never becomes a request. A body that
 * nests too deeply is invalid at any depth, so its response shows nothing. No request makes a modification fail.
 */
const unseen = [
  "errors/examples/headersTooLarge.yaml#/",
  "errors/examples/malformedHttp.yaml#/",
  "errors/examples/requestTimeout.yaml#/",
  "errors/examples/invalidHost.yaml#/",
  "errors/examples/jsonTooDeep.yaml#/",
  ...(["TooManyRequests", "InternalError", "Overloaded"] as const).map(assumedCode),
  "events/schemas/CaptureFailedEvent.yaml#/",
  "events/schemas/RefundFailedEvent.yaml#/",
  "modifications/schemas/FailureReason.yaml#/",
];

describe("the checks", () => {
  it("have unique ids", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it("name only assumptions of the contract", () => {
    const known = assumptions.assumptions.flatMap(({ places }) => places);
    expect(known).toEqual(expect.arrayContaining(checks.flatMap(placesOf)));
  });

  it("cover every assumption that requests can test", () => {
    const seen = new Set(checks.flatMap(placesOf));
    const missed = assumptions.assumptions.filter(({ places }) => !places.some((place) => seen.has(place)));
    expect(missed.flatMap(({ places }) => places)).toEqual(unseen);
  });

  it("each have a mutant that breaks their clause", () => {
    const broken = new Set(mutants.map(({ clause }) => clause));
    const withoutMutant = checks.filter(({ id }) => !broken.has(id) && !id.startsWith("journey."));
    expect(withoutMutant.map(({ id }) => id)).toEqual([]);
  });
});

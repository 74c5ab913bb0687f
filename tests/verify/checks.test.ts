import { describe, expect, it } from "vitest";
import assumptions from "../../generated/assumptions.json" with { type: "json" };
import { allChecks } from "../../src/verify/checks.ts";
import { mutants } from "./mutants/mutants.ts";

const checks = await allChecks(undefined);
const placesOf = ({ source }: (typeof checks)[number]) => (source.level === "assumed" ? source.places : []);

/** What no request of a check brings about: an internal error, a busy server, and what never becomes a request. */
const unseen = [
  "errors/examples/headersTooLarge.yaml#/",
  "errors/examples/malformedHttp.yaml#/",
  "errors/examples/requestTimeout.yaml#/",
  ...[2, 3, 4].map((index) => `errors/schemas/ErrorCode.yaml#/x-error-codes/${index}`),
];

describe("the checks of a server", () => {
  it("have names of their own", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it("name only assumptions that the contract makes", () => {
    const known = assumptions.assumptions.flatMap(({ places }) => places);
    expect(known).toEqual(expect.arrayContaining(checks.flatMap(placesOf)));
  });

  it("look at every assumption that can be seen from outside", () => {
    const seen = new Set(checks.flatMap(placesOf));
    const missed = assumptions.assumptions.filter(({ places }) => !places.some((place) => seen.has(place)));
    expect(missed.flatMap(({ places }) => places)).toEqual(unseen);
  });

  it("each find a server that breaks their clause", () => {
    const broken = new Set(mutants.map(({ clause }) => clause));
    const withoutMutant = checks.filter(({ id }) => !broken.has(id) && !id.startsWith("journey."));
    expect(withoutMutant.map(({ id }) => id)).toEqual([]);
  });
});

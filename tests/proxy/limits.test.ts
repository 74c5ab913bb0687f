import { expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { createEvidenceCollector } from "../../src/proxy/evidence.ts";
import { createNames } from "../../src/proxy/names.ts";
import { unknownParameters } from "../../src/proxy/rules.ts";

it("of the unknown query parameters of a request, ten are named", () => {
  const query = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`name${index}`, "x"]));
  expect(unknownParameters([], query, createNames(new Set()))).toHaveLength(10);
});

it("a thousand different unknown fields are kept, and those that come again are still counted", () => {
  const collector = createEvidenceCollector("http://127.0.0.1:9");
  const observe = (place: string) =>
    collector.observe({
      operation: operations[0],
      response: { statusCode: 200 },
      json: {},
      violations: [],
      unknownFields: [{ place, type: "string" }],
      replay: undefined,
    });
  for (let index = 0; index < 1_100; index += 1) observe(`response.body.name${index}`);
  observe("response.body.name0");
  const { unknownFields } = collector.evidence(new Date("2026-06-28T10:30:00Z"));
  expect(unknownFields).toHaveLength(1_000);
  expect(unknownFields?.[0]).toMatchObject({ place: "response.body.name0", count: 2 });
});

import { describe, expect, it } from "vitest";
import { checks } from "../../generated/constants.ts";
import { diagrams } from "../../scripts/docs/diagrams/diagrams.ts";
import { readJourneys } from "../../scripts/docs/diagrams/journeys.ts";
import { transitions } from "../../src/sandbox/payments/transitions.ts";

const drawn = await diagrams();
const found = (name: string) => {
  const diagram = drawn.get(name);
  if (!diagram) throw new Error(`${name} is not drawn.`);
  return diagram;
};

describe("the diagrams", () => {
  it("are the same each time that they are drawn", async () => {
    expect([...(await diagrams())]).toEqual([...drawn]);
  });

  it("show every modification that a payment accepts", () => {
    const { svg, description } = found("payment-life-cycle");
    for (const [from, row] of Object.entries(transitions)) {
      for (const [type, step] of Object.entries(row)) {
        if ("to" in step) expect(svg, `${from} ${type}`).toContain(`>${type}</text>`);
      }
    }
    expect(description.split("; ")).toHaveLength(
      Object.values(transitions).flatMap((row) => Object.values(row).filter((step) => "to" in step)).length,
    );
  });

  it("show the checks in the order of the contract", () => {
    const { description } = found("checks");
    expect(description.split(/\. (?=\d+\. )/)).toHaveLength(checks.length);
    expect(description).toMatch(
      /API key.*scope.*IP address.*JSON.*valid.*webcode.*idempotency key.*executed/,
    );
  });

  it("show that each part of the webcodes has its own database and webhook senders", () => {
    const { svg } = found("partitions");
    for (const text of ["Database", "Webhook senders"]) {
      expect(svg.match(new RegExp(`>${text}</text>`, "g"))).toHaveLength(3);
    }
  });

  it("show every step of every journey with its status", async () => {
    for (const journey of await readJourneys()) {
      const { svg } = found(`journey-${journey.name}`);
      expect(journey.steps.length).toBeGreaterThan(3);
      for (const { description, status } of journey.steps) {
        expect(svg).toContain(`>${description}</text>`);
        expect(svg).toContain(`>${status}</text>`);
      }
    }
  });

  it("have a text alternative, and identifiers that are unique among all of them", () => {
    const ids = [...drawn.values()].flatMap(({ svg }) =>
      [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, { svg }] of drawn) {
      expect(svg).toContain(`aria-labelledby="${name}-title ${name}-description"`);
      expect(svg).not.toMatch(/style=|NaN|undefined/);
    }
  });
});

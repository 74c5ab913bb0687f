import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type CheckName, checks } from "../../generated/constants.ts";
import { diagrams } from "../../scripts/docs/diagrams/diagrams.ts";
import { readJourneys } from "../../scripts/docs/diagrams/journeys.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { transitions } from "../../src/sandbox/payments/transitions.ts";

const drawn = await diagrams();
const found = (name: string): string => {
  const draw = drawn.get(name);
  if (!draw) throw new Error(`${name} is not drawn.`);
  return draw();
};
const steps = Object.entries(transitions).flatMap(([from, row]) =>
  Object.entries(row).flatMap(([type, step]) => ("to" in step ? [{ from, type, to: step.to }] : [])),
);

describe("the diagrams", () => {
  it("show every modification that a payment accepts", () => {
    const svg = found("payment-life-cycle");
    for (const { from, type, to } of steps)
      expect(svg).toMatch(new RegExp(`data-from="${from}" data-to="${to}"[^>]*data-label="${type}"`));
    expect(/<desc[^>]*>(.*)<\/desc>/.exec(svg)?.[1]?.split("; ")).toHaveLength(steps.length);
  });

  it("show that each part of the webcodes has its own database and webhook senders", () => {
    const svg = found("partitions");
    for (const text of ["Database", "Webhook senders"])
      expect(svg.match(new RegExp(`>${text}</t`, "g"))).toHaveLength(3);
  });

  it("show every step of every journey with its status", async () => {
    for (const journey of await readJourneys()) {
      const svg = found(`journey-${journey.name}`);
      expect(journey.steps.length).toBeGreaterThan(3);
      for (const { description, status } of journey.steps) {
        expect(svg).toContain(`>${description.replaceAll("'", "&#39;")}</text>`);
        expect(svg).toContain(`>${status}</text>`);
      }
    }
  });

  it("have a text alternative, identifiers that are unique among all of them, and nothing from another host", () => {
    const all = [...drawn].map(([name, draw]) => ({ name, svg: draw() }));
    const ids = all.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, svg } of all) {
      expect(svg).toContain(`aria-labelledby="${name}-title ${name}-description"`);
      expect(svg).not.toMatch(/<style|@import|NaN|undefined/);
    }
  });
});

it("the guide to authentication lists the checks in the order of the contract", async () => {
  const guide = await readFile(fromRoot("docs", "guides", "authentication.md"), "utf8");
  const list = guide.slice(guide.indexOf("## What is checked, in order"));
  const words: Record<CheckName, string> = {
    route: "the route",
    apiKey: "the key",
    scope: "[scope]",
    ipAddress: "[IP address]",
    contentType: "the content type",
    validation: "the body or query",
    webcode: "[webcode]",
    idempotency: "[idempotency key]",
    operation: "The first check that fails",
  };
  const places = checks.map((check) => list.indexOf(words[check]));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

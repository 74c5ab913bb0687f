import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type CheckName, checks } from "../../generated/constants.ts";
import { drawing } from "../../scripts/docs/diagrams/drawing.ts";
import { fillMarkers } from "../../scripts/docs/tables.ts";
import { readJourneys } from "../../scripts/journeys.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { transitions } from "../../src/sandbox/payments/transitions.ts";

/** Every diagram of a Markdown text, drawn. */
const drawn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, mermaid = ""]) => drawing(mermaid));
const found = async (name: string): Promise<string> => {
  const [svg = ""] = drawn(await fillMarkers(`<!-- diagram: ${name} -->`));
  return svg;
};
const journeys = await readJourneys();
const steps = Object.entries(transitions).flatMap(([from, row]) =>
  Object.entries(row).flatMap(([type, step]) => ("to" in step ? [{ from, type, to: step.to }] : [])),
);

describe("the diagrams", () => {
  it("show every modification that a payment accepts", async () => {
    const svg = await found("payment-life-cycle");
    for (const { from, type, to } of steps)
      expect(svg).toMatch(new RegExp(`data-from="${from}" data-to="${to}"[^>]*data-label="${type}"`));
    expect(/<desc[^>]*>(.*)<\/desc>/.exec(svg)?.[1]?.split("; ")).toHaveLength(steps.length);
  });

  it("are drawn from Mermaid that stands in a page, too", async () => {
    const page = await readFile(fromRoot("docs", "internals", "million-merchants.md"), "utf8");
    const [svg = ""] = drawn(page);
    for (const text of ["Database", "senders"])
      expect(svg.match(new RegExp(`>${text}</t`, "g"))).toHaveLength(3);
  });

  it("show every step of every journey with its status", async () => {
    for (const { name, steps } of journeys) {
      const svg = await found(`journey-${name}`);
      expect(steps.length).toBeGreaterThan(3);
      for (const { description, successCriteria } of steps) {
        expect(svg).toContain(`>${description.replaceAll("'", "&#39;")}</text>`);
        expect(svg).toContain(`>${successCriteria[0].condition.replace("$statusCode == ", "")}</text>`);
      }
    }
  });

  it("have a text alternative, identifiers that are unique among all of them, and nothing from another host", async () => {
    const names = [
      "payment-life-cycle",
      "session-life-cycle",
      ...journeys.map(({ name }) => `journey-${name}`),
    ];
    const all = await Promise.all(names.map(found));
    const ids = all.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of all) {
      const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
      expect(svg).toMatch(
        new RegExp(`<title id="${title}">\\w.*</title>\\n<desc id="${description}">\\w.*</desc>`),
      );
      expect(svg).not.toMatch(/<style|@import|NaN|undefined|acc(Title|Descr)/);
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

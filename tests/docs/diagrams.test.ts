import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type CheckName, checks } from "../../generated/constants.ts";
import { readContract } from "../../scripts/contract.ts";
import { drawing } from "../../scripts/docs/drawing.ts";
import { readJourneys } from "../../scripts/journeys.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { transitions } from "../../src/sandbox/payments/transitions.ts";

const read = (...path: string[]) => readFile(fromRoot("docs", ...path), "utf8");
/** The diagrams of a Markdown text, as Mermaid. */
const diagramsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, mermaid = ""]) => mermaid);
const journeys = diagramsIn(await read("guides", "journeys.md"));
const lifeCycles = await Promise.all(
  ["guides", "es"].map(async (folder) => ({ folder, diagrams: diagramsIn(await read(folder, "index.md")) })),
);

describe.each(lifeCycles)("the life cycles of docs/$folder", ({ diagrams: [session = "", payment = ""] }) => {
  it("show every modification that a payment accepts, and no other", () => {
    const arrows = [...payment.matchAll(/(\w+) -->\|(\w+)\| (\w+)/g)].map(([, ...arrow]) => arrow);
    const steps = Object.entries(transitions).flatMap(([from, row]) =>
      Object.entries(row).flatMap(([type, step]) => ("to" in step ? [[from, type, step.to]] : [])),
    );
    expect(arrows.toSorted()).toEqual(steps.toSorted());
  });

  it("lead from the first status of a session to every other", async () => {
    const [first, ...others] = (await readContract()).components.schemas.SessionStatus.enum;
    const arrows = [...session.matchAll(/(\w+) -->\|".+"\| (\w+)/g)];
    expect(arrows.map(([, from]) => from)).toEqual(arrows.map(() => first));
    expect(arrows.map(([, , to]) => to)).toEqual([first, ...others]);
  });
});

describe("the diagrams", () => {
  it("are drawn from Mermaid that stands in a page, too", async () => {
    const [mermaid = ""] = diagramsIn(await read("internals", "million-merchants.md"));
    const svg = drawing(mermaid);
    for (const text of ["Database", "senders"])
      expect(svg.match(new RegExp(`>${text}</t`, "g"))).toHaveLength(3);
  });

  it("show every journey: each step with its sender and its status", async () => {
    const documents = await readJourneys();
    expect(journeys).toHaveLength(documents.length);
    for (const { summary, description, steps } of documents) {
      const exchanges = steps.map((step) => ({
        text: step.description,
        status: step.successCriteria[0].condition.replace("$statusCode == ", ""),
        // Requests to the control plane do what the customer does on the payment page.
        sender: step.operationId.includes("controlPlane") ? "customer" : "system",
      }));
      const mermaid = journeys.find((journey) => journey.includes(`accTitle: ${summary}\n`)) ?? "";
      expect(
        [...mermaid.matchAll(/^(\w+)->>api: (.+)\napi-->>(\w+): (\d+)$/gm)].map((lines) => lines.slice(1)),
      ).toEqual(exchanges.map(({ sender, text, status }) => [sender, text, sender, status]));
      // In the order in which they stand beside each other.
      const senders = new Set(exchanges.map(({ sender }) => sender));
      const names = { customer: "Customer", system: "Your system", api: "API" };
      const shown = Object.entries(names).filter(([name]) => name === "api" || senders.has(name));
      expect([...mermaid.matchAll(/^participant (\w+) as (.+)$/gm)].map((parts) => parts.slice(1))).toEqual(
        shown,
      );
      const told = exchanges.map(({ text, status }) => `${text}: ${status}`).join(". ");
      expect(mermaid).toContain(`accDescr: ${description} ${told}.\n`);
      const svg = drawing(mermaid);
      for (const { text, status } of exchanges) {
        expect(svg).toContain(`>${text.replaceAll("'", "&#39;")}</text>`);
        expect(svg).toContain(`>${status}</text>`);
      }
    }
  });

  it("have a text alternative, identifiers that are unique among all of them, and nothing from another host", () => {
    const all = [...lifeCycles.flatMap(({ diagrams }) => diagrams), ...journeys].map(drawing);
    const ids = all.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    // Without its head, an arrow has no direction.
    for (const svg of all) {
      const heads = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => ` id="${id}"`);
      expect(heads).not.toEqual([]);
      expect(heads.filter((id) => !svg.includes(id))).toEqual([]);
    }
    for (const svg of all) {
      const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
      expect(svg).toMatch(
        new RegExp(`<title id="${title}">\\w.*</title>\\n<desc id="${description}">\\w.*</desc>`),
      );
      expect(svg).not.toMatch(/<style|@import|NaN|undefined|acc(Title|Descr)/);
      // A wide drawing scrolls, also with the keyboard.
      const [, name] = /<title id="[^"]*">(.*)<\/title>/.exec(svg) ?? [];
      expect(
        svg.startsWith(`<div class="picture" tabindex="0" role="region" aria-label="${name}"><svg `),
      ).toBe(true);
    }
  });
});

it("the guide to authentication lists the checks in the order of the contract", async () => {
  const guide = await read("guides", "authentication.md");
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

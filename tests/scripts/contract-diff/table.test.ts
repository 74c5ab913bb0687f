import { stripVTControlCharacters } from "node:util";
import { expect, it, vi } from "vitest";
import { type Class, memberChanged } from "../../../scripts/contract-diff/change.ts";
import { table } from "../../../scripts/contract-diff/table.ts";

const change = (name: Class, pointer: string, what = "It was added.") => ({ class: name, pointer, what });
const lines = (...changes: ReturnType<typeof change>[]) =>
  stripVTControlCharacters(table(changes)).split("\n");

it.each([
  [
    "#/paths/~1pos~1payment/post/requestBody/content/application~1json/schema/properties/amount",
    "POST /pos/payment requestBody amount",
  ],
  [
    "#/paths/~1session~1{id}/get/responses/200/headers/X-A~0B",
    "GET /session/{id} responses 200 headers X-A~B",
  ],
  ["#/paths/~1session", "/session"],
  ["#/webhooks/paid/post/parameters/0", "webhook paid parameters 0"],
  ["#/webhooks/paid", "webhook paid"],
  ["#/components/schemas/Amount/properties/value", "components schemas Amount properties value"],
  ["#/info/version", "info version"],
  ["#/info/x-a~01", "info x-a~1"],
])("the place %s is shown as %s", (pointer, place) => {
  expect(lines(change("breaking", pointer))).toEqual([`breaking      ${place}  It was added.`]);
});

it("a value that changed is shown as JSON, a long one by its first 59 characters", () => {
  expect(memberChanged("pattern", "a".repeat(58), undefined)).toBe(
    `\`pattern\` changed from "${"a".repeat(58)}" to nothing.`,
  );
  expect(memberChanged("pattern", 1, "a".repeat(59))).toBe(
    `\`pattern\` changed from 1 to "${"a".repeat(58)}….`,
  );
});

it("changes are lines in columns, in the order in which they are given", () => {
  const shown = lines(
    change("breaking", "#/info/a", "It was removed."),
    change("non-breaking", "#/info/longer"),
    change("unclassified", "#/info"),
  );
  expect(shown).toEqual([
    "breaking      info a       It was removed.",
    "non-breaking  info longer  It was added.",
    "unclassified  info         It was added.",
  ]);
});

it("on a terminal a class has its colour: red for breaking, yellow for unclassified, green for the others", () => {
  vi.stubEnv("FORCE_COLOR", "1");
  const classes = ["breaking", "unclassified", "non-breaking"] as const;
  const shown = table(classes.map((name) => change(name, "#/info/a"))).split("\n");
  // The codes of ECMA-48.
  const colours = shown.map((line) => line.slice(0, line.indexOf("m") + 1));
  expect(colours).toEqual(["\u001b[31m", "\u001b[33m", "\u001b[32m"]);
});

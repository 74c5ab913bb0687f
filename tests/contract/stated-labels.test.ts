import { expect, it } from "vitest";
import { contract } from "../support/contract.ts";
import { summaryOf } from "./sentences.ts";

// The short texts of an operation, of its body, its success and its links, and of a webhook, against what they belong to.

interface Texts {
  summary: string;
  description: string;
  operationId: string;
  requestBody?: { description: string };
  responses: Record<string, { description: string; links?: Record<string, Texts> }>;
}
const { paths, webhooks } = contract as unknown as Record<
  "paths" | "webhooks",
  Record<string, Record<string, Texts>>
>;
const operations = Object.values(paths).flatMap((item) => Object.values(item));
const events = Object.values(webhooks).flatMap((item) => Object.values(item));

/** What is done to a payment, by the words for it. */
const kinds: Record<string, RegExp> = {
  refund: /refund/i,
  capture: /captur/i,
  cancel: /cancel/i,
  extend: /exten(?:d|sion)|for longer/i,
};
const kindsOf = (text: string) => Object.keys(kinds).filter((kind) => kinds[kind]?.test(text));
/** What an operation acts on, by its name without the environment. */
const things: Record<string, RegExp> = {
  createSession: /session|what to charge and where to return/i,
  getSession: /session/i,
  listSessions: /sessions/i,
  refundPayment: /payment|^The refund /,
  capturePayment: /pre-authorisation|^The capture /,
  cancelPayment: /payment|^The cancellation /,
  extendPayment: /pre-authorisation|^The extension /,
  listModifications: /modifications/i,
  listTerminals: /terminals/i,
  createPosPayment: /terminal/i,
};
const nameOf = (operationId: string) => operationId.replace("Test", "");

const texts = operations.flatMap(({ operationId, summary, requestBody, responses }) => {
  const [success] = Object.entries(responses).flatMap(([status, one]) => (status[0] === "2" ? [one] : []));
  const own = [summary, requestBody?.description, success?.description].flatMap((text) =>
    text === undefined ? [] : [{ name: nameOf(operationId), text, of: operationId }],
  );
  const linked = Object.values(success?.links ?? {}).map((link) => ({
    ...{ name: nameOf(link.operationId), text: link.description, of: `a link of ${operationId}` },
  }));
  return [...own, ...linked];
});

it("the texts of operations and links are found", () => {
  expect(texts.length).toBeGreaterThan(50);
});

it.each(texts)("a text is about its operation, and about no other: $text, of $of", ({ name, text }) => {
  expect(text).toMatch(things[name] ?? /^$/);
  const [, kind = ""] = /^(refund|capture|cancel|extend)Payment$/.exec(name) ?? [];
  expect(kindsOf(text)).toEqual(kind ? [kind] : []);
  expect(text).not.toMatch(/\b(?:not|no|never|without)\b/i);
});

it.each(operations)(
  "a summary says what the name of its operation says: $operationId",
  ({ operationId, summary }) => {
    expect(summary).toBe(summaryOf(operationId));
  },
);

it.each(operations)("a description ends with the environment of its operation: $operationId", (operation) => {
  const { operationId, description } = operation;
  const place = operationId.includes("Test") ? "Test" : "Live";
  expect(description.match(/Environment: .*$/gm)).toEqual([`Environment: ${place}.`]);
  expect(description.trimEnd().endsWith(`Environment: ${place}.`)).toBe(true);
});

it.each(events)("a webhook says what happened, and whether it failed: $operationId", (event) => {
  const { operationId, summary, description } = event;
  const kind = operationId.replace("Adjustment", "Extension");
  const expected = kindsOf(kind);
  expect(kindsOf(summary)).toEqual(expected);
  expect(kindsOf(description)).toEqual(expected);
  if (expected.length === 0) expect([summary, description].join()).toMatch(/^Payment .*\bAn attempt to pay/);
  else if (kind.endsWith("Failure")) {
    expect(summary).toMatch(/ failed$/);
    expect(description).toMatch(/^A \w+ was accepted and could not be processed\./);
  } else {
    expect(summary).toMatch(/ processed$/);
    expect(description).toMatch(/ was (?:processed|cancelled)\b/);
  }
});

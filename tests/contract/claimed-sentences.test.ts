import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";
import { pages, quotable } from "../docs/claims.ts";
import { quotedIn } from "../docs/quoted.ts";
import { contract } from "../support/contract.ts";
import { envelopes, sentencesIn, summaryOf } from "./sentences.ts";

// Each sentence of both documents is quoted by a test that proves it, or is a claim of tests/docs/claims/ with its proof.

/** Texts that stated-labels.test.ts and stated-names.test.ts compute from the names of operations and schemas. */
const computed = [
  /^Environment: (?:Live|Test)\.$/,
  /^(?:The|A) code that this document knows with status \d{3}\.$/,
  /^Those that this document knows with status \d{3}, or another one\.$/,
  /^The error envelope of status \d{3}(?:, with one of two literal messages)?\.$/,
  /^(?:The code|The HTTP status of the response|Which of the two conflicts it is, literally)\.$/,
];
const isComputed = (text: string) =>
  computed.some((pattern) => pattern.test(text)) || envelopes.some((envelope) => envelope.computed === text);

/** The sentences of a document, but the summary of an operation that is computed from its name. */
function* textsOf(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  const { description, summary, operationId, "x-expected": expected } = node as Record<string, unknown>;
  if (typeof description === "string") yield* sentencesIn(description);
  if (typeof summary === "string" && !(typeof operationId === "string" && summaryOf(operationId) === summary))
    yield* sentencesIn(summary);
  if (typeof expected === "string") yield expected;
  for (const [name, inner] of Object.entries(node)) if (!name.startsWith("example")) yield* textsOf(inner);
}

const known = [
  ...quotedIn("contract/*.ts", "sandbox/control-plane/*.ts"),
  ...pages.flatMap(({ page, claims }) => (page.startsWith("openapi/") ? claims.map(({ says }) => says) : [])),
];
/** Whether a text has a sentence as a whole: behind its key or another sentence, or as what a message says is expected. */
function hasWhole(text: string, sentence: string): boolean {
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + sentence.length)];
    if (/(?:^|[.:|] )$/.test(before) && /^(?:$| [A-Z`*]| [\w-]+:)/.test(after)) return true;
    if (/ must be $/.test(before) && /^(?:, for example |\.$)/.test(after)) return true;
  }
  return false;
}

it.each([
  ["contract", contract],
  ["control plane", parse(readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8"))],
])("every sentence of the document of the %s is quoted with a proof", (_, document) => {
  const sentences = [...new Set(textsOf(document))];
  expect(sentences.length).toBeGreaterThan(150);
  const unproved = sentences.filter(
    (text) => !isComputed(text) && !known.some((one) => hasWhole(one, quotable(text))),
  );
  expect(unproved, "Add these to tests/docs/claims/, each with its proof").toEqual([]);
});

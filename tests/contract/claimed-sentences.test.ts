import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";
import { pages, quotable, quotedIn } from "../docs/claims.ts";
import { contract } from "../support/contract.ts";
import { envelopes, sentencesIn, summaries } from "./sentences.ts";

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
  computed.some((pattern) => pattern.test(text)) ||
  envelopes.some((envelope) => envelope.computed === text) ||
  summaries.includes(text);

function* textsOf(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  const { description, summary, "x-expected": expected } = node as Record<string, unknown>;
  for (const text of [description, summary]) if (typeof text === "string") yield* sentencesIn(text);
  if (typeof expected === "string") yield expected;
  for (const [name, inner] of Object.entries(node)) if (!name.startsWith("example")) yield* textsOf(inner);
}

const known = [
  ...quotedIn("contract/*.ts", "sandbox/control-plane/*.ts"),
  // A sentence is also noticed where it is the proof of a guide.
  ...pages.flatMap(({ page, claims }) =>
    claims.flatMap(({ says, by }) => [
      ...(page.startsWith("openapi/") ? [says] : []),
      ...Object.entries(by).flatMap(([file, proofs]) => (file.startsWith("openapi/") ? proofs : [])),
    ]),
  ),
].join("\n");

it.each([
  ["contract", contract],
  ["control plane", parse(readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8"))],
])("every sentence of the document of the %s is quoted with a proof", (_, document) => {
  const sentences = [...new Set(textsOf(document))];
  expect(sentences.length).toBeGreaterThan(150);
  const unproved = sentences.filter((text) => !isComputed(text) && !known.includes(quotable(text)));
  expect(unproved, "Add these to tests/docs/claims/, each with its proof").toEqual([]);
});

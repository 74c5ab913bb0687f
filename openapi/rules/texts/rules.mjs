import * as at from "../model/places.mjs";
import { rule, shapeRule, text, within } from "../model/rule.mjs";
import declaredTag from "./declared-tag.mjs";
import uniqueOperationIds from "./unique-operation-ids.mjs";

const verbs = ["create", "get", "list", "refund", "capture", "cancel", "extend", "send"];
const everyOperation = [at.operations, at.webhooks];

/** Names and sentences that readers and generated code rely on. */
export default {
  "verb-noun-operation-id": shapeRule({
    description: "Every operationId is a verb of the API and a noun, in camel case.",
    mend: `Begin with one of ${verbs.join(", ")} and name the thing: createSession.`,
    given: everyOperation,
    shape: within(["operationId"], {
      type: "string",
      pattern: `^(${verbs.join("|")})([A-Z][a-z0-9]*)+$`,
    }),
  }),
  "unique-operation-id": rule({
    description: "No two operations share an operationId.",
    given: "$",
    check: { function: uniqueOperationIds },
  }),
  "operation-texts": shapeRule({
    description: "Every operation has a summary, a description and exactly one tag.",
    mend: "Give it a summary of at most 60 characters without a full stop, a description and one tag.",
    given: everyOperation,
    shape: {
      required: ["summary", "description", "tags"],
      properties: {
        summary: { type: "string", maxLength: 60, pattern: "[^.\\s]$" },
        description: text,
        tags: { type: "array", minItems: 1, maxItems: 1 },
      },
    },
  }),
  "declared-tag": rule({
    description: "Every tag is declared at the top of the document.",
    given: everyOperation.map((place) => `${place}.tags[*]`),
    check: { function: declaredTag },
  }),
  "assumed-sentence": shapeRule({
    description: "Every x-assumed is one sentence that says what is assumed and why.",
    mend: "Write one sentence of five words or more, from a capital letter to a full stop.",
    given: "$..['x-assumed']",
    shape: {
      type: "string",
      allOf: [
        { pattern: "^[A-Z][^\\n]*\\.$" },
        { pattern: "^(\\S+\\s+){4,}\\S+$" },
        { not: { type: "string", pattern: "[.!?]\\s+[A-Z]" } },
      ],
    },
  }),
};

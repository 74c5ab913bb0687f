import * as at from "../model/places.mjs";
import { bundleRule, rule, shapeRule, text, within } from "../model/rule.mjs";
import ownSummaries from "./own-summaries.mjs";
import validExamples from "./valid-examples.mjs";
import validSchemaExamples from "./valid-schema-examples.mjs";

/** For the bundle, where examples have names. */
export const bundled = {
  "own-summaries": bundleRule({
    description: "No two examples that are shown together have the same summary.",
    given: "$",
    check: { function: ownSummaries },
  }),
};

/** Mock, docs and tests speak in the examples of the contract. */
export default {
  "named-examples": shapeRule({
    description: "Every request body and response has named examples, each with a summary.",
    mend: "Give examples at least one entry, and each entry a summary and a value.",
    given: at.mediaTypes,
    shape: within(["examples"], {
      type: "object",
      minProperties: 1,
      additionalProperties: { required: ["summary", "value"], properties: { summary: text } },
    }),
  }),
  "valid-examples": rule({
    description: "Every example of a body or parameter is valid, without undeclared members.",
    given: [...at.mediaTypes, ...at.parameters],
    check: { function: validExamples },
  }),
  "valid-schema-examples": rule({
    description: "Every example and default inside a schema is valid.",
    given: [...at.schemas, at.namedSchemas],
    check: { function: validSchemaExamples },
  }),
};

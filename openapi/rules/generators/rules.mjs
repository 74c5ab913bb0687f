import { schema } from "@stoplight/spectral-functions";
import * as at from "../model/places.mjs";
import { bundleRule, text } from "../model/rule.mjs";
import enumNames from "./enum-names.mjs";
import generatedNames from "./generated-names.mjs";
import inlineBodies from "./inline-bodies.mjs";
import links from "./links.mjs";
import { flatSchemas, listedValues, ownTitles } from "./schema-forms.mjs";
import uniqueNames from "./unique-names.mjs";
import urlFormats from "./url-formats.mjs";

/** Rules on forms that code generators handle badly, as a run of thirty of them showed. */
export default {
  "unique-names": bundleRule({
    description: "No name stands in two sections of components, whatever its case.",
    given: "$.components",
    check: { function: uniqueNames },
  }),
  "generated-names": bundleRule({
    description: "No schema has a name that generators make from an operationId.",
    given: "$",
    check: { function: generatedNames },
  }),
  "own-titles": bundleRule({
    description: "A schema has no title, or its own name as the title.",
    given: at.namedSchemas,
    check: { function: ownTitles },
  }),
  "flat-schemas": bundleRule({
    description: "No schema has allOf.",
    given: at.namedSchemas,
    check: { function: flatSchemas },
  }),
  "listed-values": bundleRule({
    description: "A value that is always the same is an enum of one, and never a const.",
    given: at.namedSchemas,
    check: { function: listedValues },
  }),
  "enum-names": bundleRule({
    description: "Every list of values has a name and a description for each of them.",
    given: at.namedSchemas,
    check: { function: enumNames },
  }),
  "url-formats": bundleRule({
    description: "A URL has the format uri, and its pattern allows only what that format allows.",
    given: at.namedSchemas,
    check: { function: urlFormats },
  }),
  "inline-bodies": bundleRule({
    description: "Every request body and response is inline.",
    given: at.operations,
    check: { function: inlineBodies },
  }),
  links: bundleRule({
    description:
      "A response links to what a caller does next, with all that it needs, in the same environment.",
    given: "$",
    check: { function: links },
  }),
  "external-docs": bundleRule({
    description: "The document leads to the vendor's documentation.",
    given: "$",
    message: "{{error}}. Set externalDocs to the https URL of the vendor's pages, with a description.",
    check: shape({
      required: ["externalDocs"],
      properties: {
        externalDocs: {
          required: ["url", "description"],
          properties: { url: { type: "string", pattern: "^https://" }, description: text },
        },
      },
    }),
  }),
  "local-server": bundleRule({
    description: "The servers are that of the vendor, and then the local sandbox.",
    given: "$",
    message:
      "{{error}}. List the vendor's https URL first and the sandbox on 127.0.0.1 second, each described.",
    check: shape({
      required: ["servers"],
      properties: {
        servers: {
          type: "array",
          minItems: 2,
          items: [server("^https://"), server("^http://127\\.0\\.0\\.1:")],
        },
      },
    }),
  }),
};

function shape(wanted) {
  return { function: schema, functionOptions: { schema: wanted, allErrors: true } };
}

function server(pattern) {
  return {
    required: ["url", "description"],
    properties: { url: { type: "string", pattern }, description: text },
  };
}

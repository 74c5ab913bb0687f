import * as at from "../model/places.mjs";
import { rule, shapeRule, text, within } from "../model/rule.mjs";
import mirroredTrees from "./mirrored-trees.mjs";
import scopeOfTree from "./scope-of-tree.mjs";

const resources = ["sessions", "payments", "modifications", "terminals"];

/** One tree per environment, reached with the API keys of that environment. */
export default {
  "mirrored-trees": rule({
    description:
      "The trees of the environments are mirror images: only scope, operationId and summary differ.",
    given: "$",
    check: { function: mirroredTrees },
  }),
  "operations-only": shapeRule({
    description: "A path holds operations and nothing else, so that each operation shows all that it takes.",
    mend: `Move what the operations share into each of them, and use only ${at.methods.join(", ")}.`,
    given: ["$.paths[*]", "$.webhooks[*]"],
    shape: {
      properties: Object.fromEntries(at.methods.map((method) => [method, {}])),
      additionalProperties: false,
    },
  }),
  touches: shapeRule({
    description: "Every operation says which kinds of resources it reads or changes.",
    mend: `Set x-touches to a list of ${resources.join(", ")}.`,
    given: at.operations,
    shape: within(["x-touches"], {
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { enum: resources },
    }),
  }),
  "scope-of-tree": rule({
    description: "Every operation asks for the scope of the tree that it is in.",
    given: at.operations,
    check: { function: scopeOfTree },
  }),
  "api-key-header": shapeRule({
    description: "The API key travels in the header X-API-KEY, and its scheme lists the environments.",
    mend: "Describe ApiKey as type apiKey in header X-API-KEY, with scope and routes of each of x-environments.",
    given: "$",
    shape: within(["components", "securitySchemes", "ApiKey"], {
      required: ["type", "in", "name", "x-environments"],
      properties: {
        type: { const: "apiKey" },
        in: { const: "header" },
        name: { const: "X-API-KEY" },
        "x-environments": {
          type: "object",
          minProperties: 2,
          additionalProperties: {
            required: ["scope", "routes"],
            properties: { scope: text, routes: { type: "string", pattern: "^/.*[^/]$" } },
          },
        },
      },
    }),
  }),
};

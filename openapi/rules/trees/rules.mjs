import * as at from "../model/places.mjs";
import { bundleRule, rule, shapeRule, text, within } from "../model/rule.mjs";
import environmentInDescription from "./environment-in-description.mjs";
import mirroredTrees from "./mirrored-trees.mjs";
import ownExamples from "./own-examples.mjs";
import scopeOfTree from "./scope-of-tree.mjs";

const resources = ["sessions", "payments", "modifications", "terminals"];

/** For the bundle, where the examples of each environment are apart. */
export const bundled = {
  "own-examples": bundleRule({
    description: "No operation has an example that only another environment has.",
    given: "$",
    check: { function: ownExamples },
  }),
};

/** One tree per environment, reached with the API keys of that environment. */
export default {
  "mirrored-trees": rule({
    description:
      "The trees of the environments are mirror images: only scope, operationId, summary and the named environment differ.",
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
  "environment-in-description": rule({
    description: "Every operation ends its description with its environment.",
    given: at.operations,
    check: { function: environmentInDescription },
  }),
  "api-key-header": shapeRule({
    description:
      "The API keys of each environment travel in X-API-KEY and have a security scheme of their own.",
    mend: "Describe LiveApiKey and TestApiKey as type apiKey in header X-API-KEY, with name, scope and routes in x-environment.",
    given: "$",
    shape: within(["components", "securitySchemes"], {
      required: ["LiveApiKey", "TestApiKey"],
      properties: { LiveApiKey: scheme("live"), TestApiKey: scheme("test") },
      additionalProperties: false,
    }),
  }),
};

function scheme(name) {
  return {
    required: ["type", "in", "name", "x-environment"],
    properties: {
      type: { const: "apiKey" },
      in: { const: "header" },
      name: { const: "X-API-KEY" },
      "x-environment": {
        required: ["name", "scope", "routes"],
        properties: {
          name: { const: name },
          scope: text,
          routes: { type: "string", pattern: "^/.*[^/]$" },
        },
      },
    },
  };
}

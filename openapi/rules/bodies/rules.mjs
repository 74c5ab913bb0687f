import { schema } from "@stoplight/spectral-functions";
import requiresMembers from "../functions/requires-members.mjs";
import takesParameter from "../functions/takes-parameter.mjs";
import * as at from "../model/places.mjs";
import { bundleRule, json, jsonSchema, rule, shapeRule, within } from "../model/rule.mjs";
import closedObjects from "./closed-objects.mjs";
import minorUnits from "./minor-units.mjs";
import { openBranches, openCodes } from "./open-lists.mjs";
import openObjects from "./open-objects.mjs";
import sameNamedFields from "./same-named-fields.mjs";
import sharedFields from "./shared-fields.mjs";

const requires = (members, field) => ({ field, function: requiresMembers, functionOptions: { members } });

/** For the bundle, where components have names. */
export const bundled = {
  "shared-fields": bundleRule({
    description: "The fields that two schemas about one thing share are the same in both.",
    given: "$.components.schemas",
    check: { function: sharedFields },
  }),
  "same-named-fields": bundleRule({
    description:
      "Fields and parameters of one name have one schema, which is the one of that name if there is one.",
    given: "$",
    check: { function: sameNamedFields },
  }),
};

/** The parts of requests and responses. */
export default {
  "webcode-on-writes": rule({
    description: "The body of every write requires webcode.",
    given: at.writes,
    check: requires({ webcode: {} }, `requestBody.${jsonSchema}`),
  }),
  "webcode-on-reads": rule({
    description: "The query of every read requires webcode.",
    given: at.reads,
    check: { function: takesParameter, functionOptions: { in: "query", name: "webcode", required: true } },
  }),
  "json-content": shapeRule({
    description: "Request bodies and responses are JSON and nothing else.",
    mend: `Describe exactly one content type, ${json}, with its schema.`,
    given: [at.requests, at.responses, at.events],
    shape: {
      required: ["content"],
      properties: {
        content: {
          required: [json],
          properties: { [json]: { required: ["schema"] } },
          additionalProperties: false,
        },
      },
    },
  }),
  "request-body-on-writes": shapeRule({
    description: "Every write requires a body.",
    mend: "Describe a requestBody with `required: true`.",
    given: [at.writes, at.webhooks],
    shape: within(["requestBody", "required"], { const: true }),
  }),
  "no-request-body-on-reads": rule({
    description: "No read has a body.",
    message: "A GET has a body, which many clients cannot send: remove requestBody.",
    given: at.reads,
    check: { function: schema, functionOptions: { schema: { not: { required: ["requestBody"] } } } },
  }),
  "closed-requests": rule({
    description: "Every object in a request refuses unknown members.",
    given: `${at.requests}.content[*].schema`,
    check: { function: closedObjects },
  }),
  "open-responses": rule({
    description: "No object that the API sends refuses new members.",
    given: [`${at.responses}.content[*].schema`, `${at.events}.content[*].schema`, at.namedSchemas],
    check: { function: openObjects },
  }),
  "open-codes": rule({
    description: "The code of an error is an open list.",
    given: at.errors,
    check: { function: openCodes },
  }),
  "open-branches": rule({
    description: "An open list excludes from its other values exactly the ones that it knows.",
    given: at.namedSchemas,
    check: { function: openBranches },
  }),
  "success-envelope": rule({
    description: "Every success comes in the success envelope.",
    given: at.successes,
    check: requires({ success: true, data: {} }, jsonSchema),
  }),
  "error-envelope": rule({
    description: "Every error comes in the error envelope.",
    given: at.errors,
    check: requires(
      { success: false, error: { message: {}, code: {}, statusCode: {}, traceId: {} } },
      jsonSchema,
    ),
  }),
  "minor-units": rule({
    description: "Money is an integer of minor units beside its currency.",
    given: [...at.schemas, at.namedSchemas],
    check: { function: minorUnits },
  }),
};

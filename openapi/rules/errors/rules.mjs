import * as at from "../model/places.mjs";
import { rule, shapeRule, text, within } from "../model/rule.mjs";
import allowedCodes from "./allowed-codes.mjs";
import errorExamples from "./error-examples.mjs";
import errorRegistry from "./error-registry.mjs";
import everyErrorCode from "./every-error-code.mjs";
import fieldErrorCodes from "./field-error-codes.mjs";
import messageTemplate from "./message-template.mjs";
import registeredError from "./registered-error.mjs";
import requiredErrors from "./required-errors.mjs";
import sameNamedErrors from "./same-named-errors.mjs";

const registry = "$.components.schemas.ErrorCode";

/** What can go wrong is documented, with codes that come from one registry. */
export default {
  "required-errors": rule({
    description: "Every operation documents its possible errors, with an example of each code.",
    given: at.operations,
    check: {
      function: requiredErrors,
      functionOptions: {
        always: { 400: [12001], 403: [11001, 11002, 11008], 429: [10429], 500: [10500], 503: [10503] },
        writes: { 409: [10409], 413: [12001], 415: [12001] },
        named: { 404: [10404] },
        resourceMembers: ["paymentReference", "poiId"],
      },
    },
  }),
  "field-error-codes": rule({
    description: "A field with an error code of its own has it among the examples of status 400.",
    given: at.operations,
    check: { function: fieldErrorCodes },
  }),
  "error-code-registry": rule({
    description: "The known values of ErrorCode are its registry, which lists each code once.",
    given: registry,
    check: { function: errorRegistry },
  }),
  "error-code-entries": shapeRule({
    description: "Every entry of the registry says what the code means and what to do.",
    mend: "Give every entry of x-error-codes its code, name, statusCodes, meaning, who, action and x-retry.",
    given: registry,
    shape: within(["x-error-codes"], {
      type: "array",
      items: {
        type: "object",
        required: ["code", "name", "statusCodes", "meaning", "who", "action", "x-retry"],
        properties: {
          code: { type: "integer" },
          name: { type: "string", pattern: "^([A-Z][a-z]+)+$" },
          statusCodes: { type: "array", minItems: 1, items: { type: "integer", minimum: 400, maximum: 599 } },
          meaning: text,
          who: { enum: ["program", "developer", "merchant"] },
          action: text,
          "x-retry": {
            type: "object",
            required: ["resend", "automatic"],
            properties: {
              resend: { enum: ["same-key", "new-key", "check-first", "after-wait", "never"] },
              automatic: { type: "boolean" },
            },
          },
        },
      },
    }),
  }),
  "every-error-code": rule({
    description: "Every registered code is shown under each of its statuses.",
    given: registry,
    check: { function: everyErrorCode },
  }),
  "error-examples": rule({
    description: "An error example tells its own status and a code that is registered for it.",
    given: at.errors,
    check: { function: errorExamples },
  }),
  "named-errors": rule({
    description: "An error that no operation documents has a code that is registered for its status.",
    given: at.namedErrors,
    check: { function: registeredError },
  }),
  "message-templates": rule({
    description: "The message of an error example follows its template.",
    given: [`${at.errors}.content[*].examples[*]`, at.namedErrors],
    check: { function: messageTemplate },
  }),
  "allowed-error-codes": rule({
    description: "An error response allows only codes that are registered for its status.",
    given: at.errors,
    check: { function: allowedCodes },
  }),
  "same-named-errors": rule({
    description: "One name of an error example stands for one value.",
    given: "$",
    check: { function: sameNamedErrors },
  }),
};

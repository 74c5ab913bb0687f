import requiresMembers from "../functions/requires-members.mjs";
import takesParameter from "../functions/takes-parameter.mjs";
import * as at from "../model/places.mjs";
import { jsonSchema, rule, shapeRule, within } from "../model/rule.mjs";

/** What the API sends can be trusted and told apart. */
export default {
  "signed-webhooks": rule({
    description: "Every webhook carries its time stamp and signature.",
    given: at.webhooks,
    check: ["X-Avirato-Timestamp", "X-Avirato-Signature"].map((name) => ({
      function: takesParameter,
      functionOptions: { in: "header", name, required: true },
    })),
  }),
  "webhook-events": rule({
    description: "The body of every webhook says what happened and has an identifier to tell repeats by.",
    given: at.webhooks,
    check: {
      field: `requestBody.${jsonSchema}`,
      function: requiresMembers,
      functionOptions: { members: { event_code: {}, event_id: {}, data: {} } },
    },
  }),
  "webhooks-without-key": shapeRule({
    description: "A webhook carries no API key; its signature is the proof.",
    mend: "Set `security: []`.",
    given: at.webhooks,
    shape: within(["security"], { type: "array", maxItems: 0 }),
  }),
};

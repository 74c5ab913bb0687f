import takesParameter from "../functions/takes-parameter.mjs";
import * as at from "../model/places.mjs";
import { rule } from "../model/rule.mjs";
import idempotencyConflicts from "./idempotency-conflicts.mjs";
import noExample from "./no-example.mjs";
import refusesParameter from "./refuses-parameter.mjs";

const header = { in: "header", name: "Idempotency-Key" };

/** A write may be sent twice and done once. */
export default {
  "idempotency-key-on-writes": rule({
    description: "Every write takes the optional header Idempotency-Key.",
    given: at.writes,
    check: { function: takesParameter, functionOptions: { ...header, required: false } },
  }),
  "no-idempotency-key-on-reads": rule({
    description: "No read takes Idempotency-Key.",
    given: at.reads,
    check: { function: refusesParameter, functionOptions: header },
  }),
  "no-idempotency-key-example": rule({
    description: "Idempotency-Key has no example or default, because tools would send it with every request.",
    given: at.parameters,
    check: { function: noExample, functionOptions: header },
  }),
  "idempotency-conflicts": rule({
    description: "Whatever takes Idempotency-Key documents both conflicts with their literal messages.",
    given: at.operations,
    check: {
      function: idempotencyConflicts,
      functionOptions: {
        ...header,
        messages: [
          "Idempotency key reused with a different request body.",
          "Idempotency key already used for a different endpoint.",
        ],
      },
    },
  }),
};

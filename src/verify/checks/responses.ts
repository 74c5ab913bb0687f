import { checkResponse } from "../../contract/response.ts";
import type { Check } from "../check.ts";
import { must } from "../expectations.ts";
import { publicPages, Refuted } from "../verdict.ts";

/** What is said of every answer; it looks at those that all other checks got. */
export const answerChecks: Check[] = [
  {
    id: "answers.documented",
    source: publicPages,
    says: "Every answer has a status and a body that the contract documents.",
    async verify({ observed }) {
      for (const { operation, exchange } of observed) {
        try {
          checkResponse(operation, exchange.answer);
        } catch (error) {
          const noJson = error instanceof SyntaxError && `${operation.operationId} answered no JSON.`;
          throw new Refuted(noJson || (error as Error).message, exchange);
        }
      }
      must(observed.length > 0, "There was no answer.");
    },
  },
];

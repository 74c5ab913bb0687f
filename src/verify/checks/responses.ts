import { type Check, check } from "../check/check.ts";
import { publicPages } from "../check/verdict.ts";

/** Clauses about every response. They judge the responses to all other checks, so they run last. */
export const responseChecks: Check[] = [
  check({
    id: "responses.documented",
    source: publicPages,
    says: "Every response has a status and a body that the contract documents.",
    async verify({ server }) {
      if (server.undocumented) throw server.undocumented;
    },
  }),
];

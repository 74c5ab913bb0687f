import { rule } from "../model/rule.mjs";
import markedClaims from "./marked-claims.mjs";

/** What the vendor says and what is our invention can be told apart. */
export default {
  "marked-claims": rule({
    description:
      "Every constraint, value, status and extension is a fact of facts.yaml or marked with x-assumed.",
    given: "$",
    check: { function: markedClaims },
  }),
};

import { rule } from "../model/rule.mjs";
import deprecationNote from "./deprecation-note.mjs";

/** Rules on deprecated parts of the contract. */
export default {
  "deprecation-note": rule({
    description:
      "The description of everything that is deprecated begins with a note: what to use instead, and until when it works.",
    given: "$..[?(@ && @.deprecated === true)]",
    check: { function: deprecationNote },
  }),
};

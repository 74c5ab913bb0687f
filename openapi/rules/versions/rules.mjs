import { rule } from "../model/rule.mjs";
import deprecationNote from "./deprecation-note.mjs";

/** What becomes of old forms. */
export default {
  "deprecation-note": rule({
    description:
      "The description of everything that is deprecated begins with what to use instead, and until when it works.",
    given: "$..[?(@ && @.deprecated === true)]",
    check: { function: deprecationNote },
  }),
};

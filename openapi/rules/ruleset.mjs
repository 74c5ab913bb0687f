import bodies from "./bodies/rules.mjs";
import claims from "./claims/rules.mjs";
import errors from "./errors/rules.mjs";
import examples from "./examples/rules.mjs";
import idempotency from "./idempotency/rules.mjs";
import texts from "./texts/rules.mjs";
import trees from "./trees/rules.mjs";
import versions from "./versions/rules.mjs";
import webhooks from "./webhooks/rules.mjs";

/** The rules of this house, for the sources. */
export default {
  rules: {
    ...trees,
    ...idempotency,
    ...bodies,
    ...claims,
    ...errors,
    ...examples,
    ...texts,
    ...versions,
    ...webhooks,
  },
};

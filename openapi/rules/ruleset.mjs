import bodies from "./topics/bodies.mjs";
import errors from "./topics/errors.mjs";
import examples from "./topics/examples.mjs";
import idempotency from "./topics/idempotency.mjs";
import texts from "./topics/texts.mjs";
import trees from "./topics/trees.mjs";
import webhooks from "./topics/webhooks.mjs";

/** The rules of this house, for the sources. */
export default {
  rules: { ...trees, ...idempotency, ...bodies, ...errors, ...examples, ...texts, ...webhooks },
};

import { bundled as bodies } from "./bodies/rules.mjs";
import { bundled as examples } from "./examples/rules.mjs";
import generators from "./generators/rules.mjs";
import { bundled as trees } from "./trees/rules.mjs";

/** The rules of this house for the bundle: what code generators read, and what only the bundle shows. */
export default { rules: { ...generators, ...bodies, ...examples, ...trees } };

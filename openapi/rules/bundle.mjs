import generators from "./generators/rules.mjs";

/** The rules of this house for the bundle, which is what code generators read. */
export default { rules: generators };

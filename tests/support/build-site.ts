import { buildDocs } from "../../scripts/docs/build.ts";

/** Builds the site once, before the first browser test. */
export default buildDocs;

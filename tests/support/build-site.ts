import { buildDocs } from "../../scripts/docs/build.ts";

/** Builds the site once for all browser tests, before the first of them. */
export default buildDocs;

import { environments } from "../../generated/constants.ts";

/** Parts that make some servers read another path: escapes of `.`, `/`, `\` and `%`, and empty segments. */
const ambiguous = /%(?:2e|2f|5c|25)|\/\/|[\\;]/i;

/** Whether every server treats a path as a Test route. Pass a path without `.` and `..` segments. */
export const isTestPath = (path: string): boolean =>
  path.startsWith(`${environments.test.routes}/`) && !ambiguous.test(path);

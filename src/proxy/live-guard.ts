import { environments } from "../../generated/constants.ts";

/** What a server may decode into another path: escapes of `.`, `/`, `\` and `%`, and empty segments. */
const ambiguous = /%(?:2e|2f|5c|25)|\/\/|[\\;]/i;

/** Whether every server takes a path for one of the Test routes. The path has no `.` and `..` segments. */
export const isTestPath = (path: string): boolean =>
  path.startsWith(`${environments.test.routes}/`) && !ambiguous.test(path);

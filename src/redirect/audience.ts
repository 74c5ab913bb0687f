import type { Environment } from "../../generated/constants.ts";

/** The audience of the data that a webcode gets in an environment, for example `test:SHOP01`. */
export const audienceOf = ({ environment, webcode }: { environment: Environment; webcode: string }): string =>
  `${environment}:${webcode}`;

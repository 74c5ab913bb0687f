import type { Environment } from "../../../generated/constants.ts";

/** The tenant. Every row belongs to one (environment, webcode), and no query crosses it. */
export interface Tenant {
  environment: Environment;
  webcode: string;
}

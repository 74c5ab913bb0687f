import type { Environment } from "../../../generated/constants.ts";

/** The tenant. Every row belongs to one (environment, webcode), and no query crosses it. */
export interface Tenant {
  environment: Environment;
  webcode: string;
}

export const isSameTenant = (one: Tenant, other: Tenant): boolean =>
  one.environment === other.environment && one.webcode === other.webcode;

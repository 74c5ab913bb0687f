// Generated from openapi/ by `npm run generate`; do not edit.

import type { OperationId } from "./operations.ts";

/** What a value violates. `parentSchema` is the schema that holds the violated keyword. */
export interface Violation {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  parentSchema: Record<string, unknown>;
}

export interface Validate {
  (value: unknown): boolean;
  /** Every violation of the last call, null when there was none. */
  errors: Violation[] | null;
}

export interface OperationValidators {
  /** Absent where the operation has no body. */
  body?: Validate;
  /** Turns the text of a query parameter into the number or boolean that it stands for, in place. */
  query: Validate;
  /** By status. */
  responses: Record<number, Validate>;
}

export const validateIdempotencyKey: Validate;
/** The bodies of the sandbox's control plane by operationId. */
export const controlPlaneValidators: Record<"createApiKey" | "editAllowedIps" | "configureWebhook" | "paySession" | "advanceClock", Validate>;
export const validators: Record<OperationId, OperationValidators>;

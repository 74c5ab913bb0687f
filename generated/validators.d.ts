// Generated from openapi/ by `npm run generate`; do not edit.

import type { OperationId } from "./operations.ts";

/** A keyword that a value violates. `parentSchema` is the schema that contains the keyword. */
export interface Violation {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  parentSchema: Record<string, unknown>;
}

export interface Validate {
  (value: unknown): boolean;
  /** Every violation of the last call; `null` when there was none. */
  errors: Violation[] | null;
}

export interface OperationValidators {
  /** Missing for an operation without a request body. */
  body?: Validate;
  /** Changes the object that it validates: text of numbers and booleans becomes a number or boolean. */
  query: Validate;
  /** The validators of the response bodies, by status. */
  responses: Record<number, Validate>;
}

export const validateIdempotencyKey: Validate;
/** The validators of the control plane's request bodies, by operationId. */
export const controlPlaneValidators: Record<"createApiKey" | "editAllowedIps" | "configureWebhook" | "paySession" | "addFault" | "advanceClock", Validate>;
export const validators: Record<OperationId, OperationValidators>;

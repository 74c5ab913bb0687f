import type { ControlPlane } from "../contract.ts";
import { controlPlaneBodies } from "./control-plane.ts";

/** Builds the type declarations of the validators of requests and of the API's responses. */
export function validatorTypes(controlPlane: ControlPlane): string {
  const names = [...controlPlaneBodies(controlPlane).keys()].map((name) => JSON.stringify(name));
  return `import type { OperationId } from "./operations.ts";

/** A keyword that a value violates. \`parentSchema\` is the schema that contains the keyword. */
export interface Violation {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  parentSchema: Record<string, unknown>;
}

export interface Validate {
  (value: unknown): boolean;
  /** Every violation of the last call; \`null\` when there was none. */
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
export const controlPlaneValidators: Record<${names.join(" | ")}, Validate>;
export const validators: Record<OperationId, OperationValidators>;
`;
}

/** The type declarations of the validators of the control plane's responses. */
export const controlPlaneResponseTypes = `import type { ControlPlaneOperationId } from "./control-plane.ts";
import type { Validate } from "./validators.js";

/** The validators of the control plane's JSON responses, by operationId and status. */
export const controlPlaneResponses: Record<ControlPlaneOperationId, Record<number, Validate>>;
`;

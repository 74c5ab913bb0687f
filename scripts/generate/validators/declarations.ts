import type { ControlPlane } from "../contract.ts";
import { controlPlaneBodies } from "./control-plane.ts";

/** The types of the validators of requests and of the API's responses. */
export function validatorTypes(controlPlane: ControlPlane): string {
  const names = [...controlPlaneBodies(controlPlane).keys()].map((name) => JSON.stringify(name));
  return `import type { OperationId } from "./operations.ts";

/** What a value violates. \`parentSchema\` is the schema that holds the violated keyword. */
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
export const controlPlaneValidators: Record<${names.join(" | ")}, Validate>;
export const validators: Record<OperationId, OperationValidators>;
`;
}

/** The types of the validators of the control plane's responses. */
export const controlPlaneResponseTypes = `import type { ControlPlaneOperationId } from "./control-plane.ts";
import type { Validate } from "./validators.js";

/** The JSON responses of the control plane by operationId and status. */
export const controlPlaneResponses: Record<ControlPlaneOperationId, Record<number, Validate>>;
`;

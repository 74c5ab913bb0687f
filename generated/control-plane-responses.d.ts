// Generated from openapi/ by `npm run generate`; do not edit.

import type { ControlPlaneOperationId } from "./control-plane.ts";
import type { Validate } from "./validators.js";

/** The JSON responses of the control plane by operationId and status. */
export const controlPlaneResponses: Record<ControlPlaneOperationId, Record<number, Validate>>;

// Generated from openapi/ by `npm run generate`; do not edit.

import type { ControlPlaneOperationId } from "./control-plane.ts";
import type { Validate } from "./validators.js";

/** The validators of the control plane's JSON responses, by operationId and status. */
export const controlPlaneResponses: Record<ControlPlaneOperationId, Record<number, Validate>>;

import type { Contract, ControlPlane } from "../contract.ts";
import { operationsOf } from "../environments.ts";

/** The operation of a request. */
export interface Endpoint {
  operationId: string;
  method: string;
  /** From the server's root, with `{parameters}`. */
  path: string;
  description: string;
  /** Whether the request needs the API key. Those of the control plane do not. */
  hasApiKey: boolean;
  /** Whether the request takes an Idempotency-Key. */
  isWrite: boolean;
}

/**
 * Finds an operation by the expression with which a journey names it: `$sourceDescriptions.contract.createTestSession`.
 *
 * @throws {Error} when neither the contract nor the control plane has it
 */
export function endpointOf(contract: Contract, controlPlane: ControlPlane, reference: string): Endpoint {
  const [, source, operationId] = reference.split(".");
  const found =
    source === "contract"
      ? apiEndpoints(contract).find((endpoint) => endpoint.operationId === operationId)
      : controlPlaneEndpoints(controlPlane).find((endpoint) => endpoint.operationId === operationId);
  if (!found) throw new Error(`There is no operation ${reference}.`);
  return found;
}

const apiEndpoints = (contract: Contract): Endpoint[] =>
  operationsOf(contract).map(
    ({ method, path, operation: { operationId, description, parameters = [] } }) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      description,
      hasApiKey: true,
      isWrite: parameters.some(({ $ref }) => $ref.endsWith("/IdempotencyKey")),
    }),
  );

const controlPlaneEndpoints = ({ paths }: ControlPlane): Endpoint[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, description = "" }]) =>
      operationId
        ? [
            {
              operationId,
              method: method.toUpperCase(),
              path,
              description: `${description}\nOnly the sandbox has this request; elsewhere the customer uses the payment page.\n`,
              hasApiKey: false,
              isWrite: false,
            },
          ]
        : [],
    ),
  );

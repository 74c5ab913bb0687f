import { controlPlaneOperations } from "../../generated/control-plane.ts";
import { controlPlaneResponses } from "../../generated/control-plane-responses.js";

const routes = Object.entries(controlPlaneOperations).map(([operationId, { method, path, statuses }]) => ({
  operationId: operationId as keyof typeof controlPlaneOperations,
  pattern: new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  statuses: statuses as readonly number[],
}));

/**
 * Checks a response of the control plane against openapi/control-plane.yaml.
 *
 * @throws {Error} when the operation does not document the status, or when the body breaks its schema.
 */
export function checkControlPlaneResponse(method: string, path: string, status: number, json: unknown): void {
  const name = `${method} ${path.replace(/\?.*/, "")}`;
  const route = routes.find(({ pattern }) => pattern.test(name));
  if (!route) {
    const found = (json as { error?: { name?: unknown } } | undefined)?.error?.name;
    if (status === 404 && found === "routeNotFound") return;
    throw new Error(`openapi/control-plane.yaml has no ${name}, but the response has status ${status}.`);
  }
  const { operationId, statuses } = route;
  if (!statuses.includes(status)) throw new Error(`${operationId} does not document the status ${status}.`);
  const validate = controlPlaneResponses[operationId][status];
  if (!validate || validate(json)) return;
  const problems = validate.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  throw new Error(`${operationId} ${status}: ${problems?.join(", ")} in ${JSON.stringify(json)}`);
}

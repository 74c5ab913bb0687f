import { controlPlaneOperations, sandboxErrors } from "../../generated/control-plane.ts";
import { controlPlaneResponses } from "../../generated/control-plane-responses.js";

const routes = Object.entries(controlPlaneOperations).map(([operationId, { method, path, statuses }]) => ({
  operationId: operationId as keyof typeof controlPlaneOperations,
  pattern: new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  statuses: statuses as readonly number[],
}));

/**
 * The problem of a response of the control plane, by openapi/control-plane.yaml: the operation does not document the
 * status, or the body breaks its schema. `undefined` when there is none, or when the path is an asset of the pages.
 *
 * @param json the body; `undefined` when it is not JSON
 */
export function controlPlaneProblem(
  method: string,
  path: string,
  status: number,
  json: unknown,
): string | undefined {
  const name = `${method} ${path.replace(/\?.*/, "")}`;
  const route = routes.find(({ pattern }) => pattern.test(name));
  if (!route) {
    if (json === undefined) return undefined;
    const found = (json as { error?: { name?: string } }).error?.name ?? "";
    const isError = Object.hasOwn(sandboxErrors, found);
    return isError && sandboxErrors[found as keyof typeof sandboxErrors].statusCode === status
      ? undefined
      : `openapi/control-plane.yaml has no ${name}, but the response is ${status} ${JSON.stringify(json)}.`;
  }
  const { operationId, statuses } = route;
  if (!statuses.includes(status)) return `${operationId} does not document the status ${status}.`;
  const validate = controlPlaneResponses[operationId][status];
  if (!validate) {
    return json === undefined
      ? undefined
      : `${operationId} ${status} documents no JSON, but the response has it.`;
  }
  if (validate(json)) return undefined;
  const problems = validate.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  return `${operationId} ${status}: ${problems?.join(", ")} in ${JSON.stringify(json)}`;
}

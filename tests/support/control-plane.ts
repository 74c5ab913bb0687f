import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { controlPlaneOperations, sandboxErrors } from "../../generated/control-plane.ts";
import { controlPlaneResponses } from "../../generated/control-plane-responses.js";
import { isWellEncoded } from "./well-encoded.ts";

const routes = Object.entries(controlPlaneOperations).map(([operationId, { method, path, statuses }]) => ({
  operationId: operationId as keyof typeof controlPlaneOperations,
  pattern: new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  statuses: statuses as readonly number[],
}));

interface DocumentedResponse {
  $ref?: string;
  headers?: Record<string, object>;
}
const { paths, components } = parse(readFileSync("openapi/control-plane.yaml", "utf8")) as {
  paths: Record<string, Record<string, { responses?: Record<string, DocumentedResponse> }>>;
  components: { responses: Record<string, DocumentedResponse> };
};

/** Every response that the document names, with its headers. */
export const documentedResponses = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { responses = {} }]) =>
    Object.entries(responses).map(([status, response]) => {
      const { headers = {} } =
        response.$ref === undefined
          ? response
          : (components.responses[response.$ref.split("/").at(-1) ?? ""] ?? {});
      return { method: method.toUpperCase(), path, status: Number(status), headers: Object.keys(headers) };
    }),
  ),
);

/**
 * The problem of a response of the control plane, by openapi/control-plane.yaml: the operation does not document the
 * status, the body breaks its schema, or a header is missing. `undefined` when there is none, or when the path is an
 * asset of the pages.
 *
 * @param json the body; `undefined` when it is not JSON
 */
export function controlPlaneProblem(
  method: string,
  path: string,
  { status, headers }: Pick<Response, "status" | "headers">,
  json: unknown,
): string | undefined {
  const name = `${method} ${path.replace(/\?.*/, "")}`;
  // A path that is not UTF-8 leads to no operation, whatever it begins with.
  const found = isWellEncoded(path) ? routes.find(({ pattern }) => pattern.test(name)) : undefined;
  if (!found) {
    if (json === undefined) return undefined;
    const error = (json as { error?: { name?: string } }).error?.name ?? "";
    const isError = Object.hasOwn(sandboxErrors, error);
    return isError && sandboxErrors[error as keyof typeof sandboxErrors].statusCode === status
      ? undefined
      : `openapi/control-plane.yaml has no ${name}, but the response is ${status} ${JSON.stringify(json)}.`;
  }
  const { operationId, statuses } = found;
  if (!statuses.includes(status)) return `${operationId} does not document the status ${status}.`;
  const { path: route } = controlPlaneOperations[operationId];
  const documented = documentedResponses.find(
    (one) => one.method === method && one.path === route && one.status === status,
  );
  const missing = documented?.headers.find((header) => !headers.has(header));
  if (missing !== undefined) return `${operationId} ${status} has no ${missing}.`;
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

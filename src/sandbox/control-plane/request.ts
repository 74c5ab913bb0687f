import { type Environment, environments, maxBodyBytes } from "../../../generated/constants.ts";
import { controlPlaneValidators } from "../../../generated/validators.js";
import { ApiError } from "../../contract/api-error.ts";
import { bodyError } from "../../contract/validation.ts";
import { readJsonBody } from "../../http/read-body.ts";
import { ipListError } from "../access/ip-list.ts";
import { type SandboxError, sandboxError } from "./sandbox-error.ts";

type OperationWithBody = keyof typeof controlPlaneValidators;

/**
 * Reads the JSON body of a request to the control plane.
 *
 * @throws {SandboxError} with status 400, 413 or 415 when the body cannot be read or breaks the operation's schema.
 */
export async function readBody<Body>(request: Request, operation: OperationWithBody): Promise<Body> {
  const body = await readJsonBody(request, maxBodyBytes);
  if (body instanceof ApiError) throw unreadable(body);
  checkBody(operation, body);
  return body as Body;
}

/**
 * Checks values against the schema of an operation's body, and the IP addresses among them.
 *
 * @throws {SandboxError} with status 400 that names every problem.
 */
export function checkBody(operation: OperationWithBody, body: unknown): void {
  const error =
    bodyError(controlPlaneValidators[operation], body) ??
    ipListError((body as { allowedIps?: string[] }).allowedIps);
  if (error) throw sandboxError("invalidBody", { problems: error.message });
}

/** Translates the error: all servers of the project read bodies with the same function, which returns API errors. */
function unreadable({ statusCode }: ApiError): SandboxError {
  if (statusCode === 413) return sandboxError("payloadTooLarge");
  return sandboxError(statusCode === 415 ? "unsupportedMediaType" : "malformedJson");
}

/** Whether a text names an environment. */
export const isEnvironment = (text: string | undefined): text is Environment =>
  text !== undefined && Object.hasOwn(environments, text);

/**
 * Returns the environment in a path or query.
 *
 * @throws {SandboxError} with status 400 when there is no such environment.
 */
export function environmentOf(text: string | undefined): Environment {
  if (isEnvironment(text)) return text;
  throw sandboxError("unknownEnvironment", { environments: Object.keys(environments).join(", ") });
}

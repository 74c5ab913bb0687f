import type { Environment } from "../../../../generated/constants.ts";
import { isEnvironment } from "../../control-plane/request.ts";
import { sandboxError } from "../../control-plane/sandbox-error.ts";

/**
 * The environment that the path of a page names.
 *
 * @throws {SandboxError} 404 when there is no such environment.
 */
export function environmentOf(text: string): Environment {
  if (isEnvironment(text)) return text;
  throw sandboxError("environmentPageNotFound", { environment: text });
}

/** The text of a form field, without spaces around it. A file or a missing field is the empty text. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

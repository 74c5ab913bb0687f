import type { Environment } from "../../../../generated/constants.ts";
import { isEnvironment } from "../../control-plane/request.ts";
import { sandboxError } from "../../control-plane/sandbox-error.ts";

/**
 * Returns the environment in the path of a page.
 *
 * @throws {SandboxError} with status 404 when there is no such environment.
 */
export function environmentOf(text: string): Environment {
  if (isEnvironment(text)) return text;
  throw sandboxError("environmentPageNotFound", { environment: text });
}

/** The whole number in a text; `undefined` when it is none, or too large to be exact. */
export function numberOf(text: string | null | undefined): number | undefined {
  const value = text && /^\d{1,16}$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The trimmed text of a form field. For a file or a missing field it is empty. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

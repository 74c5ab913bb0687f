import { type Environment, environments } from "../../../../generated/constants.ts";
import { ApiError } from "../../../contract/api-error.ts";

/** The environment that a path names. */
export function environmentOf(text: string | undefined): Environment {
  if (text !== undefined && Object.hasOwn(environments, text)) return text as Environment;
  throw new ApiError(404, 10404, "There is no such environment.");
}

/** A field of a form; a file or a missing one is no text. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

import type { IHttpOperation } from "@stoplight/types";
import { type ApiError, apiError } from "../contract/api-error.ts";

/** Which of the documented answers the caller asked for. */
export interface Preference {
  code?: number;
  exampleKey?: string;
  dynamic: boolean;
}

/**
 * Reads `Prefer: code=409, example=differentBody, dynamic=true`. An example named without a code is looked for
 * among all answers of the operation. Preferences that mean something to others are ignored (RFC 7240).
 *
 * @returns an {@link ApiError} with status 400 and code 12001 that lists the codes or examples there are.
 */
export function readPreference(header: string | null, operation: IHttpOperation): Preference | ApiError {
  const preferences = parsePreferHeader(header ?? "");
  const dynamic = preferences.get("dynamic") === "true";
  const { code, example } = { code: preferences.get("code"), example: preferences.get("example") };
  if (code === undefined && example === undefined) return { dynamic };

  const responses = operation.responses.map((response) => ({
    code: response.code,
    examples: (response.contents ?? []).flatMap(({ examples }) => (examples ?? []).map(({ key }) => key)),
  }));
  const withCode = responses.filter((response) => code === undefined || response.code === code);
  if (withCode.length === 0)
    return notDocumented(
      "code",
      code,
      responses.map((response) => response.code),
    );

  const found = withCode.find(({ examples }) => example === undefined || examples.includes(example));
  if (!found)
    return notDocumented(
      "example",
      example,
      withCode.flatMap(({ examples }) => examples),
    );
  return { code: Number(found.code), dynamic, ...(example === undefined ? {} : { exampleKey: example }) };
}

function parsePreferHeader(header: string): Map<string, string> {
  const pairs = header.split(/[,;]/).map((preference) => preference.split("=").map((part) => part.trim()));
  return new Map(pairs.map(([name = "", value = ""]) => [name.toLowerCase(), value.replaceAll('"', "")]));
}

function notDocumented(what: string, asked: string | undefined, documented: string[]): ApiError {
  const known = documented.join(", ");
  return apiError("unknownPreference", { what, asked: asked ?? "", documented: known });
}

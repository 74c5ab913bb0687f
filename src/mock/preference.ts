import type { IHttpOperation } from "@stoplight/types";
import { type ApiError, apiError } from "../contract/api-error.ts";

/** The documented response that the caller asked for. */
export interface Preference {
  /** The status code. */
  code?: number;
  /** The name of the example. */
  exampleKey?: string;
  /** Whether Prism generates the body from the schema. */
  dynamic: boolean;
}

/**
 * Reads a header such as `Prefer: code=409, example=differentBody, dynamic=true`. Without a code, the example is
 * searched among all responses of the operation. Other preferences are ignored (RFC 7240).
 *
 * @returns an {@link ApiError} with status 400 and code 12001 when the operation documents no such response. Its
 *   message lists the codes or examples that exist.
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

  const match = withCode.find(({ examples }) => example === undefined || examples.includes(example));
  if (!match)
    return notDocumented(
      "example",
      example,
      withCode.flatMap(({ examples }) => examples),
    );
  return { code: Number(match.code), dynamic, ...(example === undefined ? {} : { exampleKey: example }) };
}

function parsePreferHeader(header: string): Map<string, string> {
  const pairs = header.split(/[,;]/).map((preference) => preference.split("=").map((part) => part.trim()));
  return new Map(pairs.map(([name = "", value = ""]) => [name.toLowerCase(), value.replaceAll('"', "")]));
}

function notDocumented(what: string, asked: string | undefined, documented: string[]): ApiError {
  const known = documented.join(", ");
  return apiError("unknownPreference", { what, asked: asked ?? "", documented: known });
}

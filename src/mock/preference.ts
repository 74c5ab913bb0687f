import type { IHttpOperation } from "@stoplight/types";
import { type ApiError, apiError } from "../contract/api-error.ts";
import type { Preference } from "../contract/preference.ts";

/** The documented response that the caller asked for. */
export interface PreferredResponse {
  /** The status code. */
  code?: number;
  /** The name of the example. */
  exampleKey?: string;
  /** Whether Prism generates the body from the schema. */
  dynamic: boolean;
}

/**
 * Finds the documented response that a caller prefers. Without a code, the example is searched among all responses of
 * the operation.
 *
 * @returns an {@link ApiError} with status 400 and code 12001 when the operation documents no such response. Its
 *   message lists the codes or examples that exist.
 */
export function preferredResponse(
  { code, example, dynamic }: Preference,
  operation: IHttpOperation,
): PreferredResponse | ApiError {
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

function notDocumented(what: string, asked: string | undefined, documented: string[]): ApiError {
  const reason = `this operation documents only: ${documented.join(", ")}.`;
  return apiError("unknownPreference", { what, asked: asked ?? "", reason });
}

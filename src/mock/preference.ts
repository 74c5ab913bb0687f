import type { IHttpOperation } from "@stoplight/types";
import { type ApiError, apiError } from "../contract/api-error.ts";
import type { Preference } from "../contract/preference.ts";

/** Which of an operation's documented responses to make. */
export interface PreferredResponse {
  code?: number;
  exampleKey?: string;
  dynamic: boolean;
}

/**
 * Finds the documented response that a caller prefers. An example named without a code is looked for among all
 * responses of the operation.
 *
 * @returns an {@link ApiError} with status 400 and code 12001 that lists the codes or examples there are.
 */
export function preferredResponse(
  { code, example, dynamic }: Preference,
  operation: IHttpOperation,
): PreferredResponse | ApiError {
  if (code === undefined && example === undefined) return { dynamic };

  const answers = operation.responses.map((response) => ({
    code: response.code,
    examples: (response.contents ?? []).flatMap(({ examples }) => (examples ?? []).map(({ key }) => key)),
  }));
  const withCode = answers.filter((answer) => code === undefined || answer.code === code);
  if (withCode.length === 0)
    return notDocumented(
      "code",
      code,
      answers.map((answer) => answer.code),
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

function notDocumented(what: string, asked: string | undefined, documented: string[]): ApiError {
  const known = documented.join(", ");
  return apiError("unknownPreference", { what, asked: asked ?? "", documented: known });
}

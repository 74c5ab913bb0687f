import { busyStatuses, sentAgain } from "../../generated/errors.ts";

/**
 * Whether a client sends a request again after this response. A response without a code comes from something else than
 * the API, such as a proxy, so it says nothing about the request.
 */
export function isSentAgain(statusCode: number, code: unknown): boolean {
  if (statusCode < 400) return false;
  const known = (sentAgain.codes as Record<string, boolean>)[String(code)];
  if (known !== undefined) return known;
  // A busy proxy responds without a code, and its status means the same.
  if (busyStatuses.some((status) => status === statusCode)) return sentAgain.busy;
  if (statusCode < 500) return sentAgain.unknownClientError;
  return typeof code === "number" ? sentAgain.unknownServerError : sentAgain.noResponse;
}

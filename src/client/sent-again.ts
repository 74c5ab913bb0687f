import { busyStatuses, sentAgain } from "../../generated/errors.ts";

/**
 * Whether a client sends a request again after this response. A response without a code is not the API's, for example a
 * proxy's, so nothing is known of the request.
 */
export function isSentAgain(statusCode: number, code: unknown): boolean {
  if (statusCode < 400) return false;
  const known = (sentAgain.codes as Record<string, boolean>)[String(code)];
  if (known !== undefined) return known;
  // A proxy that is busy has no code, and means the same.
  if (busyStatuses.some((status) => status === statusCode)) return sentAgain.busy;
  if (statusCode < 500) return sentAgain.unknownClientError;
  return typeof code === "number" ? sentAgain.unknownServerError : sentAgain.noResponse;
}

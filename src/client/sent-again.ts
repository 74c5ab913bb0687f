import { busyStatuses, sentAgain } from "../../generated/errors.ts";

const codes: Readonly<Record<number, boolean>> = sentAgain.codes;

/**
 * The entry of the contract's registry for an error: a known code, or else the name of an entry that the status decides.
 * A response without a code comes from something else than the API, such as a proxy, so it says nothing about the request.
 */
export function entryOf(
  statusCode: number,
  code: unknown,
): number | Exclude<keyof typeof sentAgain, "codes"> {
  const isCode = typeof code === "number";
  if (isCode && codes[code] !== undefined) return code;
  // A busy proxy responds without a code, and its status means the same.
  if (busyStatuses.some((status) => status === statusCode)) return "busy";
  if (statusCode >= 400 && statusCode < 500) return "unknownClientError";
  // A `DOMException` of a timeout has a numeric code too, but no status.
  return isCode && statusCode >= 500 ? "unknownServerError" : "noResponse";
}

/** Whether a client sends a request again after this response. */
export function isSentAgain(statusCode: number, code: unknown): boolean {
  if (statusCode < 400) return false;
  const entry = entryOf(statusCode, code);
  return typeof entry === "number" ? codes[entry] === true : sentAgain[entry];
}

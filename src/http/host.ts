import type { IncomingMessage } from "node:http";
import { type ApiError, apiError } from "../contract/api-error.ts";

/** A name, an IPv4 address or an IPv6 address in brackets, and a port. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
/** A name has at most 253 characters (RFC 1035). */
const longest = 253 + ":65535".length;

/**
 * Says what is wrong with the host or the target of a request: it must have exactly one valid `Host` header
 * (RFC 9112, 3.2), and name a path or a URL.
 *
 * @returns an {@link ApiError} with status 400; `undefined` when nothing is wrong.
 */
export function hostError({ headers, rawHeaders, url = "" }: IncomingMessage): ApiError | undefined {
  const given = headers.host ?? "";
  if (given !== lastValid) {
    const valid = given.length <= longest && host.test(given) && URL.canParse(`http://${given}/`);
    if (!valid) return apiError("invalidHost");
    lastValid = given;
  }
  if (hostCount(rawHeaders) > 1) return apiError("invalidHost");
  return url.startsWith("/") || /^https?:\/\//i.test(url) ? undefined : apiError("malformedHttp");
}

/** The last valid host: nearly all requests have the same one. */
let lastValid: string | undefined;

/** Node keeps only the first of several `Host` headers. */
function hostCount(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count;
}

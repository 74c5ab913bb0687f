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
export function hostError({ headersDistinct, url = "" }: IncomingMessage): ApiError | undefined {
  const [given = "", ...others] = headersDistinct["host"] ?? [];
  const valid = others.length === 0 && given.length <= longest && host.test(given);
  if (!valid || !URL.canParse(`http://${given}/`)) return apiError("invalidHost");
  return url.startsWith("/") || /^https?:\/\//i.test(url) ? undefined : apiError("malformedHttp");
}

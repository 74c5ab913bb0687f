import { serverLimits } from "../../generated/constants.ts";
import { ApiError, apiError } from "./api-error.ts";
import { nestsDeeper } from "./json-depth.ts";

/** The bytes of a body, or the error that prevented reading them: too many bytes, or a closed connection. */
export type Bytes = Uint8Array | ApiError;

/** The headers of a request. Names are given in lower case. */
export interface RequestHeaders {
  /** The value of a header; null without one. */
  get(name: string): string | null;
}

/**
 * Reads the JSON body of a write whose bytes have arrived.
 *
 * @returns `undefined` for a GET, which has no body. An {@link ApiError} with status 415 for another content type or
 *   encoding, 413 when there are too many bytes, and 400 when the bytes are not JSON or nest too deeply.
 */
export function parseJsonBody(
  { method, headers }: { method: string; headers: RequestHeaders },
  bytes: Bytes,
): unknown {
  if (method === "GET") return undefined;
  return contentTypeError(headers) ?? parseJsonBytes(bytes);
}

/** An {@link ApiError} with status 415 when a body with these headers is not JSON, or is compressed. */
export function contentTypeError(headers: RequestHeaders): ApiError | undefined {
  if (!isJson(headers.get("content-type"))) return apiError("unsupportedMediaType");
  const encoding = headers.get("content-encoding");
  if (!encoding || encoding.toLowerCase() === "identity") return undefined;
  return apiError("unsupportedContentEncoding");
}

/** Parses bytes as JSON. @returns an {@link ApiError} with status 400 when they are not JSON. */
export function parseJsonBytes(bytes: Bytes): unknown {
  if (bytes instanceof ApiError) return bytes;
  try {
    const text = utf8.decode(bytes);
    const { jsonDepth } = serverLimits;
    return nestsDeeper(text, jsonDepth) ? apiError("jsonTooDeep", { jsonDepth }) : parseJson(text);
  } catch {
    return apiError("malformedJson");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** `application/json`, with or without parameters; a charset other than UTF-8 cannot be read. */
function isJson(contentType: string | null): boolean {
  if (contentType === "application/json") return true;
  const [type, ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  return type?.trim() === "application/json" && (!charset || /=\s*"?utf-8"?\s*$/.test(charset));
}

/** Throws for half a surrogate pair. Only an escape such as `\ud800` can make one, so other texts need no check. */
function parseJson(text: string): unknown {
  if (!/\\ud/i.test(text)) return JSON.parse(text);
  return JSON.parse(text, (name, value) => {
    if (!name.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
      throw new SyntaxError(name);
    return value;
  });
}

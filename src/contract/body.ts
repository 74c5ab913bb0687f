import { ApiError, apiError } from "./api-error.ts";

/** The bytes of a body, or the error that prevented reading them: too many bytes, or a closed connection. */
export type Bytes = Uint8Array | ApiError;

/**
 * Reads the JSON body of a write whose bytes have arrived.
 *
 * @returns `undefined` for a GET, which has no body. An {@link ApiError} with status 415 for another content type,
 *   413 when there are too many bytes, and 400 when the bytes are not JSON.
 */
export function parseJsonBody(method: string, contentType: string | null, bytes: Bytes): unknown {
  if (method === "GET") return undefined;
  return contentTypeError(contentType) ?? parseJsonBytes(bytes);
}

/** 415 when a body of this content type is not JSON. */
export function contentTypeError(contentType: string | null): ApiError | undefined {
  return isJson(contentType) ? undefined : apiError("unsupportedMediaType");
}

/** Parses bytes as JSON. @returns an {@link ApiError} with status 400 when they are not JSON. */
export function parseJsonBytes(bytes: Bytes): unknown {
  if (bytes instanceof ApiError) return bytes;
  try {
    return parseJson(utf8.decode(bytes));
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

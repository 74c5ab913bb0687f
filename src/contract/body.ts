import { apiError } from "./api-error.ts";

/** The bytes of a body, or undefined when there are more than may be. */
export type Bytes = Uint8Array | undefined;

/**
 * Reads the JSON body of a write, whose bytes have come in; a GET has none.
 *
 * @throws {ApiError} 415 for another content type, 413 when there are too many bytes, 400 when it is not JSON.
 */
export function parseJsonBody(method: string, contentType: string | null, bytes: Bytes): unknown {
  if (method === "GET") return undefined;
  if (!isJson(contentType)) throw apiError("unsupportedMediaType");
  if (!bytes) throw apiError("payloadTooLarge");
  try {
    return parseJson(utf8.decode(bytes));
  } catch {
    throw apiError("malformedJson");
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

/** A surrogate without its other half is no text, and only an escape can bring one in. */
function parseJson(text: string): unknown {
  if (!/\\ud/i.test(text)) return JSON.parse(text);
  return JSON.parse(text, (name, value) => {
    if (!name.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
      throw new SyntaxError(name);
    return value;
  });
}

import { apiError } from "./api-error.ts";

/** The bytes of a body, or undefined when there are more than may be. */
export type Bytes = Uint8Array | undefined;

/**
 * Reads the JSON body of a write; a GET has none.
 *
 * @throws {ApiError} 415 for another content type, 413 above the limit in bytes, 400 when it is not JSON.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const { method, headers } = request;
  return parseJsonBody(method, headers.get("content-type"), await readBytes(request, maxBytes));
}

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

/**
 * Stops reading as soon as the limit is passed, so that a huge body never fills the memory.
 *
 * @throws {ApiError} 400 when the caller goes away in the middle; nobody reads the answer.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) return undefined;
      chunks.push(chunk);
    }
  } catch {
    throw apiError("malformedJson");
  }
  return Buffer.concat(chunks);
}

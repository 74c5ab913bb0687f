import { apiError } from "../contract/api-error.ts";
import { type Bytes, parseJsonBody } from "../contract/body.ts";

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

import { apiError } from "../contract/api-error.ts";
import { type Bytes, parseJsonBody } from "../contract/body.ts";

/**
 * Reads the JSON body of a write; a GET has none.
 *
 * @param maxBytes the largest body, bytes
 * @returns an {@link ApiError} with status 415 for another content type, 413 above the limit, 400 when it is not JSON.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const { method, headers } = request;
  return parseJsonBody(method, headers.get("content-type"), await readBytes(request, maxBytes));
}

/** Reads a body, and stops when it exceeds the limit, so that a large body cannot fill the memory. */
export async function readBytes(request: Request, maxBytes: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) return apiError("payloadTooLarge");
      chunks.push(chunk);
    }
  } catch {
    return apiError("malformedJson");
  }
  return Buffer.concat(chunks);
}

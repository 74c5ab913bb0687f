/** The largest response body that is read, decoded bytes (8 MiB). The API's own responses are far smaller. */
export const maxResponseBytes = 8 * 1024 * 1024;

/**
 * Reads the body of a response as text.
 *
 * @returns `undefined` when the body has more than 8 MiB after decompression. Reading stops there and the connection is
 *   closed, so that no server can fill the client's memory.
 */
export async function readText(response: Response): Promise<string | undefined> {
  const { body, headers } = response;
  const length = headers.get("content-length");
  // `text()` is faster, but safe only without compression: a body can expand to a thousand times its Content-Length.
  if (!body || (length && Number(length) <= maxResponseBytes && !headers.get("content-encoding")))
    return response.text();
  const reader = body.getReader();
  const chunks: BlobPart[] = [];
  for (let left = maxResponseBytes; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    left -= value.byteLength;
    if (left < 0) {
      // Not awaited: the stream of a custom `fetch` may never settle this promise.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
}

/** The largest response body that is read, decoded bytes (8 MiB). The API's own responses are far smaller. */
export const maxResponseBytes = 8 * 1024 * 1024;

/**
 * The body of a response as text; `undefined` when it has more than 8 MiB after decompression. Reading stops there and
 * the connection is closed, so that no server can fill the memory.
 */
export async function readText(response: Response): Promise<string | undefined> {
  const { body, headers } = response;
  const length = headers.get("content-length");
  // `text()` is faster. A compressed body can be a thousand times as long as its Content-Length.
  if (!body || (length && Number(length) <= maxResponseBytes && !headers.get("content-encoding")))
    return response.text();
  const reader = body.getReader();
  const chunks: BlobPart[] = [];
  for (let left = maxResponseBytes; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    left -= value.byteLength;
    if (left < 0) {
      // Not awaited, because the stream of a custom `fetch` may never settle it.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
}

/** The cause that Node's `fetch` gives for a connection that the server has closed. */
const otherSideClosed = () => Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });

/** The error with which Node's `fetch` rejects when the connection is closed before a response. */
export const fetchFailed = (): TypeError => new TypeError("fetch failed", { cause: otherSideClosed() });

/** The first half of the bytes of a body. */
export function firstHalf(body: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(body);
  return bytes.slice(0, Math.floor(bytes.length / 2));
}

/** A body that breaks off after its first half, with the error of Node's `fetch` when the connection is closed. */
export function halfOf(body: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let half: Uint8Array<ArrayBuffer> | undefined = firstHalf(body);
  return new ReadableStream({
    pull(controller) {
      if (half) controller.enqueue(half);
      else controller.error(new TypeError("terminated", { cause: otherSideClosed() }));
      half = undefined;
    },
  });
}

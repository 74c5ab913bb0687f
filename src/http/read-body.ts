import type { IncomingMessage } from "node:http";
import { ApiError, apiError } from "../contract/api-error.ts";
import { type Bytes, parseJsonBody } from "../contract/body.ts";
import { bodyBudget, type Hold } from "./body-budget.ts";

/**
 * Reads the JSON body of a write; a GET has none.
 *
 * @param maxBytes the largest body, bytes
 * @returns an {@link ApiError} with status 415 for another content type or encoding, 413 above the limit, 503 when the
 *   bodies of all requests together are too large, and 400 when it is not JSON or nests too deeply.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const hold = bodyBudget.hold();
  const bytes = await readBytes(request, maxBytes, hold);
  hold.release();
  return parseJsonBody(request, bytes);
}

/** Stops reading as soon as a limit is passed, so that a huge body never fills the memory. */
export async function readBytes(request: Request, maxBytes: number, hold: Hold): Promise<Bytes> {
  const body = growingBody(maxBytes, hold);
  try {
    for await (const chunk of request.body ?? []) {
      const error = body.add(chunk);
      if (error) return error;
    }
  } catch {
    hold.release();
    return apiError("malformedJson");
  }
  return body.bytes();
}

/** Whether the whole body of a request of `node:http` has been received. A chunked body has no length to tell it by. */
export const hasArrived = ({ complete, readableLength, headers }: IncomingMessage): boolean =>
  complete || readableLength >= Number(headers["content-length"] ?? Number.NaN);

/**
 * The same for a request of `node:http`: at once when the body has arrived, else by events. An iterator over a stream
 * costs more than all checks together.
 */
export function receiveBytes(
  incoming: IncomingMessage,
  maxBytes: number,
  hold: Hold,
): Bytes | Promise<Bytes> {
  const body = growingBody(maxBytes, hold);
  if (hasArrived(incoming)) {
    const error = body.add(incoming.read() ?? new Uint8Array(0));
    // Without it the request never ends, and Node keeps it.
    incoming.resume();
    return error ?? body.bytes();
  }
  return new Promise((resolve) => {
    let refused = false;
    incoming.on("data", (chunk: Buffer) => {
      // The rest is read and dropped: a sender that is still writing does not read the response.
      if (refused) return;
      const error = body.add(chunk);
      if (!error) return;
      refused = true;
      resolve(error);
    });
    incoming.once("end", () => resolve(body.bytes()));
    // The caller went away; nobody reads the response.
    incoming.once("error", () => {
      hold.release();
      resolve(apiError("malformedJson"));
    });
  });
}

/** Whether the caller went away before its body had arrived. Nobody reads the response then. */
export const isAborted = (bytes: Bytes | undefined): bytes is ApiError =>
  bytes instanceof ApiError && bytes.errorName === "malformedJson";

/** Puts a body together. It copies its chunks, because a list of tiny ones would take many times their bytes. */
function growingBody(maxBytes: number, hold: Hold) {
  let buffer: Uint8Array = new Uint8Array(0);
  let size = 0;
  return {
    /** Why the body cannot be read; `undefined` while it can. */
    add(chunk: Uint8Array): ApiError | undefined {
      const needed = size + chunk.byteLength;
      if (needed > maxBytes || !hold.take(chunk.byteLength)) {
        buffer = new Uint8Array(0);
        hold.release();
        return needed > maxBytes ? apiError("payloadTooLarge") : apiError("bodiesUnderWay");
      }
      if (size === 0) buffer = chunk;
      else {
        if (needed > buffer.byteLength) {
          const grown = new Uint8Array(Math.min(maxBytes, Math.max(needed, 2 * buffer.byteLength)));
          grown.set(buffer.subarray(0, size));
          buffer = grown;
        }
        buffer.set(chunk, size);
      }
      size = needed;
      return undefined;
    },
    bytes: (): Uint8Array => buffer.subarray(0, size),
  };
}

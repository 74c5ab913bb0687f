import type { LookupAddress } from "node:dns";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Send } from "../core/outputs.ts";
import { untilAborted } from "../core/until-aborted.ts";
import { type TargetPolicy, targetAddresses } from "./targets.ts";

/**
 * How much of a response is read, bytes. A receiver that is still writing when the connection closes may take its
 * request for cancelled, so short bodies are read to their end.
 */
const largestBody = 65_536;

/** How many interim responses (1xx) a receiver may send before its response. */
const mostInterim = 100;

/**
 * Sends over HTTP to the addresses that were checked, not to what the name resolves to a moment later. A redirect is
 * a response like any other and is not followed.
 *
 * @throws {Error} when there is no response before the signal is aborted, or the target is not allowed.
 */
export function httpSender(policy: TargetPolicy): Send {
  return async (url, headers, body, signal) => {
    const target = new URL(url);
    const addresses = await untilAborted(signal, targetAddresses(target.hostname, policy));
    return post(target, addresses, headers, body, signal);
  };
}

/** Settles on every ending of the request: one event of it comes for sure, `close`. */
function post(
  target: URL,
  addresses: LookupAddress[],
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const request = target.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sending = request(target, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
      signal,
      agent: false,
      // Node asks for all of them and connects to the first that accepts: `localhost` may be ::1 and 127.0.0.1.
      lookup: (_host, _options, done) => done(null, addresses),
    });
    let statusCode: number | undefined;
    sending.on("response", (response) => {
      const status = response.statusCode ?? 0;
      statusCode = status;
      // The status has decided, so a body that never ends is no failure.
      signal.addEventListener("abort", () => resolve(status), { once: true });
      readUpTo(largestBody, response, sending);
    });
    // A response with 101 is no `response` event, and without this listener no event but `close`.
    sending.on("upgrade", (response, socket) => {
      statusCode = response.statusCode;
      socket.destroy();
    });
    limitInterim(sending);
    sending.on("error", (error) => {
      if (statusCode === undefined) reject(error);
    });
    sending.on("close", () => {
      if (statusCode === undefined) reject(new Error("The connection was closed without a response."));
      else resolve(statusCode);
    });
    sending.end(body);
  });
}

/** Reads a response and drops it, and closes the connection when it is too long. */
function readUpTo(bytes: number, response: IncomingMessage, sending: ClientRequest): void {
  let left = bytes;
  response.on("data", (chunk: Buffer) => {
    left -= chunk.byteLength;
    if (left < 0) sending.destroy();
  });
  // A body that is cut off: the status has decided.
  response.on("error", () => {});
}

function limitInterim(sending: ClientRequest): void {
  let count = 0;
  sending.on("information", () => {
    count += 1;
    if (count > mostInterim) sending.destroy(new Error(`More than ${mostInterim} interim responses came.`));
  });
}

import type { LookupAddress } from "node:dns";
import type { ClientRequest, IncomingMessage } from "node:http";
import { httpRequest, httpsRequest } from "../../http/node-http.ts";
import type { Send } from "../core/outputs.ts";
import { untilAborted } from "../core/until-aborted.ts";
import { type TargetPolicy, targetAddresses } from "./targets.ts";

/**
 * How much of a response body is read, bytes. Bodies up to this size are read to the end: a receiver that sees the
 * connection close while it writes its response may treat the webhook as cancelled.
 */
const largestBody = 65_536;

/** How many interim responses (1xx) a receiver may send before its response. */
const mostInterim = 100;

/**
 * Sends over HTTP, only to the addresses that were checked: a second lookup of the name could return others. A redirect
 * is a response like any other and is not followed.
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

/** The status of the response. The promise always settles, because every request ends with the event `close`. */
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
      // Node tries each address until one accepts. A name can have several: `localhost` may be ::1 and 127.0.0.1.
      lookup: (_host, _options, done) => done(null, addresses),
    });
    let statusCode: number | undefined;
    sending.on("response", (response) => {
      const status = response.statusCode ?? 0;
      statusCode = status;
      // The status alone is the outcome, so a body that never ends does not make the attempt fail.
      signal.addEventListener("abort", () => resolve(status), { once: true });
      readUpTo(largestBody, response, sending);
    });
    // Node emits `upgrade` and not `response` for status 101. Without this listener, only `close` would follow.
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

/** Reads a response body and discards it. Closes the connection when the body is longer than this. */
function readUpTo(bytes: number, response: IncomingMessage, sending: ClientRequest): void {
  let left = bytes;
  response.on("data", (chunk: Buffer) => {
    left -= chunk.byteLength;
    if (left < 0) sending.destroy();
  });
  // Emitted when the body is cut off. The status alone is the outcome.
  response.on("error", () => {});
}

function limitInterim(sending: ClientRequest): void {
  let count = 0;
  sending.on("information", () => {
    count += 1;
    if (count > mostInterim) sending.destroy(new Error(`More than ${mostInterim} interim responses came.`));
  });
}

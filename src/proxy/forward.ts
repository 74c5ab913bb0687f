import type { IncomingMessage } from "node:http";
import { ApiError } from "../contract/api-error.ts";
import type { Hold } from "../http/body-budget.ts";
import { httpRequest, httpsRequest } from "../http/node-http.ts";
import { receiveBytes } from "../http/read-body.ts";

/** The response of the upstream server. */
export interface UpstreamResponse {
  statusCode: number;
  /** Alternating names and values as they arrived, without the headers of the connection. */
  rawHeaders: string[];
  body: Uint8Array;
}

/** Headers of one connection (RFC 9110, 7.6.1), which are not forwarded. */
const hopByHop = new Set([
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection"],
  ...["te", "trailer", "transfer-encoding", "upgrade", "expect"],
]);
/**
 * Headers that the proxy writes itself. Without `accept-encoding` the response is not compressed, so it can be read.
 */
const rewritten = new Set(["host", "content-length", "accept-encoding"]);

/** How long to wait for the response, milliseconds. A payment at a terminal takes minutes. */
const timeoutMs = 180_000;

/**
 * Sends a request to the upstream server. A redirect is a response like any other and is not followed.
 *
 * @param url the upstream server's URL with path and query
 * @param maxBytes the largest response body, bytes
 * @param signal is aborted when the caller is gone
 * @throws {Error} when there is no whole response. Its `code` is `ECONNREFUSED` or another one of Node.
 */
export function forward(
  url: URL,
  { method = "GET", rawHeaders }: Pick<IncomingMessage, "method" | "rawHeaders">,
  body: Uint8Array,
  { maxBytes, hold, signal }: { maxBytes: number; hold: Hold; signal: AbortSignal },
): Promise<UpstreamResponse> {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const headers: Record<string, string[]> = {};
  for (const [name, value] of endToEnd(rawHeaders)) {
    if (rewritten.has(name.toLowerCase())) continue;
    headers[name] = [...(headers[name] ?? []), value];
  }
  if (body.byteLength > 0) headers["Content-Length"] = [String(body.byteLength)];
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return new Promise((resolve, reject) => {
    const sending = send(url, { method, headers, signal: limit, agent: false });
    sending.on("response", async (response) => {
      response.once("error", reject);
      const bytes = await receiveBytes(response, maxBytes, hold);
      // Cut off, or too large.
      if (bytes instanceof ApiError) {
        sending.destroy();
        return reject(new Error("The response is not whole, or has more than 8 MiB."));
      }
      resolve({
        statusCode: response.statusCode ?? 0,
        rawHeaders: endToEnd(response.rawHeaders)
          .filter(([name]) => name.toLowerCase() !== "content-length")
          .flat(),
        body: bytes,
      });
    });
    // Node emits `upgrade` and not `response` for status 101.
    sending.on("upgrade", (_response, socket) => socket.destroy());
    sending.on("error", reject);
    sending.on("close", () => reject(new Error("The connection was closed without a response.")));
    sending.end(body);
  });
}

/** Returns the headers to forward: all but those of the connection and those that `Connection` names. */
function endToEnd(rawHeaders: readonly string[]): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    pairs.push([rawHeaders[index] ?? "", rawHeaders[index + 1] ?? ""]);
  const named = pairs
    .filter(([name]) => name.toLowerCase() === "connection")
    .flatMap(([, value]) => value.toLowerCase().split(","))
    .map((name) => name.trim());
  return pairs.filter(([name]) => !hopByHop.has(name.toLowerCase()) && !named.includes(name.toLowerCase()));
}

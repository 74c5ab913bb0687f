import { type Server, type ServerOptions, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { serverLimits } from "../../generated/constants.ts";
import { ApiError, errorEnvelope } from "../contract/api-error.ts";

const { headerBytes, headersTimeoutSeconds, requestTimeoutSeconds } = serverLimits;

/** How much a caller may send, and how slowly, before its connection is closed (`x-limits` of the control plane). */
export const limitedServer: ServerOptions = {
  maxHeaderSize: headerBytes,
  headersTimeout: headersTimeoutSeconds * 1000,
  requestTimeout: requestTimeoutSeconds * 1000,
  keepAliveTimeout: serverLimits.keepAliveSeconds * 1000,
  // Node looks for late requests at this interval only; its default of 30 s would double the limits.
  connectionsCheckingInterval: 1000,
};

/** By the code of Node's error. */
const clientErrors: Record<string, ApiError> = {
  HPE_HEADER_OVERFLOW: new ApiError(431, 12001, `URL and headers may have ${headerBytes} bytes together.`),
  ERR_HTTP_REQUEST_TIMEOUT: new ApiError(
    408,
    12001,
    `The headers must arrive within ${headersTimeoutSeconds} s and the whole request within ${requestTimeoutSeconds} s.`,
  ),
};
const malformed = new ApiError(400, 12001, "The request is not valid HTTP.");

/** Has the server answer what never becomes a request in the contract's envelope, like all else, and hang up. */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const apiError = clientErrors[error.code ?? ""] ?? malformed;
    const body = JSON.stringify(errorEnvelope(apiError));
    const head = [
      `HTTP/1.1 ${apiError.statusCode} ${STATUS_CODES[apiError.statusCode]}`,
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
  });
}

/**
 * Takes no new connection, has kept ones end with their next answer, and resolves once no request is under way;
 * what still is after the time of grace is cut off.
 */
export function drain(server: Server): Promise<void> {
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  return new Promise((resolve, reject) => {
    // A connection becomes idle, and can be closed, when its answer is through.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const grace = setTimeout(() => server.closeAllConnections(), serverLimits.shutdownGraceSeconds * 1000);
    server.close((error) => {
      clearInterval(sweep);
      clearTimeout(grace);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}

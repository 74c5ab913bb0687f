import type { Server, ServerOptions, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { serverLimits } from "../../generated/constants.ts";
import { type ApiError, apiError, errorEnvelope } from "../contract/api-error.ts";
import { STATUS_CODES } from "./node-http.ts";

const { headerBytes, headersTimeoutSeconds, requestTimeoutSeconds } = serverLimits;

/** Limits on size and time, after which a connection is closed (`x-limits` of the control plane). */
export const limitedServer: ServerOptions = {
  maxHeaderSize: headerBytes,
  headersTimeout: headersTimeoutSeconds * 1000,
  requestTimeout: requestTimeoutSeconds * 1000,
  keepAliveTimeout: serverLimits.keepAliveSeconds * 1000,
  // Node closes late connections only at this interval. Its default of 30 s would double the limits.
  connectionsCheckingInterval: 1000,
  // Node would answer without the envelope; `hostError` checks the header.
  requireHostHeader: false,
};

/** By the code of Node's error. */
const clientErrors: Record<string, ApiError> = {
  HPE_HEADER_OVERFLOW: apiError("headersTooLarge", { headerBytes }),
  ERR_HTTP_REQUEST_TIMEOUT: apiError("requestTimeout", { headersTimeoutSeconds, requestTimeoutSeconds }),
};

/** Responds in the contract's envelope to what Node cannot parse as a request, then closes the connection. */
export function respondToClientErrors(server: Server): void {
  server.on("clientError", (nodeError: NodeJS.ErrnoException, socket: Duplex) => {
    if (nodeError.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const error = clientErrors[nodeError.code ?? ""] ?? apiError("malformedHttp");
    const { body, headers } = lastResponse(error);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `HTTP/1.1 ${error.statusCode} ${STATUS_CODES[error.statusCode]}\r\n${lines.join("")}`;
    socket.end(`${head}\r\n${body}`, () => socket.destroy());
  });
}

/** Sends an error in the contract's envelope before anything of the body was read, then closes the connection. */
export function sendError(outgoing: ServerResponse, error: ApiError): void {
  const { body, headers } = lastResponse(error);
  outgoing.writeHead(error.statusCode, headers);
  outgoing.end(body);
}

/** The response after which the connection is closed. */
function lastResponse(error: ApiError) {
  const body = JSON.stringify(errorEnvelope(error));
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  };
  return { body, headers };
}

/**
 * Stops accepting connections, lets kept ones end with their next response, and resolves once no request is under way.
 * Connections that are still open after the shutdown grace are cut off.
 */
export function drain(server: Server): Promise<void> {
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  return new Promise((resolve, reject) => {
    // A connection can be closed once its response is through and it is idle.
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

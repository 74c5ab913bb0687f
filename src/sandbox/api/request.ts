import type { IncomingMessage, ServerResponse } from "node:http";
import { maxBodyBytes } from "../../../generated/constants.ts";
import { apiError } from "../../contract/api-error.ts";
import type { Bytes } from "../../contract/body.ts";
import { readBytes } from "../../http/read-body.ts";
import type { ApiResponse } from "./response.ts";

/** A request to the API, however it came: over HTTP, or as a `Request` with no port. */
export interface ApiRequest {
  method: string;
  /** Path and query. */
  target: string;
  /** The value of a header, whose name is given in lower case; null without one. */
  header(name: string): string | null;
  /** The caller's IP address. */
  address: string;
  /**
   * What the caller sends, once it has arrived.
   *
   * @throws {ApiError} 400 when the caller went away before that; nobody reads the answer.
   */
  body(): Promise<Bytes>;
}

export function fromFetch(request: Request, address: string): ApiRequest {
  const { method, url, headers } = request;
  return {
    method,
    target: url.slice(url.indexOf("/", url.indexOf("//") + 2)),
    header: (name) => headers.get(name),
    address,
    body: () => readBytes(request, maxBodyBytes),
  };
}

/** A HEAD gets no body, which `node:http` sees to by itself. */
export const toResponse = ({ method }: Request, { statusCode, body }: ApiResponse): Response =>
  new Response(method === "HEAD" ? null : body, { status: statusCode, headers: headersOf(statusCode) });

const json = { "Content-Type": "application/json" };
const headersOf = (statusCode: number) => (statusCode === 503 ? { ...json, "Retry-After": "1" } : json);

export function fromNode(incoming: IncomingMessage, address: string): ApiRequest {
  const { method = "", url = "", headers, rawHeaders } = incoming;
  const repeated = rawHeaders.length > 2 * Object.keys(headers).length;
  return {
    method,
    target: url,
    header(name) {
      // Node keeps one of several headers of some names; here all of them count, as in a `Request`.
      const value = repeated ? incoming.headersDistinct[name] : headers[name];
      return Array.isArray(value) ? value.join(", ") : (value ?? null);
    },
    address,
    body: () => receive(incoming),
  };
}

/** By events, because an iterator over a stream costs more than all checks of a request together. */
function receive(incoming: IncomingMessage): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= maxBodyBytes) return chunks.push(chunk);
      // The rest is read and forgotten, so that its sender gets to hear the answer.
      chunks.length = 0;
      return resolve(undefined);
    });
    incoming.once("end", () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    incoming.once("error", () => reject(apiError("malformedJson")));
  });
}

export function sendResponse(outgoing: ServerResponse, { statusCode, body }: ApiResponse): void {
  const length = Buffer.byteLength(body);
  outgoing.writeHead(statusCode, { ...headersOf(statusCode), "Content-Length": length });
  outgoing.end(body);
}

/** What a request brings along that is not in it. */
export interface RequestEnvironment {
  /** The caller's IP address. */
  address: string;
  /** Whether it came over a port of a loopback address, where browsers of this machine can be tricked. */
  guarded: boolean;
}

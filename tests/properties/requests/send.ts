import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Answer } from "../../support/sandbox.ts";
import type { Responded } from "../oracles/errors.ts";
import type { Sent } from "./sent.ts";

/** A response with everything that an oracle looks at. */
export interface Response extends Answer, Responded {
  /** All headers as text, a line each. */
  headers: string;
}

/** Without a port; as a `Request` takes it. */
export async function inProcess(
  sandbox: Sandbox,
  { method, target, headers, body }: Sent,
): Promise<Response> {
  const init = { method, headers, ...(body ? { body: Buffer.from(body) } : {}) };
  const response = await sandbox.fetch(new Request(`http://127.0.0.1:4020${target}`, init));
  return read(response.status, Object.fromEntries(response.headers), await response.text());
}

/**
 * Over a connection of its own; the target and the headers go as they are.
 *
 * @returns `undefined` when the server closed the connection without a response.
 */
export function overHttp(url: string, sent: Sent): Promise<Response | undefined> {
  const { method, target, headers, body, missingBytes = 0 } = sent;
  return new Promise((resolve, reject) => {
    const length = body ? ["Content-Length", String(body.byteLength + missingBytes)] : [];
    const { hostname, port, host } = new URL(url);
    const fields = ["Host", host, ...headers.flat(), ...length];
    const sending = httpRequest(
      { hostname, port, agent: false, method, path: target, headers: fields },
      async (response) => {
        const chunks = await response.toArray().catch(() => []);
        resolve(read(response.statusCode ?? 0, response.headers, chunks.join("")));
      },
    );
    sending.once("error", (error: NodeJS.ErrnoException) =>
      ["ECONNRESET", "EPIPE"].includes(error.code ?? "") ? resolve(undefined) : reject(error),
    );
    if (missingBytes === 0) return void sending.end(body);
    // Half of the connection closes while the server still waits for the rest.
    sending.write(body ?? "", () => sending.socket?.end());
  });
}

function read(status: number, headers: IncomingHttpHeaders, text: string): Response {
  const contentType = headers["content-type"] ?? "";
  const json = text && contentType.startsWith("application/json") ? JSON.parse(text) : undefined;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { status, contentType, text, json, headers: lines.join("\n") };
}

import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Answer } from "../../support/sandbox.ts";
import type { Responded } from "../oracles/errors.ts";
import type { Sent } from "./sent.ts";

/** A response with everything that an oracle looks at. */
export interface Response extends Answer, Responded {
  /** All headers as text, a line each. */
  headers: string;
  /** Whether the connection closed amid the body. */
  cut: boolean;
}

/** What a request led to. */
export interface Seen {
  /** `undefined` when the connection closed without one. */
  response: Response | undefined;
  /** The delays of faults that it met, milliseconds. */
  waited: readonly number[];
  /** A sentence for each problem. */
  problems: string[];
}

/** What a request led to while a fault waited. */
export interface SeenWithFault extends Seen {
  /** What became of the fault. */
  fault: "met" | "not met" | "removed";
}

/**
 * Without a port; as a `Request` takes it.
 *
 * @returns `undefined` when `fetch` rejects because the connection would have closed without a response.
 */
export async function inProcess(
  sandbox: Sandbox,
  { method, target, headers, body }: Sent,
): Promise<Response | undefined> {
  const init = { method, headers, ...(body ? { body: Buffer.from(body) } : {}) };
  const response = await sandbox
    .fetch(new Request(`http://127.0.0.1:4020${target}`, init))
    .catch((error: Error) => {
      if (error.message !== "fetch failed") throw error;
      return undefined;
    });
  return response && read(response.status, Object.fromEntries(response.headers), response.body ?? []);
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
        resolve(await read(response.statusCode ?? 0, response.headers, response));
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

async function read(
  status: number,
  headers: IncomingHttpHeaders,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let cut = false;
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch {
    cut = true;
  }
  const text = Buffer.concat(chunks).toString();
  const contentType = headers["content-type"] ?? "";
  const json = text && !cut && contentType.startsWith("application/json") ? JSON.parse(text) : undefined;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { status, contentType, text, json, headers: lines.join("\n"), cut };
}

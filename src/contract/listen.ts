import type { IncomingMessage, Server } from "node:http";
import { serve } from "@hono/node-server";
import { answerClientErrors, drain, limitedServer } from "./server-limits.ts";

export interface Listening {
  /** Where the server answers, for example `http://127.0.0.1:4010`. */
  url: string;
  /** Takes no new connection and resolves once the requests under way are answered, or their grace is over. */
  close(): Promise<void>;
}

/** Answers a request that came from this IP address. */
export type Handler = (request: Request, address: string) => Response | Promise<Response>;

/**
 * Serves a handler over HTTP.
 *
 * @throws {Error} when the port is not a port, or is taken.
 */
export function listen(
  handler: Handler,
  { port, host }: { port: string | number; host: string },
): Promise<Listening> {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${port}.`);
  }
  const fetch = (request: Request, { incoming }: { incoming: IncomingMessage }) =>
    handler(request, incoming.socket.remoteAddress ?? "");
  return new Promise((resolve, reject) => {
    const options = { fetch: fetch as never, port: number, hostname: host, serverOptions: limitedServer };
    const server = serve(options, (address) => {
      const shown = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `http://${shown}:${address.port}`, close: () => drain(server as Server) });
    });
    answerClientErrors(server as Server);
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${number} is in use; choose another with --port.`) : error);
    });
  });
}

import { createServer, type RequestListener } from "node:http";
import { hostError } from "./host.ts";
import { drain, limitedServer, respondToClientErrors, sendError } from "./server-limits.ts";

export interface Listening {
  /** The server's URL, for example `http://127.0.0.1:4010`. */
  url: string;
  /** Stops accepting connections and resolves once no request is under way, or the shutdown grace is over. */
  close(): Promise<void>;
}

/** The problem of a port, as the rest of a sentence that begins with `--port`. `undefined` for a valid port. */
export const portProblem = (port: number): string | undefined =>
  Number.isInteger(port) && port >= 0 && port <= 65535 ? undefined : "must be a number from 0 to 65535";

/**
 * Serves over HTTP.
 *
 * @throws {Error} when the port is not a number from 0 to 65535, or is in use.
 */
export function listen(
  listener: RequestListener,
  { port, host }: { port: string | number; host: string },
): Promise<Listening> {
  const number = Number(port);
  const problem = portProblem(number);
  if (problem) throw new Error(`--port ${problem}, not ${port}.`);
  return new Promise((resolve, reject) => {
    const server = createServer(limitedServer, (incoming, outgoing) => {
      const error = hostError(incoming);
      if (error) sendError(outgoing, error);
      else listener(incoming, outgoing);
    });
    respondToClientErrors(server);
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${number} is in use; choose another with --port.`) : error);
    });
    server.listen(number, host, () => {
      const address = server.address() as { port: number };
      const shown = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `http://${shown}:${address.port}`, close: () => drain(server) });
    });
  });
}

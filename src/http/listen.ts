import type { RequestListener } from "node:http";
import { hostError } from "./host.ts";
import { createServer } from "./node-http.ts";
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
 * Checks that `listen` can succeed, so that a command finds out before it builds, loads or stores anything.
 *
 * @throws {Error} when the port is in use, or this machine does not have the address.
 */
export async function requireFreePort(address: { port: number; host: string }): Promise<void> {
  const { close } = await listen(() => {}, address);
  await close();
}

/**
 * Serves over HTTP.
 *
 * @throws {Error} when the port is not a number from 0 to 65535, or is in use, or this machine does not have the address.
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
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      const taken = `Port ${number} is in use; choose another with --port.`;
      const other = `${host}:${number} cannot be listened on (${code}); choose another --host or --port.`;
      reject(new Error(code === "EADDRINUSE" ? taken : other));
    });
    server.listen(number, host, () => {
      const address = server.address() as { port: number };
      const shown = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `http://${shown}:${address.port}`, close: () => drain(server) });
    });
  });
}

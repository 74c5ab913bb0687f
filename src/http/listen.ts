import { createServer, type RequestListener } from "node:http";
import { answerClientErrors, drain, limitedServer } from "./server-limits.ts";

export interface Listening {
  /** Where the server answers, for example `http://127.0.0.1:4010`. */
  url: string;
  /** Takes no new connection and resolves once the requests under way are answered, or their grace is over. */
  close(): Promise<void>;
}

/**
 * Serves over HTTP.
 *
 * @throws {Error} when the port is not a port, or is taken.
 */
export function listen(
  listener: RequestListener,
  { port, host }: { port: string | number; host: string },
): Promise<Listening> {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${port}.`);
  }
  return new Promise((resolve, reject) => {
    const server = createServer(limitedServer, listener);
    answerClientErrors(server);
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

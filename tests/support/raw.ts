import { connect, type Socket } from "node:net";

/** A connection on which a test writes what no HTTP client would, and everything that comes back on it. */
export interface RawConnection {
  socket: Socket;
  /** Resolves with what the server sent, once it has hung up. */
  ended: Promise<string>;
}

export function rawConnection(url: string, ...lines: string[]): RawConnection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  const ended = new Promise<string>((resolve) => {
    socket.on("data", (chunk) => received.push(chunk));
    // A connection that is cut off ends like one that is closed: what counts is what came before.
    socket.on("error", () => {});
    socket.once("close", () => resolve(Buffer.concat(received).toString()));
  });
  socket.write(lines.join("\r\n"));
  return { socket, ended };
}

/** Status and body of an answer as it came over the wire. */
export function parseRaw(text: string): { status: number; json: unknown } {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), json: body ? JSON.parse(body) : undefined };
}

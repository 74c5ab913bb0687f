import { connect, type Socket } from "node:net";

/** A TCP connection for requests that no HTTP client sends, and the text that the server sends back. */
export interface RawConnection {
  socket: Socket;
  /** Resolves with the text that the server sent, when the server closes the connection. */
  ended: Promise<string>;
}

export function rawConnection(url: string, ...lines: string[]): RawConnection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  const ended = new Promise<string>((resolve) => {
    socket.on("data", (chunk) => received.push(chunk));
    // A reset connection counts as closed. Tests look at the text before it.
    socket.on("error", () => {});
    socket.once("close", () => resolve(Buffer.concat(received).toString()));
  });
  socket.write(lines.join("\r\n"));
  return { socket, ended };
}

/** Parses the text of a response into status and body. */
export function parseRaw(text: string): { status: number; json: unknown } {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), json: body ? JSON.parse(body) : undefined };
}

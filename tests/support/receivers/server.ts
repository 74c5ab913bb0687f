import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** A receiver on a free port of 127.0.0.1 that a test has started. */
export interface RunningReceiver {
  url: string;
  /** Stops listening and resolves once the sandbox has let go of every connection. */
  disconnected(): Promise<void>;
  close(): Promise<void>;
}

/** How often a receiver that never ends writes its next piece, milliseconds. */
const interval = 5;

/** Starts a server on TCP. `answer` is called when a connection has brought the first bytes of a request. */
export function onRequest(answer: (socket: Socket) => void): Promise<RunningReceiver> {
  return onConnection((socket) => socket.once("data", () => answer(socket)));
}

/** Starts a server on TCP. `accept` is called with each connection. */
export async function onConnection(accept: (socket: Socket) => void): Promise<RunningReceiver> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    // The sandbox hangs up on a receiver that does not end.
    socket.on("error", () => {});
    socket.resume();
    accept(socket);
  });
  return started(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

/** Resolves once a server listens. */
export async function started(server: Server, disconnect: () => void = () => {}): Promise<RunningReceiver> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const closed = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    disconnected: closed,
    async close() {
      const ending = closed();
      disconnect();
      await ending;
    },
  };
}

/** Writes pieces to a connection until the other side hangs up. */
export function writeForever(socket: Socket, piece: string | Buffer): void {
  const timer = setInterval(() => socket.write(piece), interval);
  socket.once("close", () => clearInterval(timer));
}

/** Writes pieces as fast as the other side reads them, until it hangs up. */
export function flood(socket: Socket, piece: string | Buffer): void {
  const fill = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", fill);
  fill();
}

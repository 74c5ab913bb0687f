import { createServer as createTlsServer } from "node:tls";
import { gzipSync } from "node:zlib";
import { flood, onConnection, onRequest, type RunningReceiver, started, writeForever } from "./server.ts";

/** A webhook receiver that breaks a rule of HTTP, or holds a connection for as long as it can. */
export interface HostileReceiver {
  /** Completes the sentence "a receiver that …". */
  name: string;
  /** What one delivery attempt to it comes to: the status of its response, or `undefined` when it gives none. */
  statusCode: number | undefined;
  start(): Promise<RunningReceiver>;
}

const head = (status: string, ...headers: string[]) =>
  `${[`HTTP/1.1 ${status}`, ...headers].join("\r\n")}\r\n\r\n`;
const kibibyte = "x".repeat(1024);

const receiver = (
  name: string,
  statusCode: number | undefined,
  start: () => Promise<RunningReceiver>,
): HostileReceiver => ({ name, statusCode, start });

/**
 * Receivers that must stop neither the worker nor the events for another URL. Whatever they do, each delivery attempt
 * ends within its timeout.
 */
export const hostileReceivers: readonly HostileReceiver[] = [
  receiver("answers 101 Switching Protocols", 101, () =>
    onRequest((socket) =>
      socket.write(head("101 Switching Protocols", "Connection: Upgrade", "Upgrade: websocket")),
    ),
  ),
  receiver("answers 100 Continue forever", undefined, () =>
    onRequest((socket) => writeForever(socket, head("100 Continue"))),
  ),
  receiver("floods the sandbox with 103 Early Hints", undefined, () =>
    onRequest((socket) => flood(socket, head("103 Early Hints", "Link: </a>; rel=preload").repeat(100))),
  ),
  receiver("sends its headers a byte at a time", undefined, () =>
    onRequest((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nX-Slow: ");
      writeForever(socket, "x");
    }),
  ),
  receiver("never ends a body that drips", 200, () =>
    onRequest((socket) => {
      socket.write(head("200 OK", "Transfer-Encoding: chunked"));
      writeForever(socket, "1\r\nx\r\n");
    }),
  ),
  receiver("never answers", undefined, () => onRequest(() => {})),
  receiver("closes every connection at once", undefined, () => onConnection((socket) => socket.end())),
  receiver("resets every connection", undefined, () => onRequest((socket) => socket.resetAndDestroy())),
  receiver("closes the connection after the request", undefined, () => onRequest((socket) => socket.end())),
  receiver("closes the connection within the headers", undefined, () =>
    onRequest((socket) => socket.end("HTTP/1.1 200 OK\r\nX-Half:")),
  ),
  receiver("sends huge headers", undefined, () =>
    onRequest((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      flood(socket, `X-Huge: ${kibibyte}\r\n`);
    }),
  ),
  receiver("sends a huge body", 200, () =>
    onRequest((socket) => {
      socket.write(head("200 OK", `Content-Length: ${2 ** 40}`));
      flood(socket, kibibyte.repeat(64));
    }),
  ),
  receiver("sends an endless body", 500, () =>
    onRequest((socket) => {
      socket.write(head("500 Internal Server Error", "Transfer-Encoding: chunked"));
      flood(socket, `400\r\n${kibibyte}\r\n`.repeat(64));
    }),
  ),
  receiver("sends a body that grows a thousandfold when it is decompressed", 200, () => {
    const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024));
    return onRequest((socket) => {
      socket.write(head("200 OK", "Content-Encoding: gzip", `Content-Length: ${bomb.length}`));
      socket.end(bomb);
    });
  }),
  receiver("closes the connection within a chunk", 200, () =>
    onRequest((socket) => socket.end(`${head("200 OK", "Transfer-Encoding: chunked")}400\r\nhalf`)),
  ),
  receiver("sends fewer bytes than Content-Length says", 201, () =>
    onRequest((socket) => socket.end(`${head("201 Created", "Content-Length: 1000")}short`)),
  ),
  receiver("sends a malformed chunk", 200, () =>
    onRequest((socket) => socket.end(`${head("200 OK", "Transfer-Encoding: chunked")}zz\r\nhalf\r\n`)),
  ),
  receiver("sends a 204 with a body", 204, () =>
    onRequest((socket) => socket.end(`${head("204 No Content")}${kibibyte}`)),
  ),
  receiver("sends two responses", 202, () =>
    onRequest((socket) =>
      socket.end(
        head("202 Accepted", "Content-Length: 0") + head("500 Internal Server Error", "Content-Length: 0"),
      ),
    ),
  ),
  receiver("keeps the connection and closes it after the response", 200, () =>
    onRequest((socket) => {
      socket.write(head("200 OK", "Connection: keep-alive", "Content-Length: 0"), () => socket.end());
    }),
  ),
  receiver("keeps the connection forever", 200, () =>
    onRequest((socket) => socket.write(head("200 OK", "Connection: keep-alive", "Content-Length: 0"))),
  ),
  receiver("sends a malformed status line", undefined, () =>
    onRequest((socket) => socket.end("HTTP/1.1 two hundred\r\n\r\n")),
  ),
  receiver("sends a status of four digits", undefined, () =>
    onRequest((socket) => socket.end(head("2000 OK"))),
  ),
  receiver("sends a malformed header", undefined, () =>
    onRequest((socket) => socket.end("HTTP/1.1 200 OK\r\nno colon\0here\r\n\r\n")),
  ),
  receiver("redirects to itself", 307, () =>
    onRequest((socket) =>
      socket.end(head("307 Temporary Redirect", "Location: /webhooks", "Content-Length: 0")),
    ),
  ),
  receiver("speaks HTTP/2", undefined, () =>
    onConnection((socket) => socket.end(Buffer.from("000006040000000000000300000064", "hex"))),
  ),
  receiver("speaks TLS on a port for HTTP", undefined, () =>
    started(createTlsServer({}).on("tlsClientError", () => {})),
  ),
  receiver("speaks HTTP on a port for TLS", undefined, async () => {
    const plain = await onRequest((socket) => socket.end(head("200 OK", "Content-Length: 0")));
    return { ...plain, url: plain.url.replace("http:", "https:") };
  }),
  receiver("never ends the TLS handshake", undefined, async () => {
    const silent = await onConnection(() => {});
    return { ...silent, url: silent.url.replace("http:", "https:") };
  }),
  receiver("does not listen", undefined, async () => {
    const gone = await onConnection(() => {});
    await gone.close();
    return { ...gone, close: async () => {} };
  }),
];

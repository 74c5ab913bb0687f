import { createServer, type RequestListener } from "node:http";
import { expect, it } from "vitest";
import { MemoryConnection } from "../../../scripts/bench/compare/memory-connection.ts";

const request = "GET /a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

function connectTo(listener: RequestListener): MemoryConnection {
  const connection = new MemoryConnection();
  createServer(listener).emit("connection", connection);
  return connection;
}

it("a connection in memory carries one request after another to a server", async () => {
  const seen: (string | undefined)[] = [];
  const connection = connectTo((incoming, outgoing) => {
    seen.push(`${incoming.socket.remoteAddress}${incoming.url}`);
    const body = "é".repeat(20_000);
    outgoing.writeHead(200, { "Content-Length": Buffer.byteLength(body) }).end(body);
  });
  await connection.send(request);
  await connection.send(request);
  expect(seen).toEqual(["127.0.0.1/a", "127.0.0.1/a"]);
});

it("a connection in memory fails when a response is not a success", async () => {
  const connection = connectTo((_, outgoing) => void outgoing.writeHead(500, { "Content-Length": 0 }).end());
  await expect(connection.send(request)).rejects.toThrow("The response is not a success:\nHTTP/1.1 500");
});

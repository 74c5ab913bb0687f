import { connect } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

/** What a flood does. */
export interface FloodOptions {
  /** The server's URL. */
  url: string;
  /** Connections that never send more than half of their headers or of their body. */
  connections: number;
  /** Queries of 32 KB a second. */
  queriesPerSecond: number;
}

/** What a flood did. */
export interface FloodFigures {
  queries: number;
  /** Half requests that were opened, those that the server closed and that came again included. */
  halves: number;
}

// A thread of its own, so that the flood does not delay who measures the server.
const { url, connections, queriesPerSecond } = workerData as FloodOptions;
const { hostname, port, host } = new URL(url);
const route = "/external/v1/test/payment/session";
const head = (method: string, target: string) => `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n`;
const halfBody = `Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"webcode":"${"x".repeat(30_000)}`;
const halves = [
  `${head("POST", route)}X-Half: `,
  `${head("POST", route)}${halfBody}`,
  `${head("POST", "/dashboard/login")}${halfBody}`,
  `${head("POST", "/pay-external/unknown")}${halfBody}`,
];
const queries = ["a&", "a=1&", "%25&", "n=%zz&"].map((text) => text.repeat(31_000 / text.length));

const figures: FloodFigures = { queries: 0, halves: 0 };
let running = true;

/** Opens a connection, and another one when the server closes it. */
function holdOpen(number: number): void {
  if (!running) return;
  figures.halves += 1;
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {}).resume();
  socket.once("close", () => setTimeout(holdOpen, 100, number));
  socket.write(halves[number % halves.length] ?? "");
}

function query(): void {
  const text = queries[figures.queries % queries.length];
  figures.queries += 1;
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {}).resume();
  socket.write(`${head("GET", `${route}s?${text}`)}Connection: close\r\n\r\n`);
}

for (let number = 0; number < connections; number += 1) holdOpen(number);
/** Queries go out in bunches, twenty times a second. */
const bunchesPerSecond = 20;
const bunches = setInterval(() => {
  for (let number = 0; number < queriesPerSecond / bunchesPerSecond; number += 1) query();
}, 1000 / bunchesPerSecond);

parentPort?.once("message", () => {
  running = false;
  clearInterval(bunches);
  parentPort?.postMessage(figures);
});

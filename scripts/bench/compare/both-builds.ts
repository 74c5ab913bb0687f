import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { join } from "node:path";
import { type RequestName, requestOf, testKey } from "../requests.ts";
import { someSession } from "../servers.ts";
import { MemoryConnection } from "./memory-connection.ts";
import { type Costs, compared } from "./round.ts";

// Runs two builds of the sandbox in one process, gives each a block of requests in turn, and prints what the blocks of
// each cost, as JSON: node both-builds.ts ROOT ROOT
//
// In one process, both builds share the heap, the compiled code of Node and the processor's caches, so that what differs
// between two processes of the same program does not look like a difference between the builds.

/** Requests in a row to one build, few enough that a disturbance hits both builds. */
const blockSize = 20;
/** Blocks of each request until its code is compiled. */
const warmUpBlocks = 200;
const blocks = 100;

interface Build {
  sessionId: string;
  connections: MemoryConnection[];
}

async function start(root: string): Promise<Build> {
  const { createSandbox } = await import(join(root, "dist", "src", "sandbox", "sandbox.js"));
  const sandbox = await createSandbox({ testKey });
  const { url } = await sandbox.listen({ port: 0 });
  let server: Server | undefined;
  const found = (message: unknown) => {
    server = (message as { server: Server }).server;
  };
  subscribe("http.server.request.start", found);
  const sessionId = await someSession(url);
  unsubscribe("http.server.request.start", found);
  const connections = Array.from({ length: 10 }, () => {
    const connection = new MemoryConnection();
    server?.emit("connection", connection);
    return connection;
  });
  return { sessionId, connections };
}

let ids = 0;

/** Sends a block over all connections at once. Returns its processor time, microseconds. */
async function costOfBlock({ sessionId, connections }: Build, name: RequestName): Promise<number> {
  const { path, method, headers, body = "" } = requestOf(name, sessionId);
  const own = { Host: "127.0.0.1", ...headers, ...(body && { "Content-Length": body.length }) };
  const lines = Object.entries(own).map(([header, value]) => `${header}: ${value}\r\n`);
  const text = `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
  let left = blockSize;
  const before = process.cpuUsage();
  const sender = async (connection: MemoryConnection) => {
    while (left > 0) {
      left -= 1;
      ids += 1;
      await connection.send(text.replace("[<id>]", `compared-${ids}`));
    }
  };
  await Promise.all(connections.map(sender));
  // Of the whole process, so that it contains the threads that collect garbage.
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const builds: Build[] = [];
for (const root of process.argv.slice(2)) builds.push(await start(root));
const costs: Costs = {};
for (const name of compared) {
  const [first, second]: [number[], number[]] = [[], []];
  for (let block = -warmUpBlocks; block < blocks; block += 1) {
    // In the order ABBA.
    for (const index of block % 2 ? [1, 0] : [0, 1]) {
      const build = builds[index];
      if (!build) throw new Error("Give the folders of two builds.");
      const cost = await costOfBlock(build, name);
      if (block >= 0) (index === 0 ? first : second).push(cost);
    }
  }
  costs[name] = [first, second];
}
console.log(JSON.stringify(costs));
process.exit();

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { join } from "node:path";
import { type RequestName, requestOf, testKey } from "../requests.ts";
import { someSession } from "../servers.ts";
import { MemoryConnection } from "./memory-connection.ts";
import { type Costs, compared } from "./round.ts";

/** Requests in a row to one build, few enough that a disturbance hits both builds. */
const blockSize = 20;
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

/**
 * Gives two builds a block of requests in turn.
 *
 * @param roots the folders of the builds
 * @param options.warmUpBlocks blocks of each request that are not counted
 * @returns the processor time of each block, microseconds
 */
export async function costsOfBlocks(
  roots: [first: string, second: string],
  { blocks, warmUpBlocks }: { blocks: number; warmUpBlocks: number },
): Promise<Costs> {
  const [first, second] = [await start(roots[0]), await start(roots[1])];
  const costs: Costs = {};
  for (const name of compared) {
    const found: Costs[string] = [[], []];
    const measure = async (build: Build, values: number[], block: number) => {
      const cost = await costOfBlock(build, name);
      if (block >= 0) values.push(cost);
    };
    for (let block = -warmUpBlocks; block < blocks; block += 1) {
      // In the order ABBA.
      const isSecondFirst = block % 2 !== 0;
      if (isSecondFirst) await measure(second, found[1], block);
      await measure(first, found[0], block);
      if (!isSecondFirst) await measure(second, found[1], block);
    }
    costs[name] = found;
  }
  return costs;
}

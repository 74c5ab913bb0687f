import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request as sendRequest } from "node:http";
import { fromRoot } from "../../paths.ts";
import { median } from "../measure.ts";
import { type RequestName, requestOf } from "../requests.ts";
import { command, someSession } from "../servers.ts";

/** What is compared. */
export const compared: RequestName[] = ["create session", "replay", "get session", "list sessions"];

/** Requests in a row to one build, few enough that a disturbance hits both builds. */
const blockSize = 50;
const warmUpBlocks = 40;
const blocks = 40;
const connections = 10;

/** The median ratio of the second build's processor time to the first's, by the name of the request. */
export type Ratios = Record<string, number>;

/**
 * Starts both builds in one process and gives each, in turn, a block of every request.
 *
 * @param roots the folders of both builds, in the order in which they start. The first to start is a little faster for
 *   the whole round, so two rounds with the order swapped belong together.
 */
export async function measureRound(roots: [string, string]): Promise<Ratios> {
  const [program, args] = command(0, [fromRoot("scripts", "bench", "compare", "both-builds.ts"), ...roots]);
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const exited = once(child, "exit");
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    const [urls] = (await Promise.race([once(child, "message"), failure(exited)])) as [string[]];
    const builds = await Promise.all(urls.map(async (url) => ({ url, sessionId: await someSession(url) })));
    const ratios: Ratios = {};
    for (const name of compared) {
      const costs: number[][] = [[], []];
      for (let block = -warmUpBlocks; block < blocks; block += 1) {
        for (const index of block % 2 ? [0, 1] : [1, 0]) {
          const { url, sessionId } = builds[index] ?? { url: "", sessionId: "" };
          const before = await processorTime(child);
          await sendBlock(agent, url, name, sessionId);
          const after = await processorTime(child);
          if (block >= 0) costs[index]?.push(after - before);
        }
      }
      const [first = [], second = []] = costs;
      ratios[name] = median(second.map((cost, block) => cost / (first[block] ?? Number.NaN)));
    }
    return ratios;
  } finally {
    agent.destroy();
    if (child.connected) child.disconnect();
    await exited;
  }
}

async function failure(exited: Promise<unknown>): Promise<never> {
  await exited;
  throw new Error("A build did not start: see above.");
}

async function processorTime(child: ChildProcess): Promise<number> {
  child.send("");
  const [microseconds] = await once(child, "message");
  return microseconds;
}

async function sendBlock(agent: Agent, url: string, name: RequestName, sessionId: string): Promise<void> {
  const { path, method, headers, body } = requestOf(name, sessionId);
  let left = blockSize;
  const connection = async () => {
    while (left > 0) {
      left -= 1;
      const own = Object.entries(headers).map(([key, value]) => [key, value.replace("[<id>]", newId())]);
      const sent = sendRequest(url + path, { agent, method, headers: Object.fromEntries(own) });
      sent.end(body);
      const [response] = await once(sent, "response");
      if (response.statusCode >= 300) throw new Error(`${name} was answered with ${response.statusCode}.`);
      response.resume();
      await once(response, "end");
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
}

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `compared-${ids}`;
};

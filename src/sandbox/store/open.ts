import { existsSync } from "node:fs";
import type { TimeSource } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import type { Store } from "../core/store.ts";
import type { Vault } from "../core/vault.ts";
import { restoreExpiryOrder } from "./expiry-order.ts";
import { openSqlite } from "./sqlite.ts";
import { fileVault, keyVault, memoryVault } from "./vault.ts";

/** The store of a sandbox and the parts that depend on its kind. */
export interface Opened extends Pick<Context, "store" | "vault"> {
  /** After how long to look for what other sandboxes on the same store left undone, milliseconds. */
  lookAgainAfter: number;
}

/** Nobody else is at work on a file: these turns show that the worker moves, and come back to what has failed. */
const turnAtLeastEvery = 10_000;

/** How soon a sandbox takes over from one that ended. */
const takeOverAfter = 1_000;

const isPostgresUrl = (data: string): boolean => /^postgres(ql)?:\/\//.test(data);

/**
 * Opens the store that `data` names: `:memory:`, a file, or a PostgreSQL database.
 *
 * @throws {Error} when it cannot be opened; it is left as it was.
 */
export async function openStore(
  data: string,
  { time, vaultKey, pool }: { time: TimeSource; vaultKey: string | undefined; pool?: number },
): Promise<Opened> {
  if (!isPostgresUrl(data)) {
    const store = openSqlite(data, time);
    try {
      await store.transaction((sql) => restoreExpiryOrder(sql, store.clock.now()));
      const vault = data === ":memory:" ? memoryVault() : await vaultOf(store, data);
      return { store, vault, lookAgainAfter: turnAtLeastEvery };
    } catch (error) {
      await store.close();
      throw error;
    }
  }
  const vault = keyVault(vaultKey);
  const { openPostgres } = await loadPostgres();
  return { store: await openPostgres(data, time, pool), vault, lookAgainAfter: takeOverAfter };
}

/**
 * The vault of a store in a file.
 *
 * @throws {Error} when the store has secrets and no key file: a new key would open none of them.
 */
async function vaultOf(store: Store, data: string): Promise<Vault> {
  const path = `${data}.key`;
  const sealed = await store.transaction((sql) => sql.get("SELECT environment FROM client_secrets LIMIT 1"));
  if (sealed && !existsSync(path)) {
    throw new Error(
      `${path} is missing, and nothing else opens the client secrets in ${data}; restore the key that belongs to the store.`,
    );
  }
  return fileVault(path);
}

/** The driver is an optional peer dependency, because a sandbox in memory or in a file does not need it. */
async function loadPostgres(): Promise<typeof import("./postgres.ts")> {
  try {
    return await import("./postgres.ts");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error("A store in PostgreSQL needs its driver; run npm install avirato-payments-contract pg.");
  }
}

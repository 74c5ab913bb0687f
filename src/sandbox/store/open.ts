import type { Clock } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { restoreExpiryOrder } from "./expiry-order.ts";
import { openSqlite } from "./sqlite.ts";
import { fileVault, keyVault, memoryVault } from "./vault.ts";

/** The store of a sandbox and the parts that depend on its kind. */
export interface Opened extends Pick<Context, "store" | "vault"> {
  /** After how long to look for what other sandboxes on the same store left undone, milliseconds. */
  lookAgainAfter: number;
}

/** Nobody else is at work on a file; this is only what `setTimeout` can count. */
const never = 3_600_000;

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
  { clock, vaultKey }: { clock: Clock; vaultKey: string | undefined },
): Promise<Opened> {
  if (!isPostgresUrl(data)) {
    const vault = data === ":memory:" ? memoryVault : () => fileVault(`${data}.key`);
    const store = openSqlite(data, clock);
    await store.transaction((sql) => restoreExpiryOrder(sql, clock.now()));
    return { store, vault: vault(), lookAgainAfter: never };
  }
  const vault = keyVault(vaultKey);
  const { openPostgres } = await loadPostgres();
  return { store: await openPostgres(data, clock), vault, lookAgainAfter: takeOverAfter };
}

/** The driver is an optional peer dependency, because a sandbox in memory or in a file does not need it. */
async function loadPostgres(): Promise<typeof import("./postgres.ts")> {
  try {
    return await import("./postgres.ts");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error("A store in PostgreSQL needs its driver: npm install pg");
  }
}

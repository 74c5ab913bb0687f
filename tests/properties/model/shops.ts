import { inMemory, onFile, onPostgres } from "./places.ts";
import { Shop } from "./shop.ts";

/** Opens shops for sequences. */
export interface Shops {
  /**
   * Runs a sequence in a shop that no other sequence uses meanwhile.
   *
   * @param mayRestart whether the sequence restarts its sandbox
   */
  serve(mayRestart: boolean, sequence: (shop: Shop) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** A new sandbox for each sequence. It is on a file, which takes longer, only if it restarts. */
export const onSqlite: Shops = {
  async serve(mayRestart, sequence) {
    const shop = await Shop.open(mayRestart ? await onFile() : inMemory);
    shop.mayRestart = mayRestart;
    await sequence(shop).finally(() => shop.close());
  },
  close: async () => {},
};

/** Sandboxes that serve one sequence after another, because to open one takes longer than most sequences. */
export function onDatabases(): Shops {
  const idle: Shop[] = [];
  return {
    async serve(mayRestart, sequence) {
      const shop = idle.pop() ?? (await Shop.open(await onPostgres()));
      shop.mayRestart = mayRestart;
      try {
        await sequence(shop);
        await shop.empty();
      } catch (error) {
        await shop.close();
        throw error;
      }
      idle.push(shop);
    },
    async close() {
      for (const shop of idle) await shop.close();
    },
  };
}

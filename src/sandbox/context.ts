import type { Clock } from "./clock.ts";
import type { Random } from "./identifiers.ts";
import type { Sql, Store } from "./store/store.ts";
import type { Vault } from "./store/vault.ts";

/** What every part of a running sandbox shares. */
export interface Context {
  store: Store;
  clock: Clock;
  random: Random;
  vault: Vault;
  /** A number that is larger on every call, whichever sandbox on the store asks; lists are ordered by it. */
  nextPosition(sql: Sql): Promise<number>;
  /** Where this sandbox is reached, for the address of a payment page. */
  baseUrl(): string;
}

/** Positions of a store that is one sandbox's follow the clock, so that they go on rising after a restart. */
export function positions(clock: Clock): () => Promise<number> {
  let last = 0;
  return async () => {
    last = Math.max(last + 1, clock.now() * 1000);
    return last;
  };
}

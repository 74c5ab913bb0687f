import type { Clock } from "./clock.ts";
import type { Random } from "./identifiers.ts";
import type { Store } from "./store/store.ts";
import type { Vault } from "./store/vault.ts";

/** What every part of a running sandbox shares. */
export interface Context {
  store: Store;
  clock: Clock;
  random: Random;
  vault: Vault;
  /** A number that is larger on every call; entries of a list are ordered by it. */
  nextPosition(): number;
  /** Where this sandbox is reached, for the address of a payment page. */
  baseUrl(): string;
}

/** Positions follow the clock, so that they go on rising after a restart. */
export function positions(clock: Clock): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, clock.now() * 1000);
    return last;
  };
}

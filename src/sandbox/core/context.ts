import type { Clock } from "./clock.ts";
import type { Random } from "./identifiers.ts";
import type { Store } from "./store.ts";
import type { Vault } from "./vault.ts";

/** The parts of a running sandbox that all its modules share. */
export interface Context {
  store: Store;
  /** The store's clock. */
  clock: Clock;
  random: Random;
  vault: Vault;
  /** The URL of this sandbox for its callers, which links to the payment page start with. */
  baseUrl(): string;
}

import type { Clock } from "./clock.ts";
import type { Random } from "./identifiers.ts";
import type { Store } from "./store.ts";
import type { Vault } from "./vault.ts";

/** What every part of a running sandbox shares. */
export interface Context {
  store: Store;
  /** The store's clock. */
  clock: Clock;
  random: Random;
  vault: Vault;
  /** The URL under which callers reach this sandbox, for the links to its payment page. */
  baseUrl(): string;
}

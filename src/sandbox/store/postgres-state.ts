import type { ClockState } from "./clock.ts";

/** The state of the store that comes with the begin of a transaction. */
export interface FoundState extends ClockState {
  /** The database's time, milliseconds since 1970. */
  now: number;
}

/** Selects the columns of the one {@link FoundState}. */
export const foundState =
  "advanced_seconds, changes, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now";

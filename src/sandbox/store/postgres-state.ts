import type { ClockState } from "./clock.ts";

/** The state of the store, as read when a transaction begins. */
export interface FoundState extends ClockState {
  /** The database's time, milliseconds since 1970. */
  now: number;
}

/** The columns that make up a {@link FoundState}, for a SELECT from `sandbox_clock`. */
export const foundState =
  "advanced_seconds, changes, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now";

import { serverLimits } from "../../generated/constants.ts";

/** Limits how many bytes of request bodies this process holds at once. */
export interface ByteBudget {
  /** Starts to count the bytes of one body. Every hold must be released. */
  hold(): Hold;
}

/** The bytes of one body that count towards a budget. */
export interface Hold {
  /** Counts more bytes of the body. False, and nothing is counted, when the budget does not allow them. */
  take(bytes: number): boolean;
  /** Gives every byte of the body back. */
  release(): void;
}

/**
 * @param maxBytes the largest number of bytes that all holds together may take
 * @example
 * const hold = byteBudget(1_024).hold();
 * hold.take(1_000); // true
 * hold.take(1_000); // false
 */
export function byteBudget(maxBytes: number): ByteBudget {
  let taken = 0;
  return {
    hold() {
      let own = 0;
      return {
        take(bytes) {
          if (taken + bytes > maxBytes) return false;
          taken += bytes;
          own += bytes;
          return true;
        },
        release() {
          taken -= own;
          own = 0;
        },
      };
    },
  };
}

/** For the bodies of callers with an API key or the admin token. */
export const bodyBudget = byteBudget(serverLimits.bodyBytesUnderWay);
/** For forms, which anyone can send: they must not use up the budget of the others. */
export const formBudget = byteBudget(serverLimits.formBytesUnderWay);

import { advice, otherErrors, type Resend, resendMeanings } from "../../generated/errors.ts";
import { entryOf } from "./sent-again.ts";

/** What to do about an error, from the contract's registry of error codes. */
export interface Advice {
  /**
   * Whether and how to send the request again:
   *
   * - `same-key`: at once, with the same Idempotency-Key
   * - `after-wait`: after the seconds in Retry-After, with the same key
   * - `check-first`: first find out whether the request took effect, then use a new key
   * - `new-key`: correct the request, then use a new key
   * - `never`: do not send it again
   */
  resend: Resend;
  /** The meaning of `resend` as a phrase, for example "Yes, with the same idempotency key". */
  resendMeaning: string;
  /** Whether the clients of this package send the request again by themselves, with the same key. */
  automatic: boolean;
  /** Who has to act: the calling `program`, its `developer`, or the `merchant` at the terminal or in the dashboard. */
  who: "program" | "developer" | "merchant";
  /** What to do, in English. */
  action: string;
}

/**
 * Returns what to do about an error (guide: Errors). Pass an `AviratoError`, the `error` of a response, or what a
 * request rejected with. For an error without a response, such as a timeout, it returns the advice about a lost
 * response.
 *
 * @example
 * const { error } = await client.POST("/pos/payment", { body });
 * if (error && adviceFor(error).resend === "check-first") await showTheReceipt();
 */
export function adviceFor(error: unknown): Advice {
  const { resend, automatic, who, action } = adviceOn(error);
  return { resend, resendMeaning: resendMeanings[resend], automatic, who, action };
}

function adviceOn(error: unknown) {
  const { error: inner } = Object(error);
  const { code, statusCode } = Object(inner ?? error);
  const status = Number(statusCode);
  const entry = entryOf(status, code);
  if (typeof entry === "string" && entry !== "busy") return otherErrors[entry];
  const found = advice.find((known) =>
    entry === "busy" ? known.statusCodes.some((busy) => busy === status) : known.code === entry,
  );
  return found ?? otherErrors.noResponse;
}

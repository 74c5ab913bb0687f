import type { Exchange } from "./exchange.ts";

/** What a check found: the server keeps the clause, breaks it, or gave no way to tell. */
export type Verdict = "confirmed" | "refuted" | "not observable";

/** Thrown by a check when the server answers otherwise than the clause says. */
export class Refuted extends Error {
  override readonly name = "Refuted";
  /** The exchange that shows it, where it was not made by the check itself. */
  readonly exchange: Exchange | undefined;

  constructor(message: string, exchange?: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

/** Thrown by a check that cannot be made with what it was given; the message says what is missing. */
export class NotObservable extends Error {
  override readonly name = "NotObservable";
}

/** Where a clause comes from: the guide, the vendor's other public pages, or an assumption of the contract. */
export type Source =
  | { level: "given"; section: string }
  | { level: "public" }
  | { level: "assumed"; places: readonly string[] };

export const given = (section: string): Source => ({ level: "given", section });
export const publicPages: Source = { level: "public" };
/** Places as generated/assumptions.json names them. */
export const assumed = (...places: string[]): Source => ({ level: "assumed", places });

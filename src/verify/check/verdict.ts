import { errorCodes } from "../../../generated/errors.ts";
import { beginningOf, type Exchange } from "../server/exchange.ts";

/** What a check found: the server keeps the clause, breaks it, or the check could not run. */
export type Verdict = "confirmed" | "refuted" | "skipped";

/** Thrown by a check when the server breaks the clause. */
export class Refuted extends Error {
  override readonly name = "Refuted";
  /** The exchange that shows it, when an earlier check made it. */
  readonly exchange: Exchange | undefined;
  /** What another program printed, line by line. */
  readonly output: readonly string[];

  constructor(message: string, { exchange, output = [] }: { exchange?: Exchange; output?: string[] } = {}) {
    super(beginningOf(message));
    this.exchange = exchange;
    this.output = output;
  }
}

/** Where a clause comes from: the guide, the vendor's other public pages, or an assumption of the contract. */
export type Source =
  | { level: "given"; section: string }
  | { level: "public" }
  | { level: "assumed"; places: readonly string[] };

/** A clause of the guide, by the heading of its section. */
export const given = (section: string): Source => ({ level: "given", section });
export const publicPages: Source = { level: "public" };
/** Assumptions, by their places in generated/assumptions.json. */
export const assumed = (...places: string[]): Source => ({ level: "assumed", places });

/** The assumption about an error code of the registry, by its name. */
export const assumedCode = (name: (typeof errorCodes)[number]["name"]): string =>
  `errors/schemas/ErrorCode.yaml#/x-error-codes/${errorCodes.findIndex((code) => code.name === name)}`;

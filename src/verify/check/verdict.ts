import { errorCodes } from "../../../generated/errors.ts";
import { beginningOf, type Exchange } from "../server/exchange.ts";

/** The result of a check: the server fulfils the clause, breaks it, or the check could not run. */
export type Verdict = "confirmed" | "refuted" | "skipped";

/** Thrown by a check when the server breaks the clause. */
export class Refuted extends Error {
  override readonly name = "Refuted";
  /** The exchange that proves it, when that belongs to an earlier check. */
  readonly exchange: Exchange | undefined;
  /** The lines that the runner of a journey printed. */
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

/** A clause of the guide, in the section with this heading. */
export const given = (section: string): Source => ({ level: "given", section });
/** A clause of the vendor's public pages other than the guide. */
export const publicPages: Source = { level: "public" };
/** Assumptions, by their places in generated/assumptions.json. */
export const assumed = (...places: string[]): Source => ({ level: "assumed", places });

/** The place of the assumption about an error code, by the code's name in the registry. */
export const assumedCode = (name: (typeof errorCodes)[number]["name"]): string =>
  `errors/schemas/ErrorCode.yaml#/x-error-codes/${errorCodes.findIndex((code) => code.name === name)}`;

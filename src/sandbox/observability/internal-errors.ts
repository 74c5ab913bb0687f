import { apiError, type ErrorEnvelope, errorEnvelope } from "../../contract/api-error.ts";

/**
 * Told of a fault of the sandbox itself.
 *
 * @param traceId what the caller was given to name it by; undefined when no caller waited for it
 */
export type Report = (fault: unknown, traceId?: string) => void;

/** What the caller gets in place of the fault: no word of it, but the traceId that it is reported under. */
export function internalErrorEnvelope(fault: unknown, report: Report): ErrorEnvelope {
  const envelope = errorEnvelope(apiError("internalError"));
  report(fault, envelope.error.traceId);
  return envelope;
}

/** The message alone: a stack trace tells a user nothing, and values in it might be secret. */
export const messageOf = (fault: unknown): string =>
  fault instanceof Error ? fault.message : "unknown fault";

export const reportOnStderr: Report = (fault, traceId) => {
  console.error(`The sandbox failed${traceId ? ` (traceId ${traceId})` : ""}: ${messageOf(fault)}`);
};

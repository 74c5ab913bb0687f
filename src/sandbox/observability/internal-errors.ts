import { apiError, type ErrorEnvelope, errorEnvelope } from "../../contract/api-error.ts";
import type { Report } from "../core/outputs.ts";

/** The response to an internal error. It contains no detail, only the `traceId` under which the error is reported. */
export function internalErrorEnvelope(error: unknown, report: Report): ErrorEnvelope {
  const envelope = errorEnvelope(apiError("internalError"));
  report(error, envelope.error.traceId);
  return envelope;
}

/** Prints only the message, because values in a stack trace could be secret. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : "unknown error";

export const reportOnStderr: Report = (error, traceId) => {
  console.error(`Internal error${traceId ? ` (traceId ${traceId})` : ""}: ${messageOf(error)}`);
};

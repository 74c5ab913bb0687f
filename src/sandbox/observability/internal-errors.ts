import { apiError, type ErrorEnvelope, errorEnvelope } from "../../contract/api-error.ts";
import type { Report } from "../core/outputs.ts";

/** The caller gets no word of an internal error, only the traceId that it is reported under. */
export function internalErrorEnvelope(error: unknown, report: Report): ErrorEnvelope {
  const envelope = errorEnvelope(apiError("internalError"));
  report(error, envelope.error.traceId);
  return envelope;
}

/** The message alone: values in a stack trace might be secret. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : "unknown error";

export const reportOnStderr: Report = (error, traceId) => {
  console.error(`Internal error${traceId ? ` (traceId ${traceId})` : ""}: ${messageOf(error)}`);
};

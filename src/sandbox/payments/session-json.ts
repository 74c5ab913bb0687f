import { defaults } from "../../../generated/constants.ts";
import { timestamp } from "../core/clock.ts";
import { type ShownRow, statusOf } from "./sessions.ts";

/**
 * A session as the contract shows it, as JSON text. The store keeps details and attempts as JSON text too; a list that
 * parsed them and wrote them again would take a third longer. Identifiers and statuses contain no character that JSON
 * escapes.
 */
export function sessionJson(row: ShownRow, now: number): string {
  const status = statusOf(row, now);
  const members = `{"sessionId":"${row.session_id}",${row.details.slice(1, -1)}${preAuthOf(row)},"createdAt":"${timestamp(row.created_at)}","attempts":${row.attempts},"status":"${status}"`;
  if (status !== "completed") return `${members}}`;
  const { payment_reference, payment_status, completed_at } = row;
  if (payment_reference === null || payment_status === null || completed_at === null) {
    throw new Error(`Session ${row.session_id} is completed but has no payment.`);
  }
  return `${members},"paymentReference":"${payment_reference}","completedAt":"${timestamp(completed_at)}","paymentStatus":"${payment_status}"}`;
}

/** The default, for a request that did not say it. In a string of the details the quotes of this text are escaped. */
const preAuthOf = ({ details }: ShownRow): string =>
  details.includes('"isPreAuth":') ? "" : `,"isPreAuth":${defaults.isPreAuth}`;

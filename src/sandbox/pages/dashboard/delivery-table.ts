import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { timestamp } from "../../core/clock.ts";
import type { DeliveryAttempt } from "../../webhooks/attempt.ts";
import type { Delivery } from "../../webhooks/deliveries.ts";
import { actionButton, type Html, type Part, pill, table } from "./parts.ts";

/** The table of events and their deliveries. */
export function deliveryTable(environment: Environment, deliveries: readonly Delivery[], hint: Part): Part {
  const base = `/dashboard/${environment}/webhooks`;
  const rows = deliveries.map((delivery) => [
    html`<a href="${base}/${delivery.id}">${delivery.eventCode}</a> <code class="sub">${delivery.id}</code>`,
    deliveryStatus(delivery),
    String(delivery.attempts.length),
    lastResponse(delivery),
    delivery.url,
    actionButton(`${base}/${delivery.id}/resend`, "Resend"),
  ]);
  return table("Events", ["Event", "Status", "Attempts", "Last response", "URL", "Action"], rows, hint);
}

/** The table of the attempts to deliver an event, the latest last. */
export const attemptTable = ({ attempts }: Delivery): Part =>
  table(
    "Attempts",
    ["Attempt", "Sent", "Status", "Milliseconds", "Result"],
    attempts.map((attempt, index) => [
      String(index + 1),
      timestamp(Date.parse(attempt.at)),
      String(attempt.statusCode ?? "none"),
      String(attempt.milliseconds),
      resultOf(attempt),
    ]),
    "The event was not sent yet.",
  );

export const deliveryStatus = ({ status }: Delivery): Html =>
  pill(status, status === "delivered" ? "good" : status === "failed" ? "bad" : "muted");

const lastResponse = ({ attempts }: Delivery): string => {
  const last = attempts.at(-1);
  return last ? `${last.statusCode ?? last.error}${faultOf(last)}` : "not sent yet";
};

const resultOf = (attempt: DeliveryAttempt): string => `${attempt.error ?? "response"}${faultOf(attempt)}`;

const faultOf = ({ fault }: DeliveryAttempt): string => (fault ? ` (fault: ${fault})` : "");

import { Hono } from "hono";
import { html } from "hono/html";
import type { Modification } from "../../../../generated/types.ts";
import { queryOf } from "../../control-plane/query.ts";
import { orThrow, SandboxError } from "../../control-plane/sandbox-error.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import { timeIn } from "../../core/identifiers.ts";
import type { RequestLog } from "../../observability/request-log.ts";
import { listModifications } from "../../payments/modification-lists.ts";
import type { Payment } from "../../payments/payments.ts";
import { findSessionOfPayment } from "../../payments/sessions.ts";
import { pageOfDeliveries } from "../../webhooks/delivery-lists.ts";
import type { Worker } from "../../worker.ts";
import { formatAmount } from "../common/format.ts";
import type { AppEnvironment } from "../environment.ts";
import { eventsLink, objectLink, requestsLink } from "./connected.ts";
import { deliveryTable } from "./delivery-table.ts";
import type { HandleForm } from "./forms.ts";
import { environmentOf, numberOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { pager, start } from "./paging.ts";
import { facts, live, type Part, pill, table } from "./parts.ts";
import { handlePaymentForms, paymentForms, paymentOf } from "./payment-forms.ts";

/** How many modifications a page shows, and how many of the newest events. */
const modificationsShown = 50;
const eventsShown = 20;

/** The page of a payment: what it is connected with, and the forms that modify it. */
export function paymentsPages(
  context: Context,
  worker: Worker,
  log: RequestLog,
  handle: HandleForm,
): Hono<AppEnvironment> {
  const { store } = context;
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/payments/:id", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const query = queryOf(c.req.url);
    const offset = numberOf(query.get(start)) ?? 0;
    const read = await store.transaction(async (sql) => {
      const payment = await paymentOf(sql, environment, c.req.param("id"));
      if (payment instanceof SandboxError) return payment;
      const { paymentReference } = payment;
      const slice = { offset, count: modificationsShown + 1 };
      return {
        payment,
        session: await findSessionOfPayment(context, sql, paymentReference),
        modifications: await listModifications(sql, payment, { paymentReference }, slice),
        events: await pageOfDeliveries(sql, environment, { paymentReference, count: eventsShown }),
      };
    });
    const { payment, session, modifications, events } = orThrow(read);
    const { paymentReference } = payment;
    const named = log.list(environment, { search: paymentReference }).length;
    const older = modifications.length > modificationsShown ? offset + modificationsShown : undefined;
    const money = (value: number) => formatAmount({ amount: { value, currency: payment.currency } });
    const createdAt = timeIn(paymentReference);
    const content = html`${live(html`<p><span class="amount">${money(payment.authorised)}</span> ${paymentStatus(payment)}</p>
        ${facts([
          ["Captured", money(payment.captured)],
          ["Refunded", refundedText(payment, money)],
          ["Webcode", payment.webcode],
          ["Reference", payment.customReference ?? ""],
          ["Created", createdAt === undefined ? "" : timestamp(createdAt)],
          ["Session", session ? objectLink(environment, session.sessionId) : ""],
          ["Requests", requestsLink(environment, paymentReference, named)],
          ["Events", eventsLink(environment, paymentReference)],
        ])}`)}
      ${paymentForms(payment)}
      ${live(html`<h2>Modifications</h2>
        ${modificationTable(modifications.slice(0, modificationsShown))}
        ${pager(c.req.path, query, older)}
        <h2>Latest events</h2>
        ${deliveryTable(environment, events, "Set a webhook URL to get an event for each change.")}`)}`;
    return c.html(await dashboardPage(environment, "sessions", paymentReference, content));
  });

  handlePaymentForms(app, handle, context, worker);
  return app;
}

const refundedText = ({ refunded, refundAccepted }: Payment, money: (value: number) => string): string => {
  const waiting = refundAccepted - refunded;
  return waiting > 0 ? `${money(refunded)}, and ${money(waiting)} is being processed` : money(refunded);
};

export const paymentStatus = ({ status }: Pick<Payment, "status">): Part =>
  pill(status, status === "CANCELLED" ? "muted" : "good");

function modificationTable(modifications: readonly Modification[]): Part {
  const rows = modifications.map(({ modificationId, type, status, createdAt, ...details }) => [
    html`<code id="${modificationId}">${modificationId}</code>`,
    type,
    "amount" in details && details.amount ? formatAmount({ amount: details.amount }) : "",
    "reason" in details && details.reason ? details.reason : "",
    modificationStatus(status, "failureReason" in details ? details.failureReason : undefined),
    createdAt,
  ]);
  return table("Modifications", ["Id", "Type", "Amount", "Reason", "Status", "Created"], rows);
}

function modificationStatus(status: Modification["status"], failureReason: string | undefined): Part {
  const shown = pill(status, status === "succeeded" ? "good" : status === "failed" ? "bad" : "muted");
  return failureReason === undefined ? shown : html`${shown} ${failureReason}`;
}

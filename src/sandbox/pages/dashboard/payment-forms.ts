import type { Hono } from "hono";
import { html } from "hono/html";
import { type Environment, refundReasons } from "../../../../generated/constants.ts";
import { type OperationId, operations } from "../../../../generated/operations.ts";
import type { ModificationType } from "../../../../generated/types.ts";
import { toMinorUnits } from "../../../client/amounts.ts";
import { ApiError } from "../../../contract/api-error.ts";
import { minorUnitDigits } from "../../../contract/money.ts";
import { validateRequest } from "../../../contract/validation.ts";
import { orThrow, type SandboxError, sandboxError } from "../../control-plane/sandbox-error.ts";
import type { Context } from "../../core/context.ts";
import type { Sql } from "../../core/store.ts";
import {
  acceptModification,
  allowedModifications,
  refundable,
  type WantedModification,
} from "../../payments/modifications.ts";
import { findAnyPayment, type Payment } from "../../payments/payments.ts";
import { modificationTypes } from "../../payments/transitions.ts";
import type { Worker } from "../../worker.ts";
import type { AppEnvironment } from "../environment.ts";
import { form, type HandleForm, type SentForm } from "./forms.ts";
import { textOf } from "./inputs.ts";
import type { Html, Part } from "./parts.ts";

const labels: Record<ModificationType, string> = {
  refund: "Refund",
  capture: "Capture",
  cancel: "Cancel the payment",
  extend: "Extend the authorisation",
};

/** A form for each modification that the payment allows now. */
export function paymentForms(payment: Payment): Part {
  const allowed = allowedModifications(payment);
  if (allowed.length === 0) return "";
  return html`<h2>Actions</h2>
    <div class="panel actions">${allowed.map((type) => modificationForm(payment, type))}</div>`;
}

function modificationForm(payment: Payment, type: ModificationType): Html {
  const { environment, paymentReference } = payment;
  const most = type === "refund" ? refundable(payment) : payment.authorised;
  return form(
    `/dashboard/${environment}/payments/${paymentReference}/${type}`,
    (
      value,
    ) => html`${takesAmount(type) ? amountField(type, payment.currency, value("amount", decimal(most, payment.currency))) : ""}
      ${type === "refund" ? reasonField(value("reason", "CUSTOMER REQUEST")) : ""}
      <button class="${type === "refund" || type === "capture" ? "" : "quiet"}">${labels[type]}</button>`,
    "fields",
  );
}

const takesAmount = (type: ModificationType): boolean => type === "refund" || type === "capture";

const amountField = (type: ModificationType, currency: string, value: string): Html =>
  html`<div>
    <label for="${type}-amount">${type === "refund" ? "Refund" : "Capture"} amount, ${currency}</label>
    <input id="${type}-amount" name="amount" value="${value}" inputmode="decimal" />
  </div>`;

const reasonField = (chosen: string): Html =>
  html`<div>
    <label for="reason">Reason</label>
    <select id="reason" name="reason">
      ${refundReasons.map((reason) => html`<option ${reason === chosen ? html`selected` : ""}>${reason}</option>`)}
    </select>
  </div>`;

/** Minor units as the decimal text that {@link toMinorUnits} reads. */
function decimal(value: number, currency: string): string {
  const digits = minorUnitDigits(currency) ?? 2;
  return (value / 10 ** digits).toFixed(digits);
}

/** A payment of the environment of the page. */
export async function paymentOf(
  sql: Sql,
  environment: Environment,
  id: string,
): Promise<Payment | SandboxError> {
  return (await findAnyPayment(sql, environment, id)) ?? sandboxError("paymentNotFound", { id });
}

/** Handles the forms as the API handles its requests: the same validation, and the same operation. */
export function handlePaymentForms(
  app: Hono<AppEnvironment>,
  handle: HandleForm,
  context: Context,
  worker: Worker,
): void {
  const { store } = context;
  const pageOf = ({ environment, id }: SentForm) =>
    `/dashboard/${environment}/payments/${encodeURIComponent(id)}`;
  for (const type of modificationTypes) {
    handle(app, `/:environment/payments/:id/${type}`, pageOf, async (sent) => {
      const { environment, id } = sent;
      const payment = orThrow(await store.transaction((sql) => paymentOf(sql, environment, id)));
      const wanted = wantedModification(type, payment, sent.fields);
      const parts = { query: {}, idempotencyKey: null, body: { webcode: payment.webcode, ...wanted } };
      const invalid = validateRequest(operationOf(environment, type), parts);
      if (invalid instanceof ApiError) throw invalid;
      const accepted = await store.transaction(
        (sql) => acceptModification(context, sql, payment, type, wanted),
        { positions: 1, locks: true },
      );
      if (accepted instanceof ApiError) throw accepted;
      worker.wake();
      return { to: pageOf(sent), message: `The ${type} ${accepted.modificationId} was accepted.` };
    });
  }
}

function wantedModification(
  type: ModificationType,
  { paymentReference, currency }: Payment,
  fields: Record<string, string>,
): WantedModification {
  if (!takesAmount(type)) return { paymentReference };
  const amount = { value: minorUnits(textOf(fields["amount"]), currency), currency };
  // The validation says what is wrong with the reason.
  const reason = textOf(fields["reason"]) as NonNullable<WantedModification["reason"]>;
  return { paymentReference, amount, ...(type === "refund" ? { reason } : {}) };
}

function minorUnits(text: string, currency: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) {
    const example = decimal(2_500, currency);
    throw sandboxError("invalidBody", {
      problems: `amount must be a number such as ${example}, with a full stop.`,
    });
  }
  try {
    return toMinorUnits(text, currency);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw sandboxError("invalidBody", { problems: error.message });
  }
}

const operationOf = (environment: Environment, type: ModificationType): OperationId =>
  (
    operations.find(
      (operation) => operation.environment === environment && operation.route === `/payment/${type}`,
    ) ?? operations[0]
  ).operationId;

import { html } from "hono/html";
import { environments } from "../../../../generated/constants.ts";
import { cut } from "../../../contract/message.ts";
import { sessionDetail } from "../../payments/sessions.ts";
import type { DeliveryAttempt } from "../../webhooks/attempt.ts";
import { formatAmount } from "../common/format.ts";
import { type Html, json, layout, pill, type Shop } from "./layout.ts";
import type { Order, ReceivedWebhook } from "./order.ts";

/** How much of the data is shown, characters. */
const shownOfData = 64;

/**
 * The page of an order that was paid.
 *
 * @param data as the customer brought it
 */
export function paidPage(shop: Shop, data: string, order: Order): Html {
  const { claims, environment, session } = order;
  const amount = formatAmount(session?.details ?? claims);
  return layout(
    shop,
    `${session?.details.isPreAuth ? "Authorised" : "Paid"} ${amount}`,
    html`<p>
        ${pill("genuine", true)} ${environment === "live" ? "Live (simulated)" : "Test"}. The <code>data</code> that your
        customer brought proves the payment.
      </p>
      <h2>The data, opened</h2>
      <p><code>data=${cut(data, shownOfData)}</code></p>
      ${json(claims)}
      <h2>The session</h2>
      ${sessionPart(order)}
      <h2>The webhook</h2>
      <div data-live aria-live="off">${webhooksPart(order)}</div>`,
  );
}

function sessionPart({ environment, session }: Order): Html {
  if (!session) return html`<p>The sandbox does not have it any more.</p>`;
  const { sessionId, webcode } = session;
  const path = `${environments[environment].routes}/payment/session/${sessionId}?webcode=${webcode}`;
  return html`<p><code>GET ${path}</code></p>
    ${json(sessionDetail(session))}
    <p><a class="button quiet" href="/dashboard/${environment}/sessions/${sessionId}">Open it on the dashboard</a></p>`;
}

function webhooksPart({ environment, webhooks }: Order): Html {
  const dashboard = `/dashboard/${environment}/webhooks`;
  if (webhooks.length === 0) {
    return html`<p>
        None among the latest events. Nothing is sent while the
        <a href="${dashboard}">webhook URL of the environment</a> is switched off.
      </p>`;
  }
  return html`<p>This page verified the signature of each event. Then come the times at which it was sent, with the responses.</p>
    ${webhooks.map(
      ({ delivery, isGenuine, verdict }) => html`<h3>${delivery.eventCode}</h3>
      <p>${pill(isGenuine ? "genuine" : "not genuine", isGenuine)} ${verdict}</p>
      <ol class="panel timeline">
        ${attemptsOf(delivery).map((attempt) => html`<li>${attempt}</li>`)}
      </ol>
      ${json(JSON.parse(delivery.body))}
      <p>
        <a class="button quiet" href="${dashboard}/${delivery.id}">Open it on the dashboard<span class="skip"> (${delivery.eventCode})</span></a>
      </p>`,
    )}`;
}

const attemptsOf = ({ attempts, url, status }: ReceivedWebhook["delivery"]): (Html | string)[] =>
  attempts.length === 0
    ? [`${status}, to ${url}`]
    : attempts.map(
        ({ at, milliseconds, ...attempt }) =>
          html`<span class="muted">${at}</span> ${responseOf(attempt)} in ${milliseconds} ms from ${url}`,
      );

const responseOf = ({ statusCode, error, fault }: Pick<DeliveryAttempt, "statusCode" | "error" | "fault">) =>
  `${statusCode ?? error}${fault ? ` (fault: ${fault})` : ""}`;

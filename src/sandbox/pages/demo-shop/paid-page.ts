import { html } from "hono/html";
import { environments } from "../../../../generated/constants.ts";
import { cut } from "../../../contract/message.ts";
import { formatAmount } from "../common/format.ts";
import { attemptTable } from "../dashboard/delivery-table.ts";
import { type Html, live, pill } from "../dashboard/parts.ts";
import { json, layout, type Shop } from "./layout.ts";
import type { Order } from "./order.ts";

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
        ${pill("genuine", "good")} ${environment === "live" ? "Live (simulated)" : "Test"}. The <code>data</code> that your
        customer brought proves the payment.
      </p>
      <h2>The data, opened</h2>
      <p><code>data=${cut(data, shownOfData)}</code></p>
      ${json(JSON.stringify(claims))}
      <h2>The session</h2>
      ${sessionPart(order)}
      <h2>The webhook</h2>
      ${live(webhooksPart(order))}`,
  );
}

function sessionPart({ environment, session, sessionJson }: Order): Html {
  if (!session || !sessionJson) return html`<p>The sandbox does not have it any more.</p>`;
  const { sessionId, webcode } = session;
  const path = `${environments[environment].routes}/payment/session/${sessionId}?webcode=${webcode}`;
  return html`<p><code>GET ${path}</code></p>
    ${json(sessionJson)}
    <p><a class="button quiet" href="/dashboard/${environment}/sessions/${sessionId}">Open it on the dashboard</a></p>`;
}

function webhooksPart({ environment, webhooks }: Order): Html {
  const dashboard = `/dashboard/${environment}/webhooks`;
  if (webhooks.length === 0) {
    return html`<p>
        None. Nothing is sent while the <a href="${dashboard}">webhook URL of the environment</a> is switched off.
      </p>`;
  }
  return html`<p>This page verified the signature of each event.</p>
    ${webhooks.map(
      ({ delivery, isGenuine, verdict }) => html`<h3>${delivery.eventCode}</h3>
      <p>${isGenuine ? pill("genuine", "good") : pill("not genuine", "bad")} ${verdict}</p>
      <p>Sent to ${delivery.url}:</p>
      ${attemptTable(delivery)}
      ${json(delivery.body)}
      <p>
        <a class="button quiet" href="${dashboard}/${delivery.id}">Open it on the dashboard<span class="skip"> (${delivery.eventCode})</span></a>
      </p>`,
    )}`;
}

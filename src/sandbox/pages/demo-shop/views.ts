import { html } from "hono/html";
import type { RedirectError } from "../../../redirect/error.ts";
import type { Html } from "../dashboard/parts.ts";
import { layout, type Shop } from "./layout.ts";

const titles: Record<RedirectError["code"], string> = {
  malformed: "The data cannot be read",
  not_genuine: "The data is not genuine",
  expired: "The data has expired",
  wrong_audience: "The data is for another shop",
  other_session: "The data is of another order",
};

/** The page of an order whose data proves no payment. */
export const unprovenPage = (shop: Shop, { code, message }: RedirectError): Html =>
  layout(
    shop,
    titles[code],
    html`<p role="alert" class="bad">${message}</p>
      ${
        code === "expired"
          ? html`<p>
              It is valid for ten minutes. Do not ask your customer to pay again: get the session, whose status says whether
              it was paid. Whoever opens the payment page again comes back with fresh data.
            </p>`
          : html`<p>Nothing proves a payment, so a shop must not ship. This sandbox knows only the client secrets of its own.</p>`
      }`,
  );

/** The page at `urlOk` for a browser that brings no data. */
export const noDataPage = (shop: Shop, origin: string): Html =>
  layout(
    shop,
    "No data",
    html`<p>
        Anybody can open this page, so that alone proves no payment. A customer who paid brings a <code>data</code> parameter.
      </p>
      <p>
        Create a session with <code>"urlOk": "${origin}/shop/ok"</code> and pay it: this page then shows what your shop gets.
      </p>`,
  );

/** The page at `urlKo`. It shows nothing of the session, because a browser brings no data there. */
export const failedPage = (shop: Shop): Html =>
  layout(
    shop,
    "Not paid",
    html`<p>
        The payment failed, or your customer gave up. A browser brings no <code>data</code> to <code>urlKo</code>. Get
        the session to see its status, or wait for its webhook.
      </p>
      <p><a class="button quiet" href="/dashboard">Find it on the dashboard</a></p>`,
  );

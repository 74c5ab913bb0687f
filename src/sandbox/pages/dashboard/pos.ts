import { Hono } from "hono";
import { html } from "hono/html";
import { environments } from "../../../../generated/constants.ts";
import { queryOf } from "../../control-plane/query.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import { timeIn } from "../../core/identifiers.ts";
import { newestPosPayments, timeOfPayment } from "../../payments/pos-lists.ts";
import { formatAmount } from "../common/format.ts";
import type { AppEnvironment } from "../environment.ts";
import { objectLink } from "./connected.ts";
import { environmentOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { pager, start } from "./paging.ts";
import { live, table } from "./parts.ts";
import { paymentStatus } from "./payments.ts";

/** How many payments a page lists. */
const listed = 100;

/** Lists the payments of terminals. */
export function posPages({ store }: Context): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/pos", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const query = queryOf(c.req.url);
    const before = query.get(start) ?? undefined;
    const found = await store.transaction((sql) =>
      newestPosPayments(sql, environment, { before, count: listed + 1 }),
    );
    const payments = found.slice(0, listed);
    const last = payments.at(-1);
    const older = found.length > listed && last ? timeOfPayment(last) : undefined;
    const rows = payments.map((payment) => {
      const { paymentReference, authorised, refunded, currency, customReference } = payment;
      const createdAt = timeIn(paymentReference);
      return [
        objectLink(environment, paymentReference),
        formatAmount({ amount: { value: authorised, currency } }),
        paymentStatus(payment),
        refunded === 0 ? "" : formatAmount({ amount: { value: refunded, currency } }),
        customReference ?? "",
        createdAt === undefined ? "" : timestamp(createdAt),
      ];
    });
    const hint = html`A <code>POST ${environments[environment].routes}/pos/payment</code> charges a terminal. Only authorised
      payments are listed; the requests show the refused ones.`;
    const head = ["Payment", "Amount", "Status", "Refunded", "Reference", "Created"];
    const content = live(html`${table("POS payments", head, rows, hint)} ${pager(c.req.path, query, older)}`);
    return c.html(await dashboardPage(environment, "pos", "POS payments", content));
  });

  return app;
}

import { html } from "hono/html";
import { testCards } from "../../generated/facts.ts";
import type { StoredSession } from "./payments/sessions.ts";

/** What was wrong with the last try, by the place where it is shown. */
export interface FieldErrors {
  card?: "malformed";
  form?: "refused" | "expired";
}

const messages = {
  malformed: "Enter the 12 to 19 digits of the card number.",
  refused: "The card was refused. Nothing was charged; try another card.",
  expired: "That step took too long. Enter the card again.",
  completed: "This payment is complete.",
  cancelled: "This payment was cancelled.",
  // Not called expired, like the step: here nothing can be done any more.
  outOfTime: "The time to pay has run out.",
};

/** Amount, card number, pay and cancel. */
export const cardForm = (session: StoredSession, { card, form }: FieldErrors) =>
  layout(
    session,
    html`${form ? html`<p class="error" role="alert">${messages[form]}</p>` : ""}
      <form method="post">
        <label for="card">Card number</label>
        <input id="card" name="card" inputmode="numeric" autocomplete="cc-number" autofocus
          ${card ? html`aria-invalid="true" aria-describedby="card-error"` : ""} />
        ${card ? html`<p class="error" id="card-error" role="alert">${messages[card]}</p>` : ""}
        <button name="action" value="pay">Pay ${formatAmount(session)}</button>
        <button name="action" value="cancel" class="quiet" formnovalidate>Cancel</button>
      </form>
      <p class="note">
        A simulation; no card is charged. Test cards:
        ${testCards.map(({ number, outcome }) => html`<br /><code>${number}</code> ${outcome}`)}
      </p>`,
  );

/** The step in which the bank asks its customer. */
export const challengeForm = (session: StoredSession, challenge: string) =>
  layout(
    session,
    html`<p>Your bank asks you to confirm this payment (3-D Secure).</p>
      <form method="post">
        <input type="hidden" name="challenge" value="${challenge}" />
        <button name="action" value="authenticate">Confirm</button>
        <button name="action" value="fail" class="quiet">Refuse</button>
      </form>`,
  );

/** What is left to say of a session that can no longer be paid. */
export const closedPage = (session: StoredSession) => {
  const { status } = session;
  const message = status === "completed" || status === "cancelled" ? messages[status] : messages.outOfTime;
  return layout(session, html`<p role="status">${message}</p>`);
};

const layout = (session: StoredSession, content: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Pay ${formatAmount(session)}</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/_sandbox/payment-page.css" />
  </head>
  <body>
    <main>
      <h1>${formatAmount(session)}</h1>
      ${session.details.description ? html`<p>${session.details.description}</p>` : ""}
      ${content}
    </main>
  </body>
</html>`;

/** The amount as people of the session's locale write it. */
function formatAmount({ details: { amount, shopperLocale } }: StoredSession): string {
  const format = new Intl.NumberFormat(shopperLocale ?? "en-GB", {
    style: "currency",
    currency: amount.currency,
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount.value / 10 ** digits);
}

export const paymentPageStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: light-dark(#f4f6f8, #14181d); }
main { box-sizing: border-box; width: min(26rem, 100%); padding: 2rem; border-radius: 12px;
  background: light-dark(#fff, #1d232b); box-shadow: 0 1px 3px rgb(0 0 0 / 20%); }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; }
label { display: block; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: .6rem; font: inherit; border: 1px solid #76808c; border-radius: 6px; }
button { width: 100%; margin-top: 1rem; padding: .7rem; font: inherit; font-weight: 600; border: 0; border-radius: 6px;
  color: #fff; background: #1a56db; cursor: pointer; }
button.quiet { margin-top: .5rem; color: inherit; background: none; border: 1px solid #76808c; }
:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
.error { color: light-dark(#b42318, #ff9b8f); }
.note { margin-top: 1.5rem; font-size: .875rem; color: light-dark(#4b5563, #a9b4c0); }
`;

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#1a56db"/><path d="M6 12h9M12 8l4 4-4 4" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

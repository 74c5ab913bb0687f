import { html } from "hono/html";
import { type Environment, testCards } from "../../../../generated/constants.ts";
import { defaultCards } from "../../../../generated/control-plane.ts";
import type { StoredSession } from "../../payments/sessions.ts";
import { errorPage } from "../common/error-page.ts";
import { formatAmount } from "../common/format.ts";
import { languageOf, texts } from "./texts.ts";

/** The error of the last payment attempt: of some fields, or of the whole attempt. */
export interface CardErrors {
  fields?: readonly ("card" | "expiry" | "cvc")[];
  form?: "refused" | "challenge";
}

/** Amount, card, pay and cancel. */
export function cardForm(session: StoredSession, { fields = [], form }: CardErrors) {
  const { errors, ...say } = texts[languageOf(session.details.shopperLocale)];
  const amount = formatAmount(session.details);
  const [first = "card"] = fields;
  const field = (name: "card" | "expiry" | "cvc", autocomplete: string) => {
    const invalid = fields.includes(name);
    return html`<label for="${name}">${say[name]}</label>
      <input id="${name}" name="${name}" inputmode="${name === "expiry" ? "text" : "numeric"}"
        autocomplete="${autocomplete}" ${name === first ? html`autofocus` : ""}
        ${invalid ? html`aria-invalid="true" aria-describedby="${name}-error"` : ""} />
      ${invalid ? html`<p class="error" id="${name}-error" role="alert">${errors[name]}</p>` : ""}`;
  };
  return layout(
    session,
    html`${form ? html`<p class="error" role="alert">${errors[form]}</p>` : ""}
      <form method="post">
        ${field("card", "cc-number")}
        <div class="pair">
          <div>${field("expiry", "cc-exp")}</div>
          <div>${field("cvc", "cc-csc")}</div>
        </div>
        <button name="action" value="pay">${say.pay(amount)}</button>
        <button name="action" value="cancel" class="quiet">${say.cancel}</button>
      </form>
      <p class="note">
        ${say.simulation[session.environment]}
        ${cardsOf(session.environment).map(({ number, outcome }) => html`<br /><code>${number}</code> ${say.outcomes[outcome]}`)}
      </p>`,
  );
}

/** The card numbers that the page offers. */
const cardsOf = (environment: Environment) =>
  environment === "test" ? testCards : [{ number: defaultCards.live, outcome: "authorised" as const }];

/** The 3-D Secure step: the bank asks its customer to confirm. */
export function challengeForm(session: StoredSession, challenge: string) {
  const say = texts[languageOf(session.details.shopperLocale)];
  return layout(
    session,
    html`<p>${say.challenge}</p>
      <form method="post">
        <input type="hidden" name="challenge" value="${challenge}" />
        <button name="action" value="authenticate" autofocus>${say.confirm}</button>
        <button name="action" value="fail" class="quiet">${say.refuse}</button>
      </form>`,
  );
}

/** The page of a session that can no longer be paid. */
export const closedPage = (session: StoredSession) =>
  layout(session, closed(session, `/pay-external/${session.token}/return`));

/**
 * The page that leads a customer to a URL of the shop at once, also without scripts. The link is for browsers that are
 * set to follow no refresh.
 */
export const leavingPage = (session: StoredSession, shop: string) =>
  layout(session, closed(session, shop), html`<meta http-equiv="refresh" content="0;url=${shop}" />`);

function closed(session: StoredSession, shop: string) {
  const { closed, back } = texts[languageOf(session.details.shopperLocale)];
  const status = session.status === "pending" ? "expired" : session.status;
  return html`<p role="status">${closed[status]}</p>
    <p><a href="${shop}">${back}</a></p>`;
}

/**
 * The page for a link that belongs to no session.
 *
 * @param acceptLanguage the header of the request: its first language is used, because there is no session to ask
 */
export function notFoundPage(acceptLanguage: string | undefined) {
  const language = languageOf(acceptLanguage);
  const { title, message } = texts[language].notFound;
  return errorPage(title, message, language);
}

type Html = ReturnType<typeof html>;

function layout(session: StoredSession, content: Html, head: Html | "" = "") {
  const { description, shopperLocale } = session.details;
  const language = languageOf(shopperLocale);
  const amount = formatAmount(session.details);
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    ${head}
    <title>${texts[language].title(amount)}</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/_sandbox/payment-page.css" />
    <script type="module" src="/_sandbox/payment-page.js"></script>
  </head>
  <body>
    <main>
      <h1>${amount}</h1>
      <p>${description ?? ""}</p>
      ${content}
    </main>
  </body>
</html>`;
}

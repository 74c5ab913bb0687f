import { html } from "hono/html";
import { type Environment, testCards } from "../../../../generated/constants.ts";
import { defaultCards } from "../../../../generated/control-plane.ts";
import type { StoredSession } from "../../payments/sessions.ts";
import { errorPage } from "../common/error-page.ts";
import { formatAmount } from "../common/format.ts";
import type { CardField, CardFields } from "./card-fields.ts";
import type { Step } from "./step.ts";
import { languageOf, texts } from "./texts.ts";

/** The form with the card, and buttons that fill it in. */
export function cardForm(
  session: StoredSession,
  { fields = [], form }: Omit<Extract<Step, { show: "form" }>, "show">,
  values: Partial<CardFields>,
) {
  const { errors, ...say } = textsOf(session);
  const isComplete = values.cvc !== undefined;
  const [first = "card"] = fields;
  const field = (name: CardField, autocomplete: string) => {
    const invalid = fields.includes(name);
    return html`<label for="${name}">${say[name]}</label>
      <input id="${name}" name="${name}" inputmode="numeric" value="${values[name] ?? ""}"
        autocomplete="${autocomplete}" ${name === first && !isComplete ? html`autofocus` : ""}
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
        <button name="action" value="pay" ${isComplete ? html`autofocus` : ""}>${payLabel(session)}</button>
        <button name="action" value="cancel" class="quiet">${say.cancel}</button>
      </form>
      <form class="note" method="get">
        <p>${say.simulation[session.environment]}</p>
        ${cardsOf(session.environment).map(
          ({ number, outcome }) =>
            html`<button name="fill" value="${outcome}" class="quiet"><code>${number}</code> ${say.outcomes[outcome]}</button>`,
        )}
      </form>`,
  );
}

/** The card numbers that the page offers, one for each outcome. */
export const cardsOf = (environment: Environment) =>
  environment === "test" ? testCards : [{ number: defaultCards.live, outcome: "authorised" as const }];

/**
 * The 3-D Secure step: the bank asks its customer to confirm.
 *
 * @param sealed the step, which comes back with the form
 */
export function challengeForm(session: StoredSession, sealed: string) {
  const say = textsOf(session);
  return layout(
    session,
    html`<p>${say.challenge}</p>
      <form method="post">
        <input type="hidden" name="step" value="${sealed}" />
        <button name="action" value="authenticate" autofocus>${say.confirm}</button>
        <button name="action" value="fail" class="quiet">${say.refuse}</button>
      </form>`,
  );
}

const textsOf = ({ details }: StoredSession) => texts[languageOf(details.shopperLocale)];

/** A pre-authorisation only reserves the amount. */
function payLabel(session: StoredSession): string {
  const { pay, authorise } = textsOf(session);
  return (session.details.isPreAuth ? authorise : pay)(formatAmount(session.details));
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
  const { closed, back } = textsOf(session);
  const status = session.status === "pending" ? "expired" : session.status;
  return html`<p role="status">${closed[status]}</p>
    <p><a href="${shop}">${back}</a></p>`;
}

/**
 * The page for a link that belongs to no session.
 *
 * @param acceptLanguage the header of the request: its first language is used, because there is no session to ask
 */
export function notFoundPage(hasSite: boolean, acceptLanguage: string | undefined) {
  const language = languageOf(acceptLanguage);
  const { title, message } = texts[language].notFound;
  return errorPage(hasSite, title, message, language);
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
    <title>${payLabel(session)}</title>
    <link rel="icon" href="/_sandbox/favicon.svg" />
    <link rel="stylesheet" href="/_sandbox/payment-page.css" />
    <script type="module" src="/_sandbox/payment-page.js"></script>
  </head>
  <body>
    <main>
      <p class="merchant">${texts[language].merchant} <strong>${session.webcode}</strong></p>
      <h1>${amount}</h1>
      <p>${description ?? ""}</p>
      ${session.status === "pending" && session.details.isPreAuth ? html`<p>${texts[language].reserved}</p>` : ""}
      ${content}
    </main>
  </body>
</html>`;
}

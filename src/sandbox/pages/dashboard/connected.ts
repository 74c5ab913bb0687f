import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import type { Html } from "./parts.ts";

/** The identifiers of sessions (EXT) and payments (PXT, POS) that the sandbox has made. */
const identifiers = /\b[A-Za-z0-9_-]{1,32}-(?:EXT|PXT|POS)-\d{22}\b/g;

/** How many objects a request is connected with, at most: a list of sessions has hundreds of identifiers. */
const mostConnected = 6;

/** The sessions and payments that a text names, in their order. */
export const identifiersIn = (text: string): string[] =>
  [...new Set(text.match(identifiers) ?? [])].slice(0, mostConnected);

/** A link to the page of a session or payment. */
export function objectLink(environment: Environment, id: string): Html {
  const part = id.includes("-EXT-") ? "sessions" : "payments";
  return html`<a href="/dashboard/${environment}/${part}/${encodeURIComponent(id)}">${id}</a>`;
}

/** A link to the requests that name an object; `count` is how many there are. */
export const requestsLink = (environment: Environment, id: string, count: number): Html =>
  html`<a href="/dashboard/${environment}/requests?search=${encodeURIComponent(id)}">${count} of the latest requests name it</a>`;

/** A link to the events of a payment. */
export const eventsLink = (environment: Environment, paymentReference: string): Html =>
  html`<a href="/dashboard/${environment}/webhooks?payment=${encodeURIComponent(paymentReference)}">Events of this payment</a>`;

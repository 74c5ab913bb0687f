import { type Environment, environments } from "../../../../generated/constants.ts";
import type { RedirectData } from "../../../../generated/types.ts";
import { signatureHeaders } from "../../../webhooks/signature.ts";
import { readClientSecret } from "../../access/client-secrets.ts";
import type { Context } from "../../core/context.ts";
import { sessionJson } from "../../payments/session-json.ts";
import { findSessionRow, fromRow, type StoredSession } from "../../payments/sessions.ts";
import type { Delivery } from "../../webhooks/deliveries.ts";
import { pageOfDeliveries } from "../../webhooks/delivery-lists.ts";
import { receiveWebhook } from "./shop.ts";

/** A webhook of an order, and what the shop responds to it. */
export interface ReceivedWebhook {
  delivery: Delivery;
  isGenuine: boolean;
  verdict: string;
}

/** What a shop knows of an order that was paid. */
export interface Order {
  claims: RedirectData;
  environment: Environment;
  /** `undefined` when the store was reset since. */
  session: StoredSession | undefined;
  /** The session as the API shows it, as JSON text. */
  sessionJson: string | undefined;
  /** Oldest first. */
  webhooks: ReceivedWebhook[];
}

/** The client secrets of both environments. */
export const readSecrets = ({ store, vault }: Context): Promise<string[]> =>
  store.transaction(async (sql) => {
    const secrets: string[] = [];
    for (const environment of allEnvironments) secrets.push(await readClientSecret(sql, environment, vault));
    return secrets;
  });

const allEnvironments = Object.keys(environments) as Environment[];

/** How many webhooks of an order are shown, the newest. */
const shownAtMost = 50;

/** Finds what belongs to the claims of genuine data, and verifies the signature of each webhook. */
export async function findOrder(
  context: Context,
  claims: RedirectData,
  secrets: readonly string[],
): Promise<Order> {
  const { sessionId, paymentReference } = claims;
  const [environment, webcode = ""] = claims.aud.split(":") as [Environment, string?];
  const { row, secret, deliveries } = await context.store.transaction(async (sql) => ({
    row: await findSessionRow(sql, { environment, webcode }, sessionId),
    secret: await readClientSecret(sql, environment, context.vault),
    deliveries: await pageOfDeliveries(sql, environment, { paymentReference, count: shownAtMost }),
  }));
  const now = context.clock.now();
  return {
    claims,
    environment,
    session: row && fromRow(row, now),
    sessionJson: row && sessionJson(row, now),
    webhooks: await Promise.all(deliveries.reverse().map((delivery) => receive(delivery, secret, secrets))),
  };
}

/** Signs a webhook as it would be sent now, and gives it to the shop's receiver. */
async function receive(
  delivery: Delivery,
  secret: string,
  secrets: readonly string[],
): Promise<ReceivedWebhook> {
  const { body, url } = delivery;
  const headers = await signatureHeaders(secret, body, Date.now());
  const response = await receiveWebhook(new Request(url, { method: "POST", body, headers }), secrets);
  return { delivery, isGenuine: response.ok, verdict: await response.text() };
}

import { magicAmounts, testTerminals } from "../../../generated/facts.ts";
import type { PosPayment, PosPaymentRequest, Terminal } from "../../../generated/types.ts";
import { refuse } from "../../contract/refusal.ts";
import { timestamp } from "../clock.ts";
import type { Context } from "../context.ts";
import { identifier } from "../identifiers.ts";
import type { Sql } from "../store/store.ts";
import { queueEvent } from "../webhooks/queue.ts";
import { insertPayment, type Owner } from "./payments.ts";

/** The terminals that every webcode has; on request only those that are connected. */
export function listTerminals({ connectedOnly }: { connectedOnly: boolean }): Terminal[] {
  return testTerminals
    .filter(({ online }) => online || !connectedOnly)
    .map(({ online: _, ...terminal }) => ({ ...terminal, status: "boarded" }));
}

/**
 * Charges a terminal; the last two digits of the amount decide what its customer does.
 *
 * @throws {Refusal} 404 for an unknown terminal, 502 for one that is not connected or does not answer.
 */
export async function chargeTerminal(
  context: Context,
  sql: Sql,
  owner: Owner,
  { poiId, amount, description, customReference }: Omit<PosPaymentRequest, "webcode">,
): Promise<PosPayment> {
  const terminal = testTerminals.find((candidate) => candidate.poiId === poiId);
  if (!terminal) throw refuse("terminalNotFound");
  if (!terminal.online) throw refuse("terminalOffline");
  const outcome = magicOutcome(amount.value);
  if (outcome === "timeout") throw refuse("terminalTimeout");

  const now = context.clock.now();
  const paymentReference = identifier(owner.webcode, "POS", context.nextPosition(), context.random);
  if (outcome === "authorised") {
    await insertPayment(sql, owner, { paymentReference, amount, isPreAuth: false, customReference });
  }
  await queueEvent(context, sql, { ...owner, customReference: customReference ?? null }, "AUTHORISATION", {
    paymentReference,
    paymentStatus: outcome === "authorised" ? "AUTHORISED" : "REFUSED",
    amount,
  });
  return {
    posPaymentId: paymentReference,
    paymentReference,
    poiId,
    status: outcome,
    amount,
    ...(description === undefined ? {} : { description }),
    ...(customReference === undefined ? {} : { customReference }),
    createdAt: timestamp(now),
  };
}

/** Amounts in minor units: 1851 ends in 51. */
function magicOutcome(value: number): "authorised" | "refused" | "timeout" {
  const ending = String(value % 100).padStart(2, "0");
  return magicAmounts[ending as keyof typeof magicAmounts] ?? "authorised";
}

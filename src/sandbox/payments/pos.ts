import { type Environment, magicAmounts, terminals } from "../../../generated/constants.ts";
import type { PosPayment, PosPaymentRequest, Terminal } from "../../../generated/types.ts";
import { type ApiError, apiError } from "../../contract/api-error.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import { identifier } from "../core/identifiers.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { queueEvent } from "../webhooks/queue.ts";
import { insertPayment } from "./payments.ts";

interface StoredTerminal extends Omit<Terminal, "status"> {
  online: boolean;
}

const terminalsOf = (environment: Environment): readonly StoredTerminal[] => terminals[environment];

/** The terminals of an environment, the same for every webcode. `connectedOnly` leaves out those that are offline. */
export function listTerminals(
  environment: Environment,
  { connectedOnly }: { connectedOnly: boolean },
): Terminal[] {
  return terminalsOf(environment)
    .filter(({ online }) => online || !connectedOnly)
    .map(({ online: _, ...terminal }) => ({ ...terminal, status: "boarded" }));
}

/**
 * Charges a terminal. In Test the last two digits of the amount decide what its customer does; in Live, which is simulated
 * too, every charge is authorised.
 *
 * @returns an {@link ApiError} with status 404 for an unknown terminal, 502 for one that is not connected or does not
 *   answer.
 */
export async function chargeTerminal(
  context: Context,
  sql: Sql,
  tenant: Tenant,
  { poiId, amount, description, customReference }: Omit<PosPaymentRequest, "webcode">,
): Promise<PosPayment | ApiError> {
  const terminal = terminalsOf(tenant.environment).find((candidate) => candidate.poiId === poiId);
  if (!terminal) return apiError("terminalNotFound");
  if (!terminal.online) return apiError("terminalOffline");
  const outcome = tenant.environment === "test" ? magicOutcome(amount.value) : "authorised";
  if (outcome === "timeout") return apiError("terminalTimeout");

  const now = context.clock.now();
  const paymentReference = identifier(tenant.webcode, "POS", now, context.random);
  if (outcome === "authorised") {
    insertPayment(sql, tenant, { paymentReference, amount, isPreAuth: false, customReference });
  }
  await queueEvent(context, sql, { ...tenant, customReference: customReference ?? null }, "AUTHORISATION", {
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

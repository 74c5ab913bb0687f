import type { Check } from "./check.ts";
import { accessChecks } from "./checks/access.ts";
import { idempotencyChecks } from "./checks/idempotency.ts";
import { idempotencyRecordChecks } from "./checks/idempotency-records.ts";
import { journeyChecks } from "./checks/journeys.ts";
import { listChecks } from "./checks/lists.ts";
import { modificationChecks } from "./checks/modifications.ts";
import { posChecks } from "./checks/pos.ts";
import { redirectChecks } from "./checks/redirect.ts";
import { requestChecks } from "./checks/requests.ts";
import { answerChecks } from "./checks/responses.ts";
import { sessionChecks } from "./checks/sessions.ts";
import { webhookChecks } from "./checks/webhooks.ts";
import { NotObservable } from "./verdict.ts";
import type { Receiver } from "./webhook-receiver.ts";

/** Every check, in the order in which they are made: the last looks at all answers before it. */
export async function allChecks(receiver: Receiver | undefined): Promise<Check[]> {
  return [
    ...accessChecks,
    ...idempotencyChecks,
    ...idempotencyRecordChecks,
    ...requestChecks,
    ...sessionChecks,
    ...modificationChecks,
    ...posChecks,
    ...listChecks,
    ...redirectChecks,
    ...(receiver ? webhookChecks(receiver) : withoutReceiver()),
    ...(await journeyChecks()),
    ...answerChecks,
  ];
}

/** The same clauses, for a run that receives no webhooks. */
function withoutReceiver(): Check[] {
  return webhookChecks(undefined as never).map((check) => ({
    ...check,
    async verify() {
      throw new NotObservable("It needs to receive webhooks: --webhook-port.");
    },
  }));
}

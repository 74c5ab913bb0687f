import type { Check } from "./check.ts";
import { accessChecks } from "./checks/access.ts";
import { idempotencyChecks } from "./checks/idempotency.ts";
import { idempotencyRecordChecks } from "./checks/idempotency-records.ts";
import { journeyChecks } from "./checks/journeys.ts";
import { keyChecks } from "./checks/keys.ts";
import { listChecks } from "./checks/lists.ts";
import { modificationChecks } from "./checks/modifications.ts";
import { posChecks } from "./checks/pos.ts";
import { redirectChecks } from "./checks/redirect.ts";
import { requestChecks } from "./checks/requests.ts";
import { responseChecks } from "./checks/responses.ts";
import { sessionChecks } from "./checks/sessions.ts";
import { webhookChecks } from "./checks/webhooks.ts";

/** Every check, in the order in which they run: the last one is about the responses to all others. */
export async function allChecks(): Promise<Check[]> {
  return [
    ...accessChecks,
    ...keyChecks,
    ...idempotencyChecks,
    ...idempotencyRecordChecks,
    ...requestChecks,
    ...sessionChecks,
    ...modificationChecks,
    ...posChecks,
    ...listChecks,
    ...redirectChecks,
    ...webhookChecks,
    ...(await journeyChecks()),
    ...responseChecks,
  ];
}

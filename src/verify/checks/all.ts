import type { Check } from "../check/check.ts";
import { accessChecks } from "./access.ts";
import { idempotencyChecks } from "./idempotency.ts";
import { idempotencyRecordChecks } from "./idempotency-records.ts";
import { journeyChecks } from "./journeys.ts";
import { keyChecks } from "./keys.ts";
import { listChecks } from "./lists.ts";
import { modificationChecks } from "./modifications.ts";
import { posChecks } from "./pos.ts";
import { redirectChecks } from "./redirect.ts";
import { requestChecks } from "./requests.ts";
import { responseChecks } from "./responses.ts";
import { sessionChecks } from "./sessions.ts";
import { webhookChecks } from "./webhooks.ts";

/** Every check, in the order in which they run. `responseChecks` come last, because they judge all other responses. */
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

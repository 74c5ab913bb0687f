import type { Environment } from "../../../generated/constants.ts";
import { hasActiveKey } from "../access/api-keys.ts";
import type { Context } from "../core/context.ts";
import type { Sql, Store } from "../core/store.ts";
import { resendDelivery } from "../webhooks/deliveries.ts";
import { type Endpoint, saveEndpoint } from "../webhooks/endpoints.ts";
import { type TargetPolicy, targetProblem } from "../webhooks/targets.ts";
import { dropSwitchedOff } from "../webhooks/waiting.ts";
import { type SandboxError, sandboxError } from "./sandbox-error.ts";

/**
 * Sets the webhook URL of an environment. It gets the events that happen from now on.
 *
 * @returns a {@link SandboxError} with status 400 for a URL to which webhooks must not be sent, 422 when the environment
 *   has no active key.
 */
export async function configureWebhook(
  store: Store,
  targets: TargetPolicy,
  environment: Environment,
  endpoint: Endpoint,
) {
  const problem = await targetProblem(endpoint.url, targets);
  if (problem) return sandboxError("webhookUrlNotAllowed", { problem });
  // What waits for a URL that is switched off must be gone before one is switched on.
  while (await store.transaction(dropSwitchedOff));
  return store.transaction(async (sql) => {
    if (!(await hasActiveKey(sql, environment))) return sandboxError("noActiveKey", { environment });
    await saveEndpoint(sql, environment, endpoint);
    return endpoint;
  });
}

/**
 * Sends an event once more.
 *
 * @returns 404 when there is no such event, 409 while the URL of its environment is switched off.
 */
export async function resend(context: Context, sql: Sql, id: string): Promise<SandboxError | undefined> {
  const failed = await resendDelivery(context, sql, id);
  if (!failed) return undefined;
  return failed.problem === "unknown"
    ? sandboxError("deliveryNotFound", { id })
    : sandboxError("webhookDisabled", { environment: failed.environment });
}

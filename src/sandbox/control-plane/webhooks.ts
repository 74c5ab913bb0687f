import type { Environment } from "../../../generated/constants.ts";
import { hasActiveKey } from "../access/api-keys.ts";
import type { Store } from "../core/store.ts";
import { type Endpoint, saveEndpoint } from "../webhooks/endpoints.ts";
import { type TargetPolicy, targetProblem } from "../webhooks/targets.ts";
import { sandboxError } from "./sandbox-error.ts";

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
  return store.transaction(async (sql) => {
    if (!(await hasActiveKey(sql, environment))) return sandboxError("noActiveKey", { environment });
    await saveEndpoint(sql, environment, endpoint);
    return endpoint;
  });
}

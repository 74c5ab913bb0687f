import { type Environment, environments } from "../../generated/constants.ts";
import { createApiKey, findApiKey } from "./access/api-keys.ts";
import { ensureClientSecret, readClientSecret } from "./access/client-secrets.ts";
import type { Context } from "./core/context.ts";
import type { Store } from "./core/store.ts";
import type { SandboxOptions } from "./options.ts";
import { saveEndpoint } from "./webhooks/endpoints.ts";
import { type TargetPolicy, targetProblem } from "./webhooks/targets.ts";

type BootstrapOptions = Pick<SandboxOptions, "webcode" | "testKey" | "liveKey" | "webhookUrl">;

/** The first key and the client secret of each environment. */
type BootstrapKeys = Record<"keys" | "secrets", Record<Environment, string>>;

/** What a sandbox does before it answers anything. */
export async function bootstrap(
  context: Context,
  options: BootstrapOptions,
  targets: TargetPolicy,
): Promise<BootstrapKeys> {
  const made = await bootstrapKeys(context, options);
  if (options.webhookUrl) await configureWebhooks(context.store, options.webhookUrl, targets);
  return made;
}

/** Makes the keys that were named, or one of each where the store has none yet. */
async function bootstrapKeys(
  context: Context,
  { webcode = "SHOP01", testKey, liveKey }: BootstrapOptions,
): Promise<BootstrapKeys> {
  const named: Record<Environment, string | undefined> = { live: liveKey, test: testKey };
  return context.store.transaction(async (sql) => {
    const keys = { live: "", test: "" };
    const secrets = { live: "", test: "" };
    for (const environment of Object.keys(environments) as Environment[]) {
      const key = named[environment];
      const known = key === undefined ? undefined : await findApiKey(sql, key);
      if (known && known.environment !== environment) {
        throw new Error(
          `The ${environment} key is already the ${known.environment} key; name two different ones.`,
        );
      }
      // An environment has a secret from its first key on.
      const isFirst = async () =>
        (await ensureClientSecret(sql, environment, context.vault, context.random)) !== undefined;
      if (key !== undefined && known) keys[environment] = key;
      else if (key !== undefined || (await isFirst())) {
        const wanted = { environment, webcode, ...(key === undefined ? {} : { key }) };
        keys[environment] = (await createApiKey(context, sql, wanted)).key;
      }
      secrets[environment] = await readClientSecret(sql, environment, context.vault);
    }
    return { keys, secrets };
  });
}

async function configureWebhooks(store: Store, url: string, targets: TargetPolicy): Promise<void> {
  const problem = await targetProblem(url, targets);
  if (problem) throw new Error(`--webhook-url: ${problem}`);
  await store.transaction(async (sql) => {
    for (const environment of Object.keys(environments) as Environment[]) {
      await saveEndpoint(sql, environment, { url, enabled: true });
    }
  });
}

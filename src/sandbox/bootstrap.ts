import { type Environment, environments } from "../../generated/constants.ts";
import { createApiKey, findApiKey, hashFormerDigests } from "./access/api-keys.ts";
import { ensureClientSecret, readClientSecret } from "./access/client-secrets.ts";
import { isLoopbackHost } from "./core/addresses.ts";
import type { Context } from "./core/context.ts";
import type { Sql, Store } from "./core/store.ts";
import type { SandboxOptions } from "./options.ts";
import { findEndpoint, saveEndpoint } from "./webhooks/endpoints.ts";
import { type TargetPolicy, targetProblem } from "./webhooks/targets.ts";
import { dropSwitchedOff } from "./webhooks/waiting.ts";

interface BootstrapOptions extends Pick<SandboxOptions, "testKey" | "liveKey" | "webhookUrl"> {
  webcode: string;
}

/** The first key and the client secret of each environment. Empty when an earlier start created them. */
type BootstrapKeys = Record<"keys" | "secrets", Record<Environment, string>>;

/**
 * Creates the first keys and client secrets and sets the webhook URL, before the sandbox handles any request.
 *
 * @throws {Error} when an option contradicts the store, or when the store was sealed with another vault key.
 */
export async function bootstrap(
  context: Context,
  options: BootstrapOptions,
  targets: TargetPolicy,
): Promise<BootstrapKeys> {
  const made = await bootstrapKeys(context, options);
  if (options.webhookUrl) await configureWebhooks(context.store, options.webhookUrl, targets);
  return made;
}

/** Creates the keys of the options. For an environment that has no key yet and no option, it creates a random one. */
async function bootstrapKeys(
  context: Context,
  { webcode, testKey, liveKey }: BootstrapOptions,
): Promise<BootstrapKeys> {
  const given: Record<Environment, string | undefined> = { live: liveKey, test: testKey };
  const made = await context.store.transaction(async (sql) => {
    await hashFormerDigests(context, sql);
    const problem = await givenKeyProblem(context, sql, given);
    if (problem) return problem;
    const keys = { live: "", test: "" };
    const secrets = { live: "", test: "" };
    for (const environment of allEnvironments) {
      const key = given[environment];
      // The secret of an environment is created with its first key, so without a secret there is no key.
      const secret = await ensureClientSecret(sql, environment, context.vault, context.random);
      if (secret !== undefined) secrets[environment] = secret;
      // Throws when an earlier start sealed the secret with another vault key.
      else await readClientSecret(sql, environment, context.vault);
      if (key !== undefined && (await findApiKey(context, sql, key))) keys[environment] = key;
      else if (key !== undefined || secret !== undefined) {
        const wanted = { environment, webcode, ...(key === undefined ? {} : { key }) };
        keys[environment] = (await createApiKey(context, sql, wanted)).key;
      }
    }
    return { keys, secrets };
  });
  if (typeof made === "string") throw new Error(made);
  return made;
}

const allEnvironments = Object.keys(environments) as Environment[];

/** A key belongs to one environment permanently. */
async function givenKeyProblem(
  context: Context,
  sql: Sql,
  given: Record<Environment, string | undefined>,
): Promise<string | undefined> {
  if (given.live !== undefined && given.live === given.test)
    return "The live key and the test key are the same; give two different ones.";
  for (const environment of allEnvironments) {
    const key = given[environment];
    const known = key === undefined ? undefined : await findApiKey(context, sql, key);
    if (known && known.environment !== environment)
      return `The ${environment} key is already the ${known.environment} key; give another one.`;
  }
  return undefined;
}

async function configureWebhooks(store: Store, url: string, targets: TargetPolicy): Promise<void> {
  const problem = await targetProblem(url, targets);
  if (problem) throw new Error(`--webhook-url: ${problem}`);
  // What waits for a URL that is switched off must be gone before one is switched on.
  while (await store.transaction(dropSwitchedOff));
  await store.transaction((sql) => saveWebhookUrl(sql, url));
}

/** The path at which the demo shop receives webhooks. */
export const demoShopReceiver = "/shop/webhook";

/**
 * Has the demo shop receive the webhooks of each environment that has no URL of its own, or that of a demo shop on
 * another port.
 *
 * @param origin where the sandbox listens, on loopback
 * @returns the URL at which the demo shop receives them.
 */
export async function configureDemoShop(store: Store, origin: string): Promise<string> {
  const url = origin + demoShopReceiver;
  await store.transaction(async (sql) => {
    for (const environment of allEnvironments) {
      const former = await findEndpoint(sql, environment);
      if (former && !isDemoShop(former.url)) continue;
      if (former?.url !== url) await saveEndpoint(sql, environment, { enabled: true, ...former, url });
    }
  });
  return url;
}

function isDemoShop(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return pathname === demoShopReceiver && isLoopbackHost(hostname);
}

/** Switches webhooks to a URL on in both environments. */
export async function saveWebhookUrl(sql: Sql, url: string): Promise<void> {
  for (const environment of allEnvironments) await saveEndpoint(sql, environment, { url, enabled: true });
}

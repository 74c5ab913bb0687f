import type { Environment } from "../../../generated/constants.ts";
import { clientSecret, type Random } from "../core/identifiers.ts";
import type { Sql } from "../core/store.ts";
import type { Vault } from "../core/vault.ts";

/**
 * Creates the environment's client secret with its first key. Guide, Client Secret.
 *
 * @returns the new secret; `undefined` when the environment already has one.
 */
export async function ensureClientSecret(
  sql: Sql,
  environment: Environment,
  vault: Vault,
  random: Random,
): Promise<string | undefined> {
  const secret = clientSecret(random);
  // With a SELECT before the INSERT, two sandboxes that start at once would both create one.
  const made = await sql.run(
    "INSERT INTO client_secrets (environment, sealed) VALUES (?, ?) ON CONFLICT (environment) DO NOTHING",
    [environment, vault.seal(secret)],
  );
  return made === 1 ? secret : undefined;
}

/** Guide, API Key management: Rotate Secret. Undefined when the environment never had a key. */
export async function rotateClientSecret(
  sql: Sql,
  environment: Environment,
  vault: Vault,
  random: Random,
): Promise<string | undefined> {
  const secret = clientSecret(random);
  const statement = "UPDATE client_secrets SET sealed = ? WHERE environment = ?";
  const changed = await sql.run(statement, [vault.seal(secret), environment]);
  return changed === 1 ? secret : undefined;
}

/** The environment's current client secret. @throws {Error} when it has none yet. */
export async function readClientSecret(sql: Sql, environment: Environment, vault: Vault): Promise<string> {
  const statement = "SELECT sealed FROM client_secrets WHERE environment = ?";
  const row = await sql.get<{ sealed: string }>(statement, [environment]);
  if (!row) throw new Error(`The ${environment} environment has no client secret yet.`);
  return vault.open(row.sealed);
}

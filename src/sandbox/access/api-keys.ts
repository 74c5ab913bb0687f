import { hash } from "node:crypto";
import type { Environment } from "../../../generated/constants.ts";
import type { Context } from "../core/context.ts";
import { apiKey, keyId } from "../core/identifiers.ts";
import type { Row, Sql, SqlValue } from "../core/store.ts";
import type { Vault } from "../core/vault.ts";
import { ensureClientSecret } from "./client-secrets.ts";

/** An API key without its value, which the store does not contain. */
export interface ApiKey {
  id: string;
  environment: Environment;
  webcode: string;
  /** Addresses and CIDR ranges; empty when the key may be used from anywhere. */
  allowedIps: string[];
  /** The first characters of the value, to tell keys apart. */
  prefix: string;
  createdAt: number;
  lastUsedAt: number | null;
}

/** A new key with its value, and with the client secret if the key is the first of its environment. */
export interface CreatedApiKey {
  id: string;
  key: string;
  environment: Environment;
  webcode: string;
  allowedIps: string[];
  clientSecret?: string;
}

interface KeyRow extends Row {
  id: string;
  environment: Environment;
  webcode: string;
  hash: string;
  allowed_ips: string;
  prefix: string;
  created_at: number;
  last_used_at: number | null;
}

const digest = (key: string): string => hash("sha256", key, "hex");

/** Marks a keyed hash. Former versions kept a plain digest. */
const keyed = "hmac:";

/**
 * What the store keeps of a key: a hash that needs the vault's key. It is made from the digest, so that
 * {@link hashFormerDigests} needs no key.
 */
const keptHash = (vault: Vault, digest: string): string => keyed + vault.hash(digest);

/** Replaces the plain digests that a former version of the store kept. */
export async function hashFormerDigests({ vault }: Pick<Context, "vault">, sql: Sql): Promise<void> {
  const rows = await sql.all<Pick<KeyRow, "id" | "hash">>(
    `SELECT id, hash FROM api_keys WHERE hash NOT LIKE '${keyed}%' ${sql.forUpdate("api_keys")}`,
  );
  for (const { id, hash } of rows) {
    await change(sql, "UPDATE api_keys SET hash = ? WHERE id = ?", [keptHash(vault, hash), id]);
  }
}

const shownPrefix = (key: string): string => key.slice(0, Math.min(13, Math.floor(key.length / 2)));

/** Guide, API Key management: Create. The first key of an environment makes its client secret too. */
export async function createApiKey(
  { clock, random, vault }: Context,
  sql: Sql,
  wanted: {
    environment: Environment;
    webcode: string;
    allowedIps?: string[] | undefined;
    key?: string | undefined;
  },
): Promise<CreatedApiKey> {
  const { environment, webcode, allowedIps = [], key = apiKey(environment, random) } = wanted;
  const id = keyId(random);
  await change(
    sql,
    `INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      environment,
      webcode,
      keptHash(vault, digest(key)),
      shownPrefix(key),
      JSON.stringify(allowedIps),
      clock.now(),
    ],
  );
  const clientSecret = await ensureClientSecret(sql, environment, vault, random);
  return { id, key, environment, webcode, allowedIps, ...(clientSecret ? { clientSecret } : {}) };
}

/** Guide, API Key management: List. Revoked keys are not listed. */
export async function listApiKeys(sql: Sql): Promise<ApiKey[]> {
  const rows = await sql.all<KeyRow>(
    "SELECT * FROM api_keys WHERE revoked_at IS NULL ORDER BY created_at, id",
  );
  return rows.map(fromRow);
}

/** Active keys by digest, in memory only, read through an `Sql`. Every write of this module deletes them. */
const known = new WeakMap<Sql, Map<string, ApiKey>>();

/** The active key with this value. */
export async function findApiKey(
  { vault }: Pick<Context, "vault">,
  sql: Sql,
  key: string,
): Promise<ApiKey | undefined> {
  // Both lookups are by hash, so the time that they take reveals nothing of the key.
  const digested = digest(key);
  const found = known.get(sql)?.get(digested);
  if (found) return found;
  const statement = "SELECT * FROM api_keys WHERE hash = ? AND revoked_at IS NULL";
  const row = await sql.get<KeyRow>(statement, [keptHash(vault, digested)]);
  if (!row) return undefined;
  const read = fromRow(row);
  if (!known.has(sql)) known.set(sql, new Map());
  known.get(sql)?.set(digested, read);
  return read;
}

/** Changes keys, and deletes those that were read before. */
function change(sql: Sql, statement: string, values: readonly SqlValue[]): Promise<number> {
  known.delete(sql);
  return sql.run(statement, values);
}

export async function hasActiveKey(sql: Sql, environment: Environment): Promise<boolean> {
  const statement = "SELECT id FROM api_keys WHERE environment = ? AND revoked_at IS NULL LIMIT 1";
  return (await sql.get(statement, [environment])) !== undefined;
}

/** Guide, API Key management: Edit IPs. False when there is no such active key. */
export async function editAllowedIps(sql: Sql, id: string, allowedIps: string[]): Promise<boolean> {
  const statement = "UPDATE api_keys SET allowed_ips = ? WHERE id = ? AND revoked_at IS NULL";
  return (await change(sql, statement, [JSON.stringify(allowedIps), id])) === 1;
}

/** Guide, API Key management: Revoke, permanently. False when there is no such active key. */
export async function revokeApiKey({ clock }: Context, sql: Sql, id: string): Promise<boolean> {
  const statement = "UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
  return (await change(sql, statement, [clock.now(), id])) === 1;
}

/** Guide, API Key management: Regenerate. The configuration stays; undefined when there is no such active key. */
export async function regenerateApiKey(
  { random, vault }: Context,
  sql: Sql,
  id: string,
): Promise<string | undefined> {
  const row = await sql.get<KeyRow>("SELECT * FROM api_keys WHERE id = ? AND revoked_at IS NULL", [id]);
  if (!row) return undefined;
  const key = apiKey(row.environment, random);
  const statement = "UPDATE api_keys SET hash = ?, prefix = ? WHERE id = ?";
  await change(sql, statement, [keptHash(vault, digest(key)), shownPrefix(key), id]);
  return key;
}

const lastUsedPrecision = 60_000;

/** Records the use to the minute: a write for every request would double the cost of a read. */
export async function touchApiKey(sql: Sql, { id, lastUsedAt }: ApiKey, now: number): Promise<void> {
  if (lastUsedAt !== null && now - lastUsedAt < lastUsedPrecision) return;
  await change(sql, "UPDATE api_keys SET last_used_at = ? WHERE id = ?", [now, id]);
}

const fromRow = (row: KeyRow): ApiKey => ({
  id: row.id,
  environment: row.environment,
  webcode: row.webcode,
  allowedIps: JSON.parse(row.allowed_ips),
  prefix: row.prefix,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});

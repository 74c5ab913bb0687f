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
  allowed_ips: string;
  prefix: string;
  created_at: number;
  last_used_at: number | null;
}

const digest = (key: string): string => hash("sha256", key, "hex");

/** Starts every HMAC in the `hash` column. Former versions stored a plain SHA-256 digest without it. */
const hmacPrefix = "hmac:";

/**
 * The stored form of an API key: an HMAC of its digest under the vault's key. The input is the digest and not the API
 * key, because {@link hashFormerDigests} has only digests.
 */
const storedHash = (vault: Vault, digest: string): string => hmacPrefix + vault.hash(digest);

/** Replaces each plain digest that a former version stored with its HMAC. */
export async function hashFormerDigests({ vault }: Pick<Context, "vault">, sql: Sql): Promise<void> {
  const rows = await sql.all<Row & { id: string; hash: string }>(
    `SELECT id, hash FROM api_keys WHERE hash NOT LIKE '${hmacPrefix}%' ${sql.forUpdate("api_keys")}`,
  );
  for (const { id, hash } of rows) {
    await change(sql, "UPDATE api_keys SET hash = ? WHERE id = ?", [storedHash(vault, hash), id]);
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
      storedHash(vault, digest(key)),
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
    `SELECT ${columns} FROM api_keys WHERE revoked_at IS NULL ORDER BY created_at, id`,
  );
  return rows.map(fromRow);
}

const columns = "id, environment, webcode, allowed_ips, prefix, created_at, last_used_at";

/** A cache in memory: the active keys that were read in each generation of the store, by digest. */
const cache = new WeakMap<object, Map<string, ApiKey>>();

/** The active key with this value; `undefined` when there is none. */
export async function findApiKey(
  { vault }: Pick<Context, "vault">,
  sql: Sql,
  key: string,
): Promise<ApiKey | undefined> {
  // The cache and the table are both searched by hash, so the duration reveals nothing about the key.
  const digested = digest(key);
  const found = cache.get(sql.generation)?.get(digested);
  if (found) return found;
  const statement = `SELECT ${columns} FROM api_keys WHERE hash = ? AND revoked_at IS NULL`;
  const row = await sql.get<KeyRow>(statement, [storedHash(vault, digested)]);
  if (!row) return undefined;
  const read = fromRow(row);
  const kept = cache.get(sql.generation) ?? new Map();
  cache.set(sql.generation, kept.set(digested, read));
  return read;
}

/** Runs a statement that writes to `api_keys`, and empties the cache of every sandbox on the store. */
function change(sql: Sql, statement: string, values: readonly SqlValue[]): Promise<number> {
  const changed = sql.run(statement, values);
  sql.endGeneration();
  return changed;
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
  const row = await sql.get<KeyRow>(`SELECT ${columns} FROM api_keys WHERE id = ? AND revoked_at IS NULL`, [
    id,
  ]);
  if (!row) return undefined;
  const key = apiKey(row.environment, random);
  const statement = "UPDATE api_keys SET hash = ?, prefix = ? WHERE id = ?";
  await change(sql, statement, [storedHash(vault, digest(key)), shownPrefix(key), id]);
  return key;
}

const lastUsedPrecision = 60_000;

/** Records the use to the minute: a write for every request would double the cost of a read. */
export function touchApiKey(sql: Sql, key: ApiKey, now: number): void {
  if (key.lastUsedAt !== null && now - key.lastUsedAt < lastUsedPrecision) return;
  sql.write("UPDATE api_keys SET last_used_at = ? WHERE id = ?", [now, key.id]);
  // The cache may be right for one more minute than the table: another sandbox then records the same use.
  key.lastUsedAt = now;
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

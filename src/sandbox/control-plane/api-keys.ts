import type { Environment } from "../../../generated/constants.ts";
import * as apiKeys from "../access/api-keys.ts";
import type { Context } from "../core/context.ts";
import { checkBody } from "./request.ts";
import { sandboxError } from "./sandbox-error.ts";

/** What a new API key is for. */
export interface WantedApiKey {
  environment: Environment;
  webcode: string;
  /** Addresses and CIDR ranges that may use the key. By default every address may. */
  allowedIps?: string[];
}

/** An API key without its value, with its times as ISO 8601. */
export interface ListedApiKey extends Omit<apiKeys.ApiKey, "createdAt" | "lastUsedAt"> {
  createdAt: string;
  /** To the minute; null when it was never used. */
  lastUsedAt: string | null;
}

/** The API keys of a sandbox. Every change applies to the very next request. */
export interface ApiKeys {
  /**
   * Creates a key. The result has its value, and the client secret of the environment if this is the first key of it.
   *
   * @throws {SandboxError} when a member is invalid.
   * @example
   * const { key } = await sandbox.apiKeys.create({ environment: "test", webcode: "SHOP02" });
   */
  create(wanted: WantedApiKey): Promise<apiKeys.CreatedApiKey>;
  /** The active keys of both environments, oldest first. */
  list(): Promise<ListedApiKey[]>;
  /**
   * Replaces the addresses that may use a key. An empty list allows every address.
   *
   * @throws {SandboxError} when there is no such active key, or an address is invalid.
   */
  editAllowedIps(id: string, allowedIps: string[]): Promise<{ id: string; allowedIps: string[] }>;
  /**
   * Revokes a key for good.
   *
   * @throws {SandboxError} when there is no such active key.
   */
  revoke(id: string): Promise<{ id: string }>;
  /**
   * Gives a key a new value. Its configuration stays.
   *
   * @throws {SandboxError} when there is no such active key.
   */
  regenerate(id: string): Promise<{ id: string; key: string }>;
}

export function apiKeysOf(context: Context): ApiKeys {
  const { store } = context;
  return {
    async create(wanted) {
      checkBody("createApiKey", wanted);
      return store.transaction((sql) => apiKeys.createApiKey(context, sql, wanted));
    },
    async list() {
      const keys = await store.transaction(apiKeys.listApiKeys);
      return keys.map((key) => ({
        ...key,
        createdAt: iso(key.createdAt),
        lastUsedAt: key.lastUsedAt === null ? null : iso(key.lastUsedAt),
      }));
    },
    async editAllowedIps(id, allowedIps) {
      checkBody("editAllowedIps", { allowedIps });
      const isKnown = await store.transaction((sql) => apiKeys.editAllowedIps(sql, id, allowedIps));
      if (!isKnown) throw sandboxError("apiKeyNotFound", { id });
      return { id, allowedIps };
    },
    async revoke(id) {
      const isKnown = await store.transaction((sql) => apiKeys.revokeApiKey(context, sql, id));
      if (!isKnown) throw sandboxError("apiKeyNotFound", { id });
      return { id };
    },
    async regenerate(id) {
      const key = await store.transaction((sql) => apiKeys.regenerateApiKey(context, sql, id));
      if (!key) throw sandboxError("apiKeyNotFound", { id });
      return { id, key };
    },
  };
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

import { describe, expect, it } from "vitest";
import {
  createApiKey,
  editAllowedIps,
  findApiKey,
  revokeApiKey,
  touchApiKey,
} from "../../../src/sandbox/access/api-keys.ts";
import { cryptoRandom } from "../../../src/sandbox/core/identifiers.ts";
import type { Sql } from "../../../src/sandbox/core/store.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { memoryVault } from "../../../src/sandbox/store/vault.ts";
import { callsTo, manualClock, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();
const create = async (fields: object = {}) =>
  (await sandbox.control("POST", "/api-keys", { environment: "test", webcode, ...fields })).json;
const use = (key: string) => sandbox.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": key });
const listed = async (id: string) =>
  (await sandbox.control("GET", "/api-keys")).json.apiKeys.find((entry: { id: string }) => entry.id === id);

describe("the last use of a key", () => {
  it("is stored to the minute", async () => {
    const { id, key } = await create();
    await use(key);
    const first = (await listed(id)).lastUsedAt;
    await sandbox.advance(59);
    await use(key);
    expect((await listed(id)).lastUsedAt).toBe(first);
    await sandbox.advance(1);
    await use(key);
    expect(Date.parse((await listed(id)).lastUsedAt) - Date.parse(first)).toBe(60_000);
  });
});

describe("an API key", () => {
  it("that does not exist cannot be edited, revoked or regenerated, and leads to an error", async () => {
    for (const [method, action, body] of [
      ["PATCH", "", { allowedIps: [] }],
      ["POST", "/revoke", undefined],
      ["POST", "/regenerate", undefined],
    ] as const) {
      const { status, json } = await sandbox.control(method, `/api-keys/key_nobody${action}`, body);
      expect([status, json.error.message]).toEqual([404, "There is no active API key key_nobody."]);
    }
  });

  it("must be active before its environment can have a webhook URL", async () => {
    const own = await createSandbox();
    const { control } = callsTo(own);
    const configure = async (environment: string) =>
      (await control("PUT", `/webhooks/${environment}`, { url: "http://127.0.0.1:9/", enabled: true }))
        .status;
    expect([await configure("live"), await configure("test")]).toEqual([200, 200]);
    const { json } = await control("GET", "/api-keys");
    const [last] = json.apiKeys.filter(({ environment }: { environment: string }) => environment === "test");
    await control("POST", `/api-keys/${last.id}/revoke`);
    expect([await configure("live"), await configure("test")]).toEqual([200, 422]);
    await own.close();
  });

  it("that is edited shows its new IP list", async () => {
    const { id } = await create();
    const { status, json } = await sandbox.control("PATCH", `/api-keys/${id}`, { allowedIps: ["::1"] });
    expect([status, json]).toEqual([200, { id, allowedIps: ["::1"] }]);
  });

  it("shows at most half of a short value, and thirteen characters of a long one", async () => {
    const named = await createSandbox({ testKey: "odd_key", liveKey: "x".repeat(60) });
    const { json } = await callsTo(named).control("GET", "/api-keys");
    await named.close();
    const prefixes = json.apiKeys.map(({ prefix }: { prefix: string }) => prefix);
    expect(prefixes.toSorted()).toEqual(["odd", "x".repeat(13)]);
  });
});

describe("the use of a key", () => {
  it("is read from the store once, until a key is changed, and written once a minute", async () => {
    const store = openSqlite(":memory:", manualClock());
    const context = {
      store,
      clock: store.clock,
      random: cryptoRandom,
      vault: memoryVault(),
      baseUrl: () => "",
    };
    const made = await store.transaction((sql) =>
      createApiKey(context, sql, { environment: "test", webcode }),
    );
    let statements: string[] = [];
    const use = async () => {
      statements = [];
      await store.transaction(async (sql) => {
        const counted: Sql = {
          ...sql,
          get: (statement, values) => {
            statements.push("read");
            return sql.get(statement, values);
          },
          write: (statement, values) => {
            statements.push("write");
            sql.write(statement, values);
          },
        };
        const found = await findApiKey(context, counted, made.key);
        if (found) touchApiKey(counted, found, store.clock.now());
      });
      return statements;
    };
    expect(await use()).toEqual(["read", "write"]);
    expect(await use()).toEqual([]);
    store.clock.advance(60);
    expect(await use()).toEqual(["write"]);
    for (const change of [
      () => store.transaction((sql) => editAllowedIps(sql, made.id, ["::1"])),
      () => store.transaction((sql) => createApiKey(context, sql, { environment: "live", webcode })),
    ]) {
      await change();
      expect(await use()).toEqual(["read"]);
    }
    await store.transaction((sql) => revokeApiKey(context, sql, made.id));
    expect([await use(), await use()]).toEqual([["read"], ["read"]]);
    await store.close();
  });
});

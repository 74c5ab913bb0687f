import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bootstrap } from "../../../src/sandbox/bootstrap.ts";
import { configureWebhook, webhooksOf } from "../../../src/sandbox/control-plane/webhooks.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import { cryptoRandom } from "../../../src/sandbox/core/identifiers.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { memoryVault } from "../../../src/sandbox/store/vault.ts";
import { findEndpoint, saveEndpoint } from "../../../src/sandbox/webhooks/endpoints.ts";
import { targetPolicy } from "../../../src/sandbox/webhooks/targets.ts";
import { keptTimers } from "../../support/kept-timers.ts";

let store: Store;
/** Called after each delivery. */
let listeners: Set<() => void>;
beforeEach(async () => {
  listeners = new Set();
  store = openSqlite(":memory:");
  const endpoint = { url: "http://127.0.0.1:3000/", enabled: true };
  await store.transaction((sql) => saveEndpoint(sql, "test", endpoint));
});
afterEach(() => store.close());

const webhooks = (around: Store = store) =>
  webhooksOf({ store: around } as Context, {
    worker: { wake() {} },
    onDelivery(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });

describe("the wait for a webhook", () => {
  it("listens to deliveries only until it ends", async () => {
    const waiting = webhooks().next("REFUND", { timeoutMs: 1 });
    await expect(waiting).rejects.toThrow("No further REFUND was delivered within 1 ms.");
    expect(listeners.size).toBe(0);
  });

  it("leaves no timer behind when it ends early, so that a program can end", async () => {
    let transactions = 0;
    const failing: Store = {
      ...store,
      transaction(work, use) {
        transactions += 1;
        if (transactions > 1) throw new Error("away");
        return store.transaction(work, use);
      },
    };
    const kept = await keptTimers(() =>
      expect(webhooks(failing).next("REFUND", { timeoutMs: 600_000 })).rejects.toThrow("away"),
    );
    expect(kept).toEqual([]);
    expect(listeners.size).toBe(0);
  });
});

describe("a webhook URL that is switched off and on again at once", () => {
  const url = "http://127.0.0.1:3000/";
  const configure = (enabled: boolean) => configureWebhook(store, targetPolicy(), "test", { url, enabled });

  it.each<[string, () => Promise<unknown>]>([
    ["by the control plane", () => configure(true)],
    [
      "by the start of a sandbox",
      () =>
        bootstrap(
          { store, clock: store.clock, random: cryptoRandom, vault: memoryVault(), baseUrl: () => "" },
          { webcode: "SHOP01", webhookUrl: url },
          targetPolicy(),
        ),
    ],
  ])("gets none of the events that waited, however many they are: %s", async (_, switchOn) => {
    // More than two transactions drop at once, and no worker drops the rest.
    const waiting = 1_200;
    await store.transaction(async (sql) => {
      await sql.run(`INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
        VALUES ('key_1', 'test', 'SHOP01', 'hash', 'avp_test', '[]', 0)`);
      await saveEndpoint(sql, "test", { url, enabled: false });
      for (let index = 0; index < waiting; index += 1)
        sql.write(
          `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
             attempts, next_attempt_at)
           VALUES (?, ?, 'test', 'SHOP01-POS-1', 'REFUND', 'http://127.0.0.1:3000/', '{}', 'pending', '[]', 0)`,
          [`evt_${index}`, index],
        );
    });
    await switchOn();
    const found = await store.transaction(async (sql) => [
      await sql.get("SELECT count(*) AS count FROM webhook_deliveries WHERE status <> 'dropped'"),
      (await findEndpoint(sql, "test"))?.enabled,
    ]);
    expect(found).toEqual([{ count: 0 }, true]);
  });

  it("is in each response of the control plane as it was set", async () => {
    await store.transaction((sql) =>
      sql.run(`INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
        VALUES ('key_1', 'test', 'SHOP01', 'hash', 'avp_test', '[]', 0)`),
    );
    for (const enabled of [false, true]) expect(await configure(enabled)).toMatchObject({ enabled });
  });
});

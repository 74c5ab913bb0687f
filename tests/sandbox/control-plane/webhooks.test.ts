import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configureWebhook, webhooksOf } from "../../../src/sandbox/control-plane/webhooks.ts";
import type { Context } from "../../../src/sandbox/core/context.ts";
import type { Store } from "../../../src/sandbox/core/store.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { saveEndpoint } from "../../../src/sandbox/webhooks/endpoints.ts";
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
  it("gets none of the events that waited, however many they are", async () => {
    // More than two transactions drop at once, and no worker drops the rest.
    const waiting = 1_200;
    await store.transaction(async (sql) => {
      await sql.run(`INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
        VALUES ('key_1', 'test', 'SHOP01', 'hash', 'avp_test', '[]', 0)`);
      for (let index = 0; index < waiting; index += 1)
        sql.write(
          `INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
             attempts, next_attempt_at)
           VALUES (?, ?, 'test', 'SHOP01-POS-1', 'REFUND', 'http://127.0.0.1:3000/', '{}', 'pending', '[]', 0)`,
          [`evt_${index}`, index],
        );
    });
    for (const enabled of [false, true])
      expect(
        await configureWebhook(store, targetPolicy(), "test", { url: "http://127.0.0.1:3000/", enabled }),
      ).toMatchObject({ enabled });
    const left = await store.transaction((sql) =>
      sql.get("SELECT count(*) AS count FROM webhook_deliveries WHERE status <> 'dropped'"),
    );
    expect(left).toEqual({ count: 0 });
  });
});

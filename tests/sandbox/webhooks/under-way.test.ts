import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { type Environment, serverLimits, terminals } from "../../../generated/constants.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, webcode } from "../../support/sandbox.ts";
import { useStoreFolder } from "../../support/store-folder.ts";

const store = useStoreFolder();
let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

const slow = "http://127.0.0.1:9/slow";
const fast = "http://127.0.0.1:9/fast";
const charge = (calls: ReturnType<typeof callsTo>, environment: Environment = "test") =>
  calls[environment].post("/pos/payment", {
    webcode,
    poiId: terminals[environment][0].poiId,
    amount: amount(100),
  });

describe("deliveries that are under way", () => {
  it("are at most as many as the limit to one URL, and those to another URL go on", async () => {
    const sent: string[] = [];
    let waiting: (() => void)[] = [];
    sandbox = await createSandbox({
      clock: manualClock(),
      webhookUrl: slow,
      send(url) {
        sent.push(url);
        if (url === fast) return Promise.resolve(204);
        return new Promise((resolve) => waiting.push(() => resolve(204)));
      },
    });
    const calls = callsTo(sandbox);
    await calls.control("PUT", "/webhooks/live", { url: fast, enabled: true });
    const limit = serverLimits.deliveriesUnderWay;
    const toSlow = () => sent.filter((url) => url === slow).length;
    for (let index = 0; index < limit + 10; index += 1) await charge(calls);
    await expect.poll(toSlow).toBe(limit);
    await charge(calls, "live");
    await expect.poll(() => sent.includes(fast)).toBe(true);
    expect(toSlow()).toBe(limit);
    const respondToAll = () => {
      for (const respond of waiting) respond();
      waiting = [];
    };
    await expect
      .poll(() => {
        respondToAll();
        return toSlow();
      })
      .toBe(limit + 10);
    respondToAll();
  });

  it("may still end while the sandbox is closed, and are recorded", async () => {
    const options = { clock: manualClock(), data: store.file, webhookUrl: slow, testKey: "a-test-key" };
    const responding = Promise.withResolvers<number>();
    let sent = 0;
    sandbox = await createSandbox({
      ...options,
      send: () => {
        sent += 1;
        return responding.promise;
      },
    });
    await charge(callsTo(sandbox));
    await expect.poll(() => sent).toBe(1);
    const closed = sandbox.close();
    await setImmediate();
    responding.resolve(204);
    await closed;
    sandbox = await createSandbox({ ...options, send: async () => 500 });
    await sandbox.settled();
    const deliveries = await sandbox.webhooks.list("test");
    expect(deliveries).toMatchObject([{ status: "delivered", attempts: [{ statusCode: 204 }] }]);
  });

  it("end with the sandbox, which says so in the attempt and sends the event again after the restart", async () => {
    let sent = 0;
    const options = { clock: manualClock(), data: store.file, webhookUrl: slow, testKey: "a-test-key" };
    sandbox = await createSandbox({
      ...options,
      send: () => {
        sent += 1;
        return new Promise(() => {});
      },
    });
    await charge(callsTo(sandbox));
    await expect.poll(() => sent).toBe(1);
    await sandbox.close();
    sandbox = await createSandbox({ ...options, send: async () => 204 });
    await sandbox.clock.advance({ minutes: 10 });
    await sandbox.settled();
    const [delivery] = await sandbox.webhooks.list("test");
    expect(delivery).toMatchObject({
      status: "delivered",
      attempts: [{ error: "The sandbox stopped." }, { statusCode: 204 }],
    });
  });
});

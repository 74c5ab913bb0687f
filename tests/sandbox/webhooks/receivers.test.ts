import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { webhookDelivery } from "../../../generated/constants.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { amountOf, leaveFigures, seed, seededRandom } from "../../support/settings.ts";

const payments = Math.ceil(amountOf("WEBHOOK_EVENTS", 100) / 4);
let receiver: Receiver;
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;

beforeEach(async () => {
  receiver = await startReceiver();
  sandbox = await createSandbox({ clock: manualClock(), webhookUrl: receiver.url });
  calls = callsTo(sandbox);
});
afterEach(async () => {
  await receiver.close();
  await sandbox.close();
});

const deliveries = async () =>
  (await calls.control("GET", "/webhook-deliveries?environment=test")).json.deliveries;

/** A payment of which four events tell, in this order. */
const told = ["AUTHORISATION", "AUTHORISATION_ADJUSTMENT", "CAPTURE", "REFUND"];
async function payWithFourEvents(customReference: string): Promise<void> {
  const paymentReference = await calls.paid({ isPreAuth: true, customReference });
  const body = { webcode, paymentReference };
  const { amount } = sessionBody;
  await calls.test.post("/payment/extend", body);
  await calls.test.post("/payment/capture", { ...body, amount });
  await calls.test.post("/payment/refund", { ...body, amount, reason: "RETURN" });
}

const failures: ((response: ServerResponse) => void)[] = [
  (response) => void response.writeHead(500).end(),
  (response) => void response.writeHead(503).end("later"),
  (response) => void response.writeHead(302, { Location: receiver.url }).end(),
  (response) => void response.destroy(),
];

describe("a receiver that fails half the time", () => {
  it("gets every event eventually, and those of each payment in order", async ({ task }) => {
    const accepted = new Map<string, string[]>();
    const tries = new Map<string, number>();
    let failed = 0;
    receiver.respond = (response, { event_id, event_code, data: { customReference } }) => {
      const attempt = (tries.get(event_id) ?? 0) + 1;
      tries.set(event_id, attempt);
      // Of what was sent, not of when: a seed leads to the same failures however the events interleave.
      const [chance = 0, kind = 0] = seededRandom(`${seed} ${customReference} ${event_code} ${attempt}`)(2);
      // An event that failed through the whole schedule is given up, as the contract says; here none is.
      if (chance < 128 && attempt <= webhookDelivery.retryAfterSeconds.length) {
        failed += 1;
        failures[kind % failures.length]?.(response);
        return;
      }
      accepted.set(customReference, [...(accepted.get(customReference) ?? []), event_code]);
      response.writeHead(200).end();
    };
    for (let number = 0; number < payments; number += 1) await payWithFourEvents(`order-${number}`);
    const longest = Math.max(...webhookDelivery.retryAfterSeconds) * 1.2;
    for (let round = 0; round < told.length * 10; round += 1) await calls.advance(longest);

    const arrived = Map.groupBy(receiver.received, ({ event }) => event.data.customReference);
    const orders = Array.from({ length: payments }, (_, number) => `order-${number}`);
    const outOfOrder = orders.filter((order) => {
      const codes = [...new Set(arrived.get(order)?.map(({ event }) => event.event_code))];
      return codes.join() !== told.join();
    });
    const figures = {
      events: payments * told.length,
      "deliveries that failed": failed,
      "events lost": payments * told.length - [...accepted.values()].flat().length,
      "events accepted twice": [...accepted.values()].filter((codes) => codes.length > told.length).length,
      "payments out of order": outOfOrder.length,
    };
    leaveFigures(task, figures);
    expect(figures).toMatchObject({
      "events lost": 0,
      "events accepted twice": 0,
      "payments out of order": 0,
    });
    expect(failed).toBeGreaterThan(payments);
    for (const order of orders) expect(accepted.get(order)).toEqual(told);
  });
});

describe("a receiver that is slow", () => {
  it("is disconnected after the contract's timeout, and gets the event again", async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
    const arrived = new Promise<void>((resolve) => {
      receiver.respond = () => resolve();
    });
    await calls.paid();
    await arrived;
    expect(timeout).toHaveBeenCalledWith(webhookDelivery.timeoutSeconds * 1000);
    expect(await deliveries()).toMatchObject([{ status: "pending", attempts: [] }]);
    limit.abort();
    await calls.advance(0);
    expect(await deliveries()).toMatchObject([
      { status: "pending", attempts: [{ error: "No response within 15 seconds." }] },
    ]);

    timeout.mockRestore();
    receiver.respond = (response) => void response.writeHead(204).end();
    await calls.advance(6);
    expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: [{}, { statusCode: 204 }] }]);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });
});

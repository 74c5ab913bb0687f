import { expect } from "vitest";
import type { Environment } from "../../../generated/constants.ts";
import type { Fault } from "../../../src/sandbox/faults/fault.ts";
import { type Model, owners } from "./model.ts";
import { oracleProblems } from "./oracles.ts";
import type { Shop } from "./shop.ts";

interface Delivery {
  status: string;
  attempts: { fault?: string }[];
}

async function deliveries(shop: Shop): Promise<Delivery[]> {
  const of = async (environment: Environment): Promise<Delivery[]> =>
    (await shop.control("GET", `/webhook-deliveries?environment=${environment}`)).deliveries;
  return [...(await of("live")), ...(await of("test"))];
}

/** Lets time go by until no event waits: faults of webhooks delay events, or have them sent again. */
async function deliverAll(model: Model, shop: Shop): Promise<void> {
  for (let round = 0; model.webhookFaults.length > 0 && round < 100; round += 1) {
    if (!(await deliveries(shop)).some(({ status }) => status === "pending")) return;
    await shop.settle(36_000);
    model.advance(36_000);
  }
}

/** What was told of a payment, each event once, in the order of the first arrivals. */
function toldOnce(shop: Shop, reference: string): string[] {
  const arrived = shop.events.get(reference) ?? [];
  return [...new Map(arrived.map(({ id, told }) => [id, told])).values()];
}

/** How often the effect of each fault of webhooks was seen: by the receiver, or, when it only takes time, in the attempts. */
async function effectsOnWebhooks(shop: Shop): Promise<Record<string, number>> {
  const attempts = (await deliveries(shop)).flatMap((delivery) => delivery.attempts);
  const count = (type: string) => attempts.filter(({ fault }) => fault === type).length;
  const arrived = [...shop.events.values()].flat();
  const { wrong_signature = 0, outside_tolerance = 0, ...others } = shop.refusals;
  expect(others).toEqual({});
  const seen = {
    delay: count("delay"),
    reorder: count("reorder"),
    duplicate: arrived.length - new Set(arrived.map(({ id }) => id)).size,
    "wrong-signature": wrong_signature,
    "stale-timestamp": outside_tolerance,
  };
  return Object.fromEntries(Object.entries(seen).filter(([, times]) => times > 0));
}

function usesOf(faults: readonly Fault[]): Record<string, number> {
  const uses: Record<string, number> = {};
  for (const { effect, times, remaining } of faults) {
    if (remaining < times) uses[effect.type] = (uses[effect.type] ?? 0) + times - remaining;
  }
  return uses;
}

/** Holds everything that the sandbox shows against the model, once all that was accepted is processed. */
export async function compareAll(model: Model, shop: Shop): Promise<void> {
  await shop.settle(2);
  model.advance(2);
  await deliverAll(model, shop);
  expect(shop.internalErrors).toEqual([]);
  for (const [index, session] of model.sessions.entries()) {
    const { status, paymentStatus, attempts } = await shop.detail(session.tenant, index);
    const payment = session.payment === undefined ? undefined : model.payments[session.payment];
    expect({ status, paymentStatus, attempts: attempts.length }).toEqual({
      status: session.status,
      paymentStatus: payment?.shown,
      attempts: session.attempts,
    });
  }
  const mayOvertake = model.webhookFaults.some(({ type }) => type === "reorder");
  for (const [index, payment] of model.payments.entries()) {
    const reference = shop.payments[index] ?? "";
    const told = toldOnce(shop, reference);
    // Where an event overtook another, the same events have another order.
    if (mayOvertake) expect(told.toSorted()).toEqual(payment.events.toSorted());
    else expect(told).toEqual(payment.events);
    if (!shop.keys[payment.tenant]) await shop.createKey(payment.tenant);
    const { webcode } = owners[payment.tenant];
    const route = `/payment/modifications?webcode=${webcode}&paymentReference=${reference}&limit=100`;
    const { json } = await shop.send(payment.tenant, "GET", route);
    const states = json.data.modifications.map(({ status }: { status: string }) => status);
    expect(states.toReversed()).toEqual(payment.modifications);
  }
  expect(shop.events.size).toBe(model.payments.length);
  const kept: Fault[] = (await shop.control("GET", "/faults")).faults;
  const ofRequests = kept.filter(({ operation }) => operation !== "webhook");
  expect(ofRequests.map(({ remaining }) => remaining)).toEqual(
    model.injected.map(({ remaining }) => remaining),
  );
  const ofWebhooks = kept.filter(({ operation }) => operation === "webhook");
  expect(await effectsOnWebhooks(shop)).toEqual(usesOf(ofWebhooks));
  model.met.push(
    ...ofWebhooks.flatMap(({ times, remaining, effect }) => (remaining < times ? effect.type : [])),
  );
  // The oracles send calls again, which would meet what is left.
  await shop.control("DELETE", "/faults");
  expect(await oracleProblems(model, shop)).toEqual([]);
}

import { createPayments } from "avirato-payments-contract/payments";
import { createSandbox, type Sandbox } from "avirato-payments-contract/sandbox";
import { signWebhook, webhookFixture } from "avirato-payments-contract/webhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createShop } from "./shop.ts";

const origin = "https://shop.example";
let sandbox: Sandbox;
let shop: ReturnType<typeof createShop>;

beforeEach(async () => {
  sandbox = await createSandbox({ receiver: (request) => shop(request), webhookUrl: `${origin}/webhooks` });
  const payments = createPayments({
    environment: "test",
    apiKey: sandbox.keys.test,
    secrets: sandbox.secrets.test,
    webcode: "SHOP01",
    fetch: sandbox.fetch,
  });
  shop = createShop(payments, origin);
});
afterEach(async () => {
  await sandbox.settled();
  await sandbox.close();
});

async function ask(method: string, url: string, body: string | null = null) {
  const response = await shop(new Request(new URL(url, origin), { method, body }));
  return { status: response.status, text: await response.text() };
}
const page = async (url: string) => (await ask("GET", url)).text;

/** Orders, and returns the id of the session that pays the order. */
async function order(id: string): Promise<string> {
  const { text } = await ask("PUT", `/orders/${id}`, "25.00");
  return JSON.parse(text).sessionId;
}

it("an order is paid, and the customer is thanked", async () => {
  const { status, redirectUrl } = await sandbox.pay(await order("4711"));
  expect(status).toBe("authorised");
  await sandbox.webhooks.next("AUTHORISATION");
  expect(await page("/orders/4711")).toBe("Order 4711 is paid.");
  expect(await page(redirectUrl)).toBe("Thank you. You paid €25.00.");
  expect(await page("/orders/4711/thanks?data=forged")).toBe("This is no proof of payment.");
});

it("an order stays open while a card is refused, a challenge fails, or the customer cancels", async () => {
  const session = await order("4711");
  const refused = await sandbox.pay(session, { card: "4000000000000002" });
  await sandbox.pay(session, { card: "4000000000003220", challenge: "refuse" });
  expect(await page(refused.redirectUrl)).toBe("Order 4711 is open.");
  await sandbox.cancel(session);
  await sandbox.settled();
  expect(await page("/orders/4711")).toBe("Order 4711 is open.");
});

it("an order is refunded once the refund has succeeded, and not when it was accepted", async () => {
  await sandbox.pay(await order("4711"));
  await sandbox.webhooks.next("AUTHORISATION");
  expect((await ask("POST", "/orders/4711/refund")).status).toBe(202);
  expect(await page("/orders/4711")).toBe("Order 4711 is refund requested.");
  await sandbox.clock.advance({ minutes: 1 });
  const { data } = await sandbox.webhooks.next("REFUND");
  expect(data.amount).toEqual({ value: 2500, currency: "EUR" });
  expect(await page("/orders/4711")).toBe("Order 4711 is refunded.");
});

it("a refund that fails can be requested again", async () => {
  await sandbox.pay(await order("4711"));
  await sandbox.webhooks.next("AUTHORISATION");
  await sandbox.faults.add({ operation: "refundPayment", effect: { type: "fail", reason: "Refused." } });
  await ask("POST", "/orders/4711/refund");
  await sandbox.clock.advance({ minutes: 1 });
  await sandbox.webhooks.next("REFUND_FAILED");
  expect(await page("/orders/4711")).toBe("Order 4711 is paid.");
});

it("a lost response makes no second session", async () => {
  await sandbox.faults.add({ operation: "createSession", when: "after", effect: { type: "disconnect" } });
  const session = await order("4711");
  expect(await order("4711")).toBe(session);
});

it("a shop that was down for a day learns of the payment when it is up again", async () => {
  const session = await order("4711");
  const running = shop;
  shop = async () => new Response("down", { status: 503 });
  await sandbox.pay(session);
  await sandbox.clock.advance({ hours: 20 });
  shop = running;
  await sandbox.clock.advance({ hours: 28 });
  await sandbox.webhooks.next("AUTHORISATION");
  expect(await page("/orders/4711")).toBe("Order 4711 is paid.");
});

it("an event that comes twice is handled once, and a forged one not at all", async () => {
  await order("4711");
  const forged = webhookFixture("AUTHORISATION", { data: { customReference: "4711" } });
  const { body, headers } = await signWebhook(forged, "another_secret");
  const response = await shop(new Request(`${origin}/webhooks`, { method: "POST", body, headers }));
  expect([response.status, await page("/orders/4711")]).toEqual([400, "Order 4711 is open."]);

  await sandbox.pay(await order("4712"));
  const { event_id } = await sandbox.webhooks.next("AUTHORISATION");
  await ask("POST", "/orders/4712/refund");
  await sandbox.webhooks.resend(event_id);
  await sandbox.settled();
  expect(await page("/orders/4712")).toBe("Order 4712 is refund requested.");
});

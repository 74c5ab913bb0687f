import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestClient, eachModification } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, manualClock } from "../support/sandbox.ts";
import { type Order, shop } from "./shop.ts";

// A whole integration, tested with no port and no network: the shop's client calls the sandbox as a function, and the
// sandbox sends its webhooks to the shop as a function.

const origin = "https://shop.example";
const sent: { headers: Record<string, string>; body: string }[] = [];
let sandbox: Sandbox;
let app: ReturnType<typeof shop>;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  sent.length = 0;
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(Date.now()),
    webhookUrl: "http://127.0.0.1:3000/webhooks",
    send: async (_url, headers, body) => {
      sent.push({ headers, body });
      return (await app.request("/webhooks", { method: "POST", headers, body })).status;
    },
  });
  client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const clientSecret = sandbox.secrets.test;
  app = shop({ client, webcode: "SHOP01", audience: "test:SHOP01", clientSecret, origin });
});
afterEach(() => sandbox.close());

const readOrder = async (id: string) => (await (await app.request(`/orders/${id}`)).json()) as Order;

async function sell(value = 10000) {
  const body = JSON.stringify({ value, currency: "EUR" });
  const response = await app.request("/orders", { method: "POST", body });
  const { orderId } = (await response.json()) as { orderId: string };
  const order = await readOrder(orderId);
  const pay = async (card?: string) => {
    const { json } = await callsTo(sandbox).pay(order.sessionId ?? "", card);
    await callsTo(sandbox).advance(0);
    return json as { redirectUrl?: string };
  };
  return { orderId, response, pay };
}

describe("a shop", () => {
  it("opens a session, is paid, shows the confirmation and refunds", async () => {
    const { orderId, response, pay } = await sell();
    expect(response.status).toBe(201);
    const { redirectUrl = "" } = await pay();
    expect((await readOrder(orderId)).status).toBe("paid");
    const thanks = await app.request(redirectUrl);
    expect([thanks.status, await thanks.text()]).toEqual([200, `Thank you for ${orderId}.`]);

    expect((await app.request(`/orders/${orderId}/refund`, { method: "POST" })).status).toBe(202);
    await callsTo(sandbox).advance(5);
    expect((await readOrder(orderId)).status).toBe("refunded");
  });

  it("refunds an order once, however often the refund is requested", async () => {
    const { orderId, pay } = await sell();
    await pay();
    for (let click = 0; click < 3; click += 1) {
      expect((await app.request(`/orders/${orderId}/refund`, { method: "POST" })).status).toBe(202);
    }
    expect(await Array.fromAsync(eachModification(client, { webcode: "SHOP01" }))).toHaveLength(1);
  });

  it("keeps an order open when a card was refused", async () => {
    const { orderId, pay } = await sell();
    await pay("4000000000000002");
    expect((await readOrder(orderId)).status).toBe("open");
    await pay();
    expect((await readOrder(orderId)).status).toBe("paid");
  });

  it("accepts neither a forged webhook nor the redirect of another order as a payment", async () => {
    const [paid, open] = [await sell(1), await sell(99999)];
    const { redirectUrl = "" } = await paid.pay();
    const [genuine] = sent;
    const forged = genuine?.body.replaceAll(paid.orderId, open.orderId) ?? "";
    expect(forged).toContain(open.orderId);
    const init = { method: "POST", headers: genuine?.headers ?? {} };
    expect((await app.request("/webhooks", { ...init, body: forged })).status).toBe(400);
    const stolen = redirectUrl.replace(paid.orderId, open.orderId);
    expect((await app.request(stolen)).status).toBe(400);
    expect((await readOrder(open.orderId)).status).toBe("open");
  });

  it("does not reopen an order when a webhook arrives a second time", async () => {
    const { orderId, pay } = await sell();
    await pay();
    await app.request(`/orders/${orderId}/refund`, { method: "POST" });
    await callsTo(sandbox).advance(5);
    const [first] = sent;
    const again = await app.request("/webhooks", {
      method: "POST",
      headers: first?.headers ?? {},
      body: first?.body ?? "",
    });
    expect([again.status, (await readOrder(orderId)).status]).toEqual([204, "refunded"]);
  });

  it("shows the code and traceId when the API responds with an error", async () => {
    const response = await app.request("/orders", { method: "POST", body: '{"value":0,"currency":"EUR"}' });
    expect([response.status, await response.text()]).toEqual([
      502,
      expect.stringMatching(/^The payment API answered 12001; its trace is [0-9a-f]{32}\.$/),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { sealRedirectData } from "../../../../src/redirect/seal.ts";
import { dashboardOf } from "../../../support/dashboard.ts";
import { amount, sessionBody, useResetSandbox, webcode } from "../../../support/sandbox.ts";
import { claims } from "../redirect-claims.ts";

const running = useResetSandbox({ send: async () => 200, webhookUrl: "http://127.0.0.1:3000/webhooks" });
const page = dashboardOf(running);

/** How many entries a page lists, and the path of the next one. */
async function listOf(path: string, pattern: RegExp): Promise<[count: number, older: string | undefined]> {
  const { html } = await page(path);
  const listed = new Set([...html.matchAll(pattern)].map(([found]) => found));
  return [listed.size, /href="\/dashboard([^"]+)">Older</.exec(html)?.[1]?.replaceAll("&amp;", "&")];
}

describe("a list of the dashboard", () => {
  /** Asks for refunds of a payment, each of a larger amount than the one before. */
  async function refund(paymentReference: string, count: number): Promise<void> {
    for (let value = 1; value <= count; value += 1)
      await running.test.post("/payment/refund", {
        ...{ webcode, paymentReference, amount: amount(value), reason: "RETURN" },
      });
  }
  const create = async () =>
    (await running.test.post("/payment/session", sessionBody)).json.data.sessionId as string;

  it("has a second page from its 101st entry on: sessions, events, and the events of a payment", async () => {
    for (let count = 0; count < 100; count += 1) await running.pay(await create());
    await running.sandbox.settled();
    const [sessions, events] = [/-EXT-\d{22}"/g, /evt_\w{26}"/g];
    expect(await listOf("/test/sessions", sessions)).toEqual([100, undefined]);
    expect(await listOf("/test/webhooks", events)).toEqual([100, undefined]);
    const last = await create();
    const [count, older = ""] = await listOf("/test/sessions", sessions);
    expect([count, await listOf(older, sessions)]).toEqual([100, [1, undefined]]);
    await running.pay(last, "4000000000000002");
    await running.pay(last);
    const [sent, before = ""] = await listOf("/test/webhooks", events);
    expect([sent, await listOf(before, events)]).toEqual([100, [2, undefined]]);
    const [payment = ""] = /\w+-PXT-\d{22}/.exec((await page(`/test/sessions/${last}`)).html) ?? [];
    expect(await listOf(`/test/webhooks?payment=${payment}`, events)).toEqual([1, undefined]);
    for (const start of ["nowhere", "1", "-1", "1-", "1-x"])
      expect((await listOf(`/test/sessions?start=${start}`, sessions))[0]).toBe(100);
  });

  it("has a second page from its 101st payment of a terminal on", async () => {
    const charge = () =>
      running.test.post("/pos/payment", { webcode, poiId: "V400m-TEST-000001", amount: amount(1000) });
    for (let count = 0; count < 100; count += 1) await charge();
    expect(await listOf("/test/pos", /-POS-\d{22}"/g)).toEqual([100, undefined]);
    await running.advance(1);
    await charge();
    const [count, older = ""] = await listOf("/test/pos", /-POS-\d{22}"/g);
    expect(count).toBe(100);
    expect(older).toMatch(/^\/test\/pos\?start=/);
  });

  it("has a second page from the 51st modification of a payment on, and its session shows them all", async () => {
    const paymentReference = await running.paid();
    await refund(paymentReference, 50);
    const modifications = /id="SHOP01-MOD-\d{22}"/g;
    expect(await listOf(`/test/payments/${paymentReference}`, modifications)).toEqual([50, undefined]);
    await refund(paymentReference, 1);
    const [count, older = ""] = await listOf(`/test/payments/${paymentReference}`, modifications);
    expect([count, await listOf(older, modifications)]).toEqual([50, [1, undefined]]);
    const [, session = ""] =
      /sessions\/(SHOP01-EXT-\d{22})"/.exec((await page(`/test/payments/${paymentReference}`)).html) ?? [];
    expect((await page(`/test/sessions/${session}`)).html.match(/refund of €/g)).toHaveLength(51);
  });

  it("is not what the demo shop shows, which is the newest 50 events of a payment", async () => {
    const paymentReference = await running.paid();
    await refund(paymentReference, 51);
    await running.advance(60);
    const { secrets, fetch } = running.sandbox;
    const audience = `test:${webcode}`;
    const data = await sealRedirectData({ ...claims, paymentReference }, secrets.test, { audience });
    const shop = await (await fetch(`/shop/ok?data=${data}`)).text();
    expect(shop.match(/<h3>\w+/g)).toEqual(Array.from({ length: 50 }, () => "<h3>REFUND"));
  });

  it("shows the events of the latest five attempts of a session, and at most twenty of them", async () => {
    const id = await create();
    for (let count = 0; count < 6; count += 1) await running.pay(id, "4000000000000002");
    const attempts = (await page(`/test/sessions/${id}`)).html.match(/attempt refused/g);
    expect(attempts).toHaveLength(6);
    expect((await listOf(`/test/sessions/${id}`, /evt_\w{26}"/g))[0]).toBe(5);
    await running.pay(id);
    const detail = await running.test.get(`/payment/session/${id}?webcode=${webcode}`);
    const { paymentReference } = detail.json.data;
    await refund(paymentReference, 25);
    await running.advance(60);
    expect((await listOf(`/test/sessions/${id}`, /evt_\w{26}"/g))[0]).toBe(20);
    expect((await listOf(`/test/payments/${paymentReference}`, /evt_\w{26}"/g))[0]).toBe(20);
  });
});

import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../../support/dashboard.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../../support/sandbox.ts";

const running = useSandbox({ send: async () => 200, webhookUrl: "http://127.0.0.1:3000/webhooks" });
const page = dashboardOf(running);
const modify = (reference: string, type: string, fields: Record<string, string> = {}) =>
  page(`/test/payments/${reference}/${type}`, fields);
const actions = async (reference: string) =>
  [
    ...(await page(`/test/payments/${reference}`)).html.matchAll(
      /action="[^"]+\/(refund|capture|cancel|extend)"/g,
    ),
  ].map(([, type]) => type);
const modifications = async (paymentReference: string) => {
  const { json } = await running.test.get(
    `/payment/modifications?webcode=${webcode}&paymentReference=${paymentReference}`,
  );
  return json.data.modifications as { type: string; status: string; amount?: object; reason?: string }[];
};

describe("the page of a payment", () => {
  it("refunds part of it by the rules of the API, and shows the modification and its event", async () => {
    const reference = await running.paid();
    const { html, status } = await modify(reference, "refund", { amount: "25.00", reason: "RETURN" });
    expect(status).toBe(303);
    expect(html).toMatch(/The refund SHOP01-MOD-\d{22} was accepted\./);
    expect(html).toContain("€0.00, and €25.00 is being processed");
    expect(html).toContain('name="amount" value="75.00"');
    await running.advance(2);
    expect(await modifications(reference)).toMatchObject([
      { type: "refund", status: "succeeded", amount: amount(2500), reason: "RETURN" },
    ]);
    const after = (await page(`/test/payments/${reference}`)).html;
    expect(after).toContain("PARTIALLY_REFUNDED");
    expect(after).toMatch(/>REFUND<\/a>/);
  });

  it("has the actions that its state allows, and no others", async () => {
    const sale = await running.paid();
    expect(await actions(sale)).toEqual(["refund", "cancel"]);
    await modify(sale, "refund", { amount: "100.00", reason: "OTHER" });
    expect(await actions(sale)).toEqual([]);

    const reserved = await running.paid({ isPreAuth: true });
    expect(await actions(reserved)).toEqual(["capture", "cancel", "extend"]);
    await modify(reserved, "extend");
    await modify(reserved, "capture", { amount: "40.00" });
    expect(await actions(reserved)).toEqual(["refund"]);
    expect((await modifications(reserved)).map(({ type }) => type)).toEqual(["capture", "extend"]);

    const cancelled = await running.paid();
    await modify(cancelled, "cancel");
    expect(await actions(cancelled)).toEqual([]);
  });

  it.each([
    ["100.01", "RETURN", /more than|exceed/i],
    ["0", "RETURN", /amount\.value/],
    ["25,00", "RETURN", /amount must be a number such as 25\.00/],
    ["1.001", "RETURN", /at most 2 decimal digits in EUR/],
    ["25.00", "A REASON", /Body field reason/],
  ])("shows why a refund of %s for %s is refused, with what was entered", async (text, reason, problem) => {
    const reference = await running.paid();
    const { html } = await modify(reference, "refund", { amount: text, reason });
    const [, alert = ""] = /role="alert"[^>]*>([^<]+)</.exec(html) ?? [];
    expect(alert).toMatch(problem);
    expect(html).toContain(`name="amount" value="${text}"`);
    expect(await modifications(reference)).toEqual([]);
  });

  it.each([
    ["JPY", "500", 500],
    ["EUR", "5.1", 510],
    ["KWD", "5.125", 5125],
  ])("refunds in %s an amount of %s in its minor units: %i", async (currency, text, value) => {
    const reference = await running.paid({ amount: amount(10_000, currency) });
    await modify(reference, "refund", { amount: text, reason: "RETURN" });
    expect(await modifications(reference)).toMatchObject([{ amount: { value, currency } }]);
  });

  it("says so where another page has changed the payment meanwhile, and its form is gone", async () => {
    const reference = await running.paid();
    await modify(reference, "cancel");
    const { html } = await modify(reference, "refund", { amount: "1.00", reason: "RETURN" });
    expect(html.match(/role="alert"/g)).toHaveLength(1);
    expect(html).toMatch(/role="alert"[^>]*>[^<]*cancelled[^<]*\(code \d{5}\)</);
  });

  it("shows why a form failed in no other form of the page", async () => {
    const reference = await running.paid();
    const { html } = await modify(reference, "extend");
    expect(await actions(reference)).toEqual(["refund", "cancel"]);
    expect(html).toMatch(/<\/h1>\s*<p class="bad alert" role="alert"/);
    expect(html.match(/role="alert"/g)).toHaveLength(1);
  });

  it("is not there in the other environment, nor for an unknown payment", async () => {
    const reference = await running.paid();
    expect((await page(`/live/payments/${reference}`)).status).toBe(404);
    const { html, location } = await page(`/live/payments/${reference}/refund`, {
      amount: "1",
      reason: "RETURN",
    });
    expect(location).toMatch(/^\/dashboard\/live\/sessions\?/);
    expect(html).toContain(`There is no payment ${reference}.`);
    expect(await modifications(reference)).toEqual([]);
  });

  it("links its session, its requests and its events, which link it", async () => {
    const { json } = await running.test.post("/payment/session", sessionBody);
    const { sessionId } = json.data;
    await running.pay(sessionId);
    const session = (await page(`/test/sessions/${sessionId}`)).html;
    const [, reference = ""] = /dashboard\/test\/payments\/([^"]+)"/.exec(session) ?? [];
    const { html } = await page(`/test/payments/${reference}`);
    expect(html).toContain(`href="/dashboard/test/sessions/${sessionId}"`);
    expect(html).toContain(`href="/dashboard/test/requests?search=${reference}"`);
    const events = (await page(`/test/webhooks?payment=${reference}`)).html;
    const ids = [...events.matchAll(/<code class="sub">(evt_\w+)</g)].map(([, id]) => id);
    expect(ids).toHaveLength(1);
    const event = (await page(`/test/webhooks/${ids[0]}`)).html;
    expect(event).toContain(`href="/dashboard/test/payments/${reference}"`);
    expect(event).toContain(`href="/dashboard/test/sessions/${sessionId}"`);
  });

  it("says beside each link to requests how many rows the linked page has, as its session does", async () => {
    const { json } = await running.test.post("/payment/session", sessionBody);
    const { sessionId } = json.data;
    await running.pay(sessionId);
    const read = () => running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    const reference = (await read()).json.data.paymentReference;
    // More requests name the payment than the session.
    for (let count = 0; count < 3; count += 1) await modifications(reference);
    await read();
    const said: number[] = [];
    for (const path of [`/test/payments/${reference}`, `/test/sessions/${sessionId}`]) {
      const links = (await page(path)).html.matchAll(/href="\/dashboard([^"]+)">(\d+) [^<]+</g);
      for (const [, linked = "", count] of links) {
        const rows = (await page(linked)).html.match(/<details id="request-/g);
        expect(`${linked}: ${count}`).toBe(`${linked}: ${rows?.length}`);
        said.push(Number(count));
      }
    }
    expect(said).toEqual([5, 3]);
  });

  it("has its modifications on several pages when there are many", async () => {
    const reference = await running.paid();
    for (let count = 0; count < 60; count += 1) {
      await running.test.post("/payment/refund", {
        webcode,
        paymentReference: reference,
        amount: amount(1 + count),
        reason: "RETURN",
      });
    }
    const first = (await page(`/test/payments/${reference}`)).html;
    const [, older = ""] = /href="\/dashboard([^"]+)">Older</.exec(first) ?? [];
    const second = (await page(older)).html;
    const ids = [first, second].map((html) =>
      [...html.matchAll(/id="(SHOP01-MOD-\d+)"/g)].map(([, id]) => id),
    );
    expect(ids.map(({ length }) => length)).toEqual([50, 10]);
    expect(new Set(ids.flat()).size).toBe(60);
  });
});

describe("the page of POS payments", () => {
  const charge = (value: number) =>
    running.test.post("/pos/payment", { webcode, poiId: "V400m-TEST-000001", amount: amount(value) });

  it("lists the authorised payments of terminals on pages, newest first, and they can be refunded", async () => {
    const charged: string[] = [];
    for (let count = 0; count < 130; count += 1) {
      const { json } = await charge(1000 + (count % 50));
      charged.push(json.data.paymentReference);
      await running.advance(1);
    }
    await charge(1051);
    const listed: string[] = [];
    let next: string | undefined = "/test/pos";
    while (next !== undefined) {
      const { html } = await page(next);
      listed.push(...[...html.matchAll(/payments\/(SHOP01-POS-\d{22})"/g)].map(([, id = ""]) => id));
      next = /href="\/dashboard([^"]+)">Older</.exec(html)?.[1];
    }
    expect(listed).toEqual(charged.toReversed());
    const { html } = await modify(charged[0] ?? "", "refund", { amount: "10.00", reason: "RETURN" });
    expect(html).toContain("was accepted.");
    expect((await page("/live/pos")).html).toContain("None yet.");
  });
});

import { describe, expect, it } from "vitest";
import { openRedirectData } from "../../../src/redirect/open.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { openPaymentPage, pay } from "../../support/payment-page.ts";
import { amount, callsTo, manualClock, sessionBody, useSandbox } from "../../support/sandbox.ts";

const running = useSandbox();
const open = (fields: object = {}) => openPaymentPage(running, fields);

describe("the payment page", () => {
  it("shows the amount in the format of locale and currency", async () => {
    const german = await (await open({ shopperLocale: "de-DE" })).page();
    expect(await german.text()).toContain("100,00\u00a0€");
    const yen = await (await open({ amount: amount(10000, "JPY") })).page();
    expect(await yen.text()).toContain("10,000");
  });

  it.each([
    ["test", "authorised", "4111111111111111"],
    ["test", "refused", "4000000000000002"],
    ["test", "challenge", "4000000000003220"],
    ["live", "authorised", "5555444433331111"],
  ] as const)("in %s fills in the card for the outcome %s", async (environment, outcome, number) => {
    const { json } = await running[environment].post("/payment/session", sessionBody);
    const url = `${json.data.paymentUrl}?fill=${outcome}`;
    const html = await (await running.sandbox.fetch(new Request(url))).text();
    const values = [...html.matchAll(/inputmode="numeric" value="([^"]*)"/g)].map(([, value]) => value);
    expect(values).toEqual([number, "12/28", "123"]);
    expect(html).toMatch(/value="pay" autofocus/);
    expect(html).toContain(`<button name="fill" value="${outcome}"`);
  });

  it("judges and fills in an expiry at the sandbox's time, not the machine's", async () => {
    const own = await createSandbox({ strict: true, clock: manualClock() });
    await own.clock.advance({ days: 9 * 365 });
    const { json } = await callsTo(own).test.post("/payment/session", sessionBody);
    const { paymentUrl } = json.data;
    expect(await (await own.fetch(`${paymentUrl}?fill=authorised`)).text()).toContain('value="12/37"');
    for (const [expiry, path] of [
      ["05/35", /\?step=/],
      ["06/35", /\/return$/],
    ] as const) {
      const body = new URLSearchParams({ ...pay, expiry });
      const { headers } = await own.fetch(paymentUrl, { method: "POST", body });
      expect(headers.get("location")).toMatch(path);
    }
    await own.close();
  });

  it("names the merchant, and says that a pre-authorisation only reserves the amount", async () => {
    const sale = await (await (await open()).page()).text();
    expect(sale).toContain("Merchant <strong>SHOP01</strong>");
    expect(sale).toMatch(/value="pay" >Pay €100.00</);
    expect(sale).not.toContain("reserved");
    const deposit = await (await (await open({ isPreAuth: true })).page()).text();
    expect(deposit).toMatch(/value="pay" >Authorise €100.00</);
    expect(deposit).toContain("The amount is reserved on your card and charged later.");
  });

  it.each([
    ["es-ES", "es", "Número de tarjeta"],
    ["es-MX", "es", "Número de tarjeta"],
    ["ca-ES", "es", "Número de tarjeta"],
    ["eu-ES", "es", "Número de tarjeta"],
    ["gl-ES", "es", "Número de tarjeta"],
    ["en-ES", "es", "Número de tarjeta"],
    ["pt-PT", "pt", "Número do cartão"],
    ["pt-BR", "pt", "Número do cartão"],
    ["en-GB", "en", "Card number"],
    ["ja-JP", "en", "Card number"],
  ])("for the locale %s is in the language %s", async (shopperLocale, language, label) => {
    const html = await (await (await open({ shopperLocale })).page()).text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<label for="card">${label}</label>`);
  });

  it.each([sessionBody.urlOk, "http://[::1]:3000/ok", "http://127.0.0.1:1/"])(
    "cannot be framed, stored or scripted, and has the same policy whatever urlOk is: %s",
    async (urlOk) => {
      const { headers } = await (await open({ urlOk })).page();
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    },
  );

  it("is not found with an unknown token, even if it begins like a known one", async () => {
    const { json } = await running.test.post("/payment/session", sessionBody);
    const { pathname } = new URL(json.data.paymentUrl);
    expect((await running.sandbox.fetch(new Request(json.data.paymentUrl))).status).toBe(200);
    const others = [
      pathname.slice(0, -1),
      `${pathname}0`,
      pathname.replace(/.$/, "-"),
      pathname.slice(0, 23),
    ];
    for (const other of [...others, "/pay-external/unknown", "/pay-external/%00", "/pay-external/-é~"]) {
      const response = await running.sandbox.fetch(new Request(new URL(other, json.data.paymentUrl)));
      expect([other, response.status]).toEqual([other, 404]);
    }
  });

  it.each([
    ["en-GB,en;q=0.9", "en", "This is not a valid payment link."],
    ["es-ES,es;q=0.9", "es", "Este enlace de pago no es válido."],
    ["ca-es,ca;q=0.9,en;q=0.8", "es", "Este enlace de pago no es válido."],
    ["pt", "pt", "Este link de pagamento não é válido."],
    ["*", "en", "This is not a valid payment link."],
  ])("says that an unknown link is not valid, in the language %s", async (accept, language, message) => {
    const headers = { "Accept-Language": accept };
    const unknown = new Request("http://127.0.0.1:4020/pay-external/unknown", { headers });
    const response = await running.sandbox.fetch(unknown);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=UTF-8",
    ]);
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(message);
  });

  it("answers a payment with a page of its own that leads to urlOk with its data, as often as it is opened", async () => {
    const urlOk = "https://shop.example/ok?a='b'&c=%20;d#top";
    const { submit, leave, path, sessionId } = await open({ urlOk });
    const answer = await submit(pay);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}/return`]);
    for (const _ of ["once", "again"]) {
      const url = await leave();
      expect(url).toMatch(/^https:\/\/shop\.example\/ok\?a='b'&c=%20;d&data=[\w.-]+#top$/);
      const data = new URL(url).searchParams.get("data") ?? "";
      expect((await openRedirectData(data, running.sandbox.secrets.test)).sessionId).toBe(sessionId);
    }
  });

  it("links from a closed session back to the shop, and from an open one nowhere", async () => {
    const { page, submit, path } = await open();
    const early = await running.sandbox.fetch(new Request(`http://127.0.0.1:4020${path}/return`));
    expect([early.status, early.headers.get("location")]).toEqual([303, path]);
    expect(await (await page()).text()).not.toContain("/return");
    await submit(pay);
    expect(await (await page()).text()).toContain(`<a href="${path}/return">Back to the shop</a>`);
  });

  it("leads back to the shop's urlKo when the customer gives up", async () => {
    const { submit, submitted, status, leave, path } = await open();
    const answer = await submit({ action: "cancel" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}/return`]);
    expect(await leave()).toBe(sessionBody.urlKo);
    expect(await status()).toBe("cancelled");
    expect(await submitted(pay)).toContain("This payment was cancelled.");
    expect(await status()).toBe("cancelled");
  });

  it("says that the link of an expired session has expired, and accepts no payment", async () => {
    const { page, submitted, status } = await open();
    await running.advance(24 * 3600);
    expect(await (await page()).text()).toContain("This payment link has expired.");
    expect(await submitted(pay)).toContain("This payment link has expired.");
    expect(await status()).toBe("expired");
  });
});

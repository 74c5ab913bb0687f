import { describe, expect, it } from "vitest";
import { openRedirectData } from "../../../src/redirect/open.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const running = useSandbox();

async function open(fields: object = {}) {
  const { json } = await running.test.post("/payment/session", { ...sessionBody, ...fields });
  const { sessionId, paymentUrl } = json.data;
  const page = (init: RequestInit = {}) => running.sandbox.fetch(new Request(paymentUrl, init));
  const submit = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    page({ method: "POST", body: new URLSearchParams(fields), headers });
  const status = async () =>
    (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data.status;
  /** Where the page leads a customer whose form was accepted. */
  const leave = async () => {
    const back = await running.sandbox.fetch(new Request(`${paymentUrl}/return`));
    const [, url = ""] = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(await back.text()) ?? [];
    return url.replaceAll("&amp;", "&").replaceAll("&#39;", "'");
  };
  return { sessionId, page, submit, status, leave, path: new URL(paymentUrl).pathname };
}

const card = { card: "4111 1111 1111 1111", expiry: "12/30", cvc: "123" };
const pay = { ...card, action: "pay" };

describe("the payment page", () => {
  it("shows the amount in the format of locale and currency", async () => {
    const german = await (await open({ shopperLocale: "de-DE" })).page();
    expect(await german.text()).toContain("100,00\u00a0€");
    const yen = await (await open({ amount: amount(10000, "JPY") })).page();
    expect(await yen.text()).toContain("10,000");
  });

  it.each([
    [{ card: "4111" }, "card", "12 to 19 digits"],
    [{ card: "4111x111 1111 1111" }, "card", "12 to 19 digits"],
    [{ expiry: "05/26" }, "expiry", "not in the past"],
    [{ expiry: "13/30" }, "expiry", "month and year"],
    [{ expiry: "" }, "expiry", "month and year"],
    [{ cvc: "12" }, "cvc", "3 or 4 digits"],
  ])("shows the error of %j at the field, and attempts no payment", async (fields, field, message) => {
    const { submit, status } = await open();
    const answer = await submit({ ...pay, ...fields });
    const html = await answer.text();
    expect(html).toMatch(new RegExp(`id="${field}-error" role="alert">[^<]*${message}`));
    expect(html.match(/aria-invalid/g)).toHaveLength(1);
    expect(await status()).toBe("pending");
  });

  it("accepts a card until the month of its expiry ends", async () => {
    const { submit } = await open();
    expect((await submit({ ...pay, expiry: "06/26" })).status).toBe(303);
  });

  it.each([
    ["es-ES", "es", "Número de tarjeta"],
    ["es-MX", "es", "Número de tarjeta"],
    ["ca-ES", "es", "Número de tarjeta"],
    ["eu-ES", "es", "Número de tarjeta"],
    ["gl-ES", "es", "Número de tarjeta"],
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

  it("rejects forms of other sites", async () => {
    const { submit, status } = await open();
    expect((await submit(pay, { Origin: "https://evil.example" })).status).toBe(403);
    expect((await submit(pay, { Origin: "null" })).status).toBe(403);
    expect((await submit(pay, { Origin: "null", "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await submit(pay, { "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect(await status()).toBe("pending");
    expect((await submit(pay, { Origin: "http://127.0.0.1:4020" })).status).toBe(303);
  });

  it("does not accept a 3-D Secure step that is skipped, taken from another session or late", async () => {
    const mine = await open();
    const challengeOf = async ({ submit }: typeof mine) => {
      const html = await (await submit({ ...pay, card: "4000000000003220" })).text();
      return /name="challenge" value="([^"]+)"/.exec(html)?.[1] ?? "";
    };
    const foreign = await challengeOf(await open());
    for (const challenge of ["", "made up", foreign]) {
      const answer = await mine.submit({ action: "authenticate", challenge });
      expect([answer.status, await mine.status()]).toEqual([200, "pending"]);
    }
    const challenge = await challengeOf(mine);
    await running.advance(601);
    await mine.submit({ action: "authenticate", challenge });
    expect(await mine.status()).toBe("pending");
    const fresh = await challengeOf(mine);
    expect((await mine.submit({ action: "authenticate", challenge: fresh })).status).toBe(303);
    expect(await mine.status()).toBe("completed");
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
    const { submit, status, leave, path } = await open();
    const answer = await submit({ action: "cancel" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}/return`]);
    expect(await leave()).toBe(sessionBody.urlKo);
    expect(await status()).toBe("cancelled");
    expect((await submit(pay)).status).toBe(409);
  });

  it("says that the link of an expired session has expired, and accepts no payment", async () => {
    const { page, submit, status } = await open();
    await running.advance(24 * 3600);
    expect(await (await page()).text()).toContain("This payment link has expired.");
    expect((await submit(pay)).status).toBe(409);
    expect(await status()).toBe("expired");
  });
});

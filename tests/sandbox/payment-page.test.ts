import { describe, expect, it } from "vitest";
import { amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

const running = useSandbox();

async function open(fields: object = {}) {
  const { json } = await running.test.post("/payment/session", { ...sessionBody, ...fields });
  const { sessionId, paymentUrl } = json.data;
  const page = (init: RequestInit = {}) => running.sandbox.fetch(new Request(paymentUrl, init));
  const submit = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    page({ method: "POST", body: new URLSearchParams(fields), headers });
  const status = async () =>
    (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data.status;
  return { page, submit, status };
}

const pay = { action: "pay", card: "4111111111111111" };

describe("the payment page", () => {
  it("shows the amount as the locale and the currency write it", async () => {
    const german = await (await open({ shopperLocale: "de-DE" })).page();
    expect(await german.text()).toContain("100,00\u00a0€");
    const yen = await (await open({ amount: amount(10000, "JPY") })).page();
    expect(await yen.text()).toContain("10,000");
  });

  it("cannot be framed, stored or scripted, and lets its form lead only to the shop", async () => {
    const { headers } = await (await open()).page();
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self' https://shop.example; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  it("is not found with a token that nobody was given", async () => {
    const { status } = await running.send("GET", "/pay-external/unknown");
    expect(status).toBe(404);
  });

  it("takes no form from a page of another site", async () => {
    const { submit, status } = await open();
    expect((await submit(pay, { Origin: "https://evil.example" })).status).toBe(403);
    expect((await submit(pay, { Origin: "null" })).status).toBe(403);
    expect((await submit(pay, { Origin: "null", "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await submit(pay, { "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect(await status()).toBe("pending");
    expect((await submit(pay, { Origin: "http://127.0.0.1:4020" })).status).toBe(303);
  });

  it("does not let the 3-D Secure step be skipped, borrowed or delayed", async () => {
    const mine = await open();
    const challengeOf = async ({ submit }: typeof mine) => {
      const html = await (await submit({ action: "pay", card: "4000000000003220" })).text();
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

  it("says of a session that expired that the time has run out, and takes no payment", async () => {
    const { page, submit, status } = await open();
    await running.advance(24 * 3600);
    expect(await (await page()).text()).toContain("The time to pay has run out.");
    expect((await submit(pay)).status).toBe(409);
    expect(await status()).toBe("expired");
  });
});

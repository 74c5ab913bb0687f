import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { openPaymentPage, pay } from "../../support/payment-page.ts";
import { callsTo, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

const running = useSandbox();
const open = (fields: object = {}) => openPaymentPage(running, fields);

describe("a form of the payment page", () => {
  it.each([
    [{ card: "4111" }, "card", "12 to 19 digits"],
    [{ card: "4111x111 1111 1111" }, "card", "12 to 19 digits"],
    [{ expiry: "05/26" }, "expiry", "not in the past"],
    [{ expiry: "13/30" }, "expiry", "month and year"],
    [{ expiry: "" }, "expiry", "month and year"],
    [{ cvc: "12" }, "cvc", "3 or 4 digits"],
  ])("with %j shows the error at the field, and attempts no payment", async (fields, field, message) => {
    const { submitted, status } = await open();
    const html = await submitted({ ...pay, ...fields });
    expect(html).toMatch(new RegExp(`id="${field}-error" role="alert">[^<]*${message}`));
    expect(html.match(/aria-invalid/g)).toHaveLength(1);
    expect(await status()).toBe("pending");
  });

  it("without any field shows an error at each, and leaves each empty", async () => {
    const { submitted } = await open();
    const html = await submitted({ action: "pay" });
    expect(html.match(/inputmode="numeric" value=""/g)).toHaveLength(3);
    expect(html.match(/aria-invalid/g)).toHaveLength(3);
  });

  it.each(["06/26", "12/30", "1230", "12 / 30", "12/2030", "122030"])(
    "accepts the expiry %s: a card is valid until its month ends",
    async (expiry) => {
      const { submit, status } = await open();
      await submit({ ...pay, expiry });
      expect(await status()).toBe("completed");
    },
  );

  it("keeps its other fields when one is malformed, but not the security code, and shows none of them in the URL", async () => {
    const { submit, follow, page } = await open();
    const response = await submit({ ...pay, expiry: "13/30", cvc: "9876" });
    expect(response.headers.get("location")).not.toMatch(/4111.{0,3}1111|9876|13(\/|%2F)30/);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/; Max-Age=600; Path=\/pay-external\/\w+; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toMatch(/4111.{0,3}1111|9876/);
    const html = await (await follow(response)).text();
    expect(html).toContain('name="card" inputmode="numeric" value="4111 1111 1111 1111"');
    expect(html).toContain('name="expiry" inputmode="numeric" value="13/30"');
    expect(html).not.toContain("9876");
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect(await (await page({ headers })).text()).not.toContain("4111 1111");
    const paid = await submit(pay, headers);
    const [, attributes = ""] = /; Max-Age=600(;.*)/.exec(cookie) ?? [];
    // A browser removes the cookie only at the path at which it was set.
    expect(paid.headers.getSetCookie()).toEqual([`sandbox_payment_fields=; Max-Age=0${attributes}`]);
  });

  it("keeps 32 characters of a field", async () => {
    const { submitted } = await open();
    const html = await submitted({ ...pay, card: "4".repeat(40), expiry: "9".repeat(40) });
    expect(html).toMatch(/name="card" inputmode="numeric" value="4{32}"/);
    expect(html).toMatch(/name="expiry" inputmode="numeric" value="9{32}"/);
  });

  it("shows empty fields where the cookie is made up or missing", async () => {
    const { submit, page } = await open();
    const { headers } = await submit({ ...pay, expiry: "13/30" });
    const url = new URL(headers.get("location") ?? "", "http://127.0.0.1:4020");
    for (const cookie of ["", "sandbox_payment_fields=made-up"]) {
      const response = await running.sandbox.fetch(new Request(url, { headers: { Cookie: cookie } }));
      const html = await response.text();
      expect([response.status, html.match(/inputmode="numeric" value=""/g)]).toEqual([
        200,
        expect.objectContaining({ length: 3 }),
      ]);
    }
    expect((await page()).status).toBe(200);
  });

  it("that is complete removes no cookie where there is none", async () => {
    const { submit } = await open();
    expect((await submit(pay)).headers.getSetCookie()).toEqual([]);
  });

  it("keeps its fields in a cookie that goes over TLS only where the page is reached over TLS", async () => {
    const options = { adminToken: "an-admin-token-of-mine", testKey: "my_test_key" };
    for (const [publicUrl, attribute] of [
      ["https://sandbox.example", "Secure; "],
      ["http://sandbox.example", ""],
      [undefined, ""],
    ] as const) {
      const own = await createSandbox({ ...options, publicUrl });
      const { json } = await callsTo(own).test.post("/payment/session", sessionBody);
      const { pathname } = new URL(json.data.paymentUrl);
      const body = new URLSearchParams({ ...pay, cvc: "1" });
      const kept = await own.fetch(new Request(`http://127.0.0.1:4020${pathname}`, { method: "POST", body }));
      expect(kept.headers.get("set-cookie")).toMatch(
        new RegExp(`; Path=${pathname}; HttpOnly; ${attribute}SameSite=Lax$`),
      );
      await own.close();
    }
  });

  it("has its webhook sent at once", async () => {
    const own = await createSandbox({ receiver: () => new Response() });
    const { json } = await callsTo(own).test.post("/payment/session", sessionBody);
    const body = new URLSearchParams(pay);
    await own.fetch(new Request(json.data.paymentUrl, { method: "POST", body }));
    const { data } = await own.webhooks.next("AUTHORISATION", { timeoutMs: 60_000 });
    expect(data.sessionId).toBe(json.data.sessionId);
    await own.close();
  });

  it("is refused on a page that says why when it is too large", async () => {
    const { submit } = await open();
    const response = await submit({ ...pay, card: "4".repeat(20_000) });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      413,
      "text/html; charset=UTF-8",
    ]);
    const html = await response.text();
    expect(html).toContain("<h1>That did not work</h1>");
    expect(html).toContain("larger than 16384 bytes");
  });

  it("is answered with a redirect to a page, whatever it leads to, so that a reload repeats nothing", async () => {
    const { submit, follow, status, sessionId } = await open();
    const detail = async () =>
      (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data;
    for (const [fields, attempts] of [
      [{ ...pay, cvc: "" }, 0],
      [{ ...pay, card: "4000000000000002" }, 1],
      [{ ...pay, card: "4000000000003220" }, 1],
      [{ action: "authenticate", step: "made up" }, 1],
      [pay, 2],
      [pay, 2],
    ] as const) {
      const response = await submit(fields);
      expect(response.status).toBe(303);
      const pages = [await (await follow(response)).text(), await (await follow(response)).text()];
      // Each time the way back to the shop has fresh data.
      expect(pages[0]?.replaceAll(/data=[\w.-]+/g, "")).toBe(pages[1]?.replaceAll(/data=[\w.-]+/g, ""));
      expect((await detail()).attempts).toHaveLength(attempts);
    }
    expect(await status()).toBe("completed");
  });

  it("leads to an error that no other session shows, and that ends", async () => {
    const [mine, other] = [await open(), await open()];
    const refused = await other.submit({ ...pay, card: "4000000000000002" });
    const { search } = new URL(refused.headers.get("location") ?? "", "http://127.0.0.1:4020");
    const at = async (path: string) =>
      (await running.sandbox.fetch(new Request(`http://127.0.0.1:4020${path}${search}`))).text();
    expect(await at(other.path)).toContain("The card was refused");
    expect(await at(mine.path)).not.toContain("The card was refused");
    await running.advance(599);
    expect(await at(other.path)).toContain("The card was refused");
    await running.advance(1);
    expect(await at(other.path)).not.toContain("The card was refused");
  });

  it("is rejected when it comes from another site", async () => {
    const { submit, status } = await open();
    expect((await submit(pay, { Origin: "https://evil.example" })).status).toBe(403);
    expect((await submit(pay, { Origin: "null" })).status).toBe(403);
    expect((await submit(pay, { Origin: "null", "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await submit(pay, { "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect(await status()).toBe("pending");
    expect((await submit(pay, { Origin: "http://127.0.0.1:4020" })).status).toBe(303);
  });

  it("refuses the payment when the customer refuses the 3-D Secure step, and can be sent again", async () => {
    const { submit, submitted, status, sessionId } = await open();
    const html = await submitted({ ...pay, card: "4000000000003220" });
    const [, step = ""] = /name="step" value="([^"]+)"/.exec(html) ?? [];
    expect(await submitted({ action: "fail", step })).toContain("The card was refused and not charged.");
    expect(await status()).toBe("pending");
    const detail = await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`);
    expect(detail.json.data.attempts).toMatchObject([{ status: "refused" }]);
    await submit(pay);
    expect(await status()).toBe("completed");
  });

  it("is not found with an unknown token, and nor is the way back to a shop", async () => {
    const { path } = await open();
    const unknown = new URL(path.replace(/.$/, "-"), "http://127.0.0.1:4020");
    const body = new URLSearchParams(pay);
    for (const request of [
      new Request(unknown, { method: "POST", body }),
      new Request(`${unknown}/return`),
    ]) {
      const response = await running.sandbox.fetch(request);
      expect([response.status, await response.text()]).toEqual([
        404,
        expect.stringContaining("This is not a valid payment link."),
      ]);
    }
  });

  it("confirms no 3-D Secure step that is skipped, taken from another session or late", async () => {
    const mine = await open();
    const stepOf = async ({ submitted }: typeof mine, card = "4000000000003220") => {
      const html = await submitted({ ...pay, card });
      return /name="step" value="([^"]+)"/.exec(html)?.[1] ?? "";
    };
    const foreign = await stepOf(await open());
    const refused = await mine.submit({ ...pay, card: "4000000000000002" });
    const other = new URL(refused.headers.get("location") ?? "", "http://127.0.0.1").searchParams.get("step");
    for (const step of ["", "made up", foreign, other ?? ""]) {
      expect(await mine.submitted({ action: "authenticate", step })).toContain("Enter your card again.");
      expect(await mine.status()).toBe("pending");
    }
    const step = await stepOf(mine);
    await running.advance(601);
    await mine.submit({ action: "authenticate", step });
    expect(await mine.status()).toBe("pending");
    await mine.submit({ action: "authenticate", step: await stepOf(mine) });
    expect(await mine.status()).toBe("completed");
  });
});

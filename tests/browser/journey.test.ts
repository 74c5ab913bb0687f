// tier: integration
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestClient, type TestClient } from "../../src/index.ts";
import { openRedirectData } from "../../src/redirect/open.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { verifyWebhook } from "../../src/webhooks/verify.ts";
import { callsTo } from "../support/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
const webcode = "SHOP01";
const amount = { value: 10000, currency: "EUR" };

let shop: Server;
let shopUrl: string;
const webhooks: { headers: IncomingHttpHeaders; body: string }[] = [];
let sandbox: Sandbox;
let sandboxUrl: string;
let client: TestClient;

/** A shop with a page for each way back, and a receiver of webhooks. */
beforeAll(async () => {
  shop = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.url === "/webhooks") webhooks.push({ headers: request.headers, body });
    response
      .setHeader("Content-Type", "text/html")
      .end("<!doctype html><title>Shop</title><h1>Thank you</h1>");
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  sandbox = await createSandbox({ strict: true, webhookUrl: `${shopUrl}/webhooks` });
  sandboxUrl = (await sandbox.listen({ port: 0 })).url;
  client = createTestClient({ apiKey: sandbox.keys.test, baseUrl: sandboxUrl });
});
afterAll(async () => {
  await sandbox.close();
  shop.close();
});

async function createSession(fields: object = {}) {
  const body = { webcode, amount, urlOk: `${shopUrl}/ok?order=1`, urlKo: `${shopUrl}/ko`, ...fields };
  const { data } = await client.POST("/payment/session", { body });
  if (!data) throw new Error("The session was not created.");
  return data.data;
}

async function readSession(sessionId: string) {
  const params = { path: { sessionId }, query: { webcode } };
  const { data } = await client.GET("/payment/session/{sessionId}", { params });
  if (!data) throw new Error("The session was not found.");
  return data.data;
}

async function openPage(paymentUrl: string) {
  const { page } = await chromium.open(sandboxUrl);
  await page.goto(paymentUrl);
  return page;
}

async function fillCard(page: Page, card: string) {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiry (MM/YY)").fill("12/30");
  await page.getByLabel("Security code").fill("123");
}

describe("a customer", () => {
  it("pays, and the shop decrypts the redirect, verifies the webhook, refunds a part and lists the modification", async () => {
    const { sessionId, paymentUrl } = await createSession({
      customReference: "ORD-1",
      description: "Order 1",
    });
    const page = await openPage(paymentUrl);
    expect(await page.locator("h1").textContent()).toBe("€100.00");
    await fillCard(page, "4111 1111 1111 1111");
    await page.getByRole("button", { name: "Pay €100.00" }).click();
    await page.waitForURL(`${shopUrl}/ok?**`);

    const back = new URL(page.url());
    expect(back.searchParams.get("order")).toBe("1");
    const data = back.searchParams.get("data") ?? "";
    const opened = await openRedirectData(data, sandbox.secrets.test, { audience: "test:SHOP01" });
    expect(opened).toMatchObject({ sessionId, status: "completed", amount, customReference: "ORD-1" });

    await callsTo(sandbox).advance(0);
    // Other payments have webhooks too, of tests that ran before.
    const webhook = webhooks.find(
      ({ body }) => JSON.parse(body).data.paymentReference === opened.paymentReference,
    );
    const event = await verifyWebhook({ ...webhook, secret: sandbox.secrets.test } as never);
    expect(event).toMatchObject({
      event_code: "AUTHORISATION",
      data: { paymentReference: opened.paymentReference },
    });

    const { paymentReference } = opened;
    const part = { value: 2500, currency: "EUR" };
    const refund = await client.POST("/payment/refund", {
      body: { webcode, paymentReference, amount: part, reason: "RETURN" },
    });
    expect(refund.response.status).toBe(202);
    await callsTo(sandbox).advance(5);
    const list = await client.GET("/payment/modifications", {
      params: { query: { webcode, paymentReference } },
    });
    expect(list.data?.data.modifications).toMatchObject([
      { type: "refund", status: "succeeded", amount: part },
    ]);
    expect(await readSession(sessionId)).toMatchObject({
      status: "completed",
      paymentStatus: "PARTIALLY_REFUNDED",
    });
    await page.close();
  });

  it("whose card is refused sees the error by keyboard and pays with another card", async () => {
    const { sessionId, paymentUrl } = await createSession();
    const page = await openPage(paymentUrl);
    await page.locator("#card:focus").waitFor();
    for (const text of ["4000000000000002", "12/30", "123"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("refused");
    expect((await readSession(sessionId)).status).toBe("pending");
    await page.locator("#card:focus").waitFor();
    for (const text of ["4111111111111111", "12/30", "123"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(`${shopUrl}/ok?**`);
    expect((await readSession(sessionId)).attempts.map(({ status }) => status)).toEqual([
      "refused",
      "authorised",
    ]);
    await page.close();
  });

  it("who mistypes the card sees an error at the field, and no payment is attempted", async () => {
    const { sessionId, paymentUrl } = await createSession();
    const page = await openPage(paymentUrl);
    await page.getByLabel("Card number").fill("4111");
    await page.getByRole("button", { name: /^Pay/ }).click();
    expect(await page.getByLabel("Card number").getAttribute("aria-invalid")).toBe("true");
    expect((await readSession(sessionId)).attempts).toEqual([]);
    await page.close();
  });

  it.each([
    ["Confirm", "authorised", "ok"],
    ["Refuse", "refused", undefined],
  ])(
    "who gets a 3-D Secure challenge and chooses %s has a payment attempt with status %s",
    async (button, outcome, way) => {
      const { sessionId, paymentUrl } = await createSession();
      const page = await openPage(paymentUrl);
      await fillCard(page, "4000000000003220");
      await page.getByRole("button", { name: /^Pay/ }).click();
      expect((await readSession(sessionId)).attempts).toEqual([]);
      await page.getByRole("button", { name: button }).click();
      if (way) await page.waitForURL(`${shopUrl}/${way}?**`);
      else await page.getByRole("alert").waitFor();
      expect((await readSession(sessionId)).attempts.map(({ status }) => status)).toEqual([outcome]);
      await page.close();
    },
  );

  it("who cancels is redirected to the shop, and the session is cancelled", async () => {
    const { sessionId, paymentUrl } = await createSession();
    const page = await openPage(paymentUrl);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.waitForURL(`${shopUrl}/ko`);
    expect((await readSession(sessionId)).status).toBe("cancelled");
    await page.goto(paymentUrl);
    expect(await page.getByRole("status").textContent()).toBe("This payment was cancelled.");
    await page.close();
  });

  it("who clicks Pay a second time sends only one request", async () => {
    const { paymentUrl } = await createSession();
    const page = await openPage(paymentUrl);
    const submitted = await page.evaluate(async () => {
      let count = 0;
      // Keeps the page, as if the answer took its time.
      addEventListener("submit", (event) => {
        count += 1;
        event.preventDefault();
      });
      const pay = document.querySelector<HTMLButtonElement>("button[value=pay]");
      for (let click = 0; click < 3; click += 1) {
        pay?.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return count;
    });
    expect(submitted).toBe(1);
    // As when the browser shows again what it kept of the page.
    await page.evaluate(() => dispatchEvent(new Event("pageshow")));
    expect(await page.locator("button:disabled").count()).toBe(0);
    await page.close();
  });

  it("who has the page open in two tabs pays once", async () => {
    const { sessionId, paymentUrl } = await createSession();
    const [first, second] = [await openPage(paymentUrl), await openPage(paymentUrl)];
    await fillCard(first, "4111111111111111");
    await fillCard(second, "4111111111111111");
    await first.getByRole("button", { name: /^Pay/ }).click();
    await first.waitForURL(`${shopUrl}/ok?**`);
    await second.getByRole("button", { name: /^Pay/ }).click();
    expect(await second.getByRole("status").textContent()).toBe("This payment is complete.");
    expect((await readSession(sessionId)).attempts).toHaveLength(1);
    await Promise.all([first.close(), second.close()]);
  });
});

describe("the payment page", () => {
  it("shows markup as text, runs no script and sends no request to another host", async () => {
    const description = `<script>document.title="hacked"</script>"><img src=x onerror=alert(1)>`;
    const { paymentUrl } = await createSession({ description });
    const { page, problems } = await chromium.open(sandboxUrl);
    await page.goto(paymentUrl);
    expect(await page.locator("h1 + p").textContent()).toBe(description);
    expect(await page.title()).toBe("Pay €100.00");
    expect(problems).toEqual([]);
    await page.close();
  });
});

// tier: integration
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "../support/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;
let receiver: Server;
const received: string[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    received.push(JSON.parse((await request.toArray()).join("")).event_id);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  sandbox = await createSandbox({ strict: true });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(async () => {
  await sandbox.close();
  receiver.close();
});
beforeEach(async () => {
  await sandbox.reset();
  received.length = 0;
});

it("a user creates a key, sends requests with it, sees the session appear, pays it and resends its webhook", async () => {
  const { page, problems } = await chromium.open(origin, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.goto(`${origin}/dashboard`);
  await page.getByRole("link", { name: "API keys" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("button", { name: "Copy" }).click();
  const key = await page.evaluate(() => navigator.clipboard.readText());
  expect(key).toMatch(/^avp_test_/);

  await page.getByRole("link", { name: "Webhooks" }).click();
  await page.getByLabel("URL").fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Sessions" }).click();
  await page.getByText("None yet.").waitFor();
  const response = await fetch(`${origin}/external/v1/test/payment/session`, {
    method: "POST",
    headers: { "X-API-KEY": key, "Content-Type": "application/json" },
    body: JSON.stringify({
      webcode: "SHOP01",
      amount: { value: 10000, currency: "EUR" },
      urlOk: "https://shop.example/ok",
      urlKo: "https://shop.example/ko",
    }),
  });
  const { data } = (await response.json()) as { data: { sessionId: string } };
  // Appears by itself: nothing here loads the page again.
  await page.getByRole("link", { name: data.sessionId }).click();
  await page.getByRole("button", { name: "Pay", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("completed, AUTHORISED").waitFor();

  await page.getByRole("link", { name: "Webhooks" }).click();
  await page.getByText("delivered").waitFor();
  await page.getByRole("button", { name: "Resend" }).click();
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(2);
  expect(received[1]).toBe(received[0]);
  expect(problems).toEqual([]);
  await page.close();
});

it("a key can be revoked by keyboard, after a confirmation", async () => {
  const { page } = await chromium.open(origin);
  await page.goto(`${origin}/dashboard/live/keys`);
  await page.getByRole("link", { name: "Revoke" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Revoke avp_live_/ }).waitFor();
  await page.getByRole("button", { name: "Revoke" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("None yet.").waitFor();
  await page.close();
});

it("a form is sent once, however often its button is clicked", async () => {
  const { page } = await chromium.open(origin);
  await page.goto(`${origin}/dashboard/test/keys`);
  const sent = await page.evaluate(() => {
    let count = 0;
    // Keeps the page, as if the response took its time. The listener of the page runs before.
    addEventListener("submit", (event) => {
      if (!event.defaultPrevented) count += 1;
      event.preventDefault();
    });
    const button = document.querySelector<HTMLButtonElement>("form button");
    for (let click = 0; click < 3; click += 1) button?.click();
    return count;
  });
  expect(sent).toBe(1);
  await page.close();
});

it("requests appear by themselves while one is open, which stays open and can be copied as a curl command", async () => {
  const { page, problems } = await chromium.open(origin, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { test } = callsTo(sandbox);
  await test.post("/payment/session", sessionBody, { "Idempotency-Key": "the-first" });
  await page.goto(`${origin}/dashboard/test/requests`);
  const first = page.locator("details", { hasText: "the-first" });
  await first.locator("summary").focus();
  await page.keyboard.press("Enter");
  await test.post("/payment/session", sessionBody, { "Idempotency-Key": "the-second" });
  await page.locator("details", { hasText: "the-second" }).waitFor();
  expect(await first.getAttribute("open")).toBe("");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  await first.getByRole("button", { name: "Copy as curl" }).click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('-H "X-API-KEY: $AVIRATO_TEST_KEY"');
  expect(command).toContain("-H 'Idempotency-Key: the-first'");
  expect(problems).toEqual([]);
  await page.close();
});

it("a payment is refunded by keyboard, and the form has the error and the amount when it fails", async () => {
  const { page, problems } = await chromium.open(origin);
  const reference = await callsTo(sandbox).paid();
  await page.goto(`${origin}/dashboard/test/payments/${reference}`);
  await page.getByLabel("Refund amount, EUR").fill("100.01");
  await page.keyboard.press("Enter");
  await page.locator("[role=alert]:focus").waitFor();
  expect(await page.getByLabel("Refund amount, EUR").inputValue()).toBe("100.01");
  await page.getByLabel("Refund amount, EUR").fill("25.00");
  await page.getByRole("button", { name: "Refund" }).dblclick();
  await page.getByRole("status").filter({ hasText: "was accepted" }).waitFor();
  // The worker processes it, and the page shows that by itself.
  await page.getByText("PARTIALLY_REFUNDED").waitFor();
  expect(await page.locator("code[id*='-MOD-']").count()).toBe(1);
  expect(problems).toEqual([]);
  await page.close();
});

it("a list names each value on a phone, and leaves out there what an entry does not have", async () => {
  const { page } = await chromium.open(origin);
  await callsTo(sandbox).test.post("/payment/session", sessionBody);
  await page.goto(`${origin}/dashboard/test/sessions`);
  const shown = async (width: number) => {
    await page.setViewportSize({ width, height: 800 });
    return page.$$eval("tbody td", (cells) =>
      cells.filter((cell) => cell.checkVisibility()).map((cell) => cell.dataset["label"]),
    );
  };
  expect(await shown(1280)).toEqual(["Session", "Amount", "Status", "Reference", "Created"]);
  expect(await shown(390)).toEqual(["Session", "Amount", "Status", "Created"]);
  const named = await page.$$eval("tbody td", (cells) =>
    cells.map((cell) => getComputedStyle(cell, "::before").content),
  );
  expect(named.slice(0, 2)).toEqual(['"Session"', '"Amount"']);
  await page.close();
});

// tier: integration
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody, webcode } from "../support/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true, demoShop: true });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

async function pay(page: Page, card: string, cvc = "123") {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiry (MM/YY)").fill("1230");
  await page.getByLabel("Security code").fill(cvc);
  await page.getByRole("button", { name: /^Pay/ }).click();
  await page.waitForLoadState();
}
const click = (name: string) => async (page: Page) => {
  await page.getByRole("button", { name }).click();
  await page.waitForLoadState();
};

it.each<[string, ((page: Page) => Promise<void>)[], string, string[]]>([
  ["fills in a field wrongly", [(page) => pay(page, "4111111111111111", "1")], "pending", []],
  ["pays with a card that is refused", [(page) => pay(page, "4000000000000002")], "pending", ["refused"]],
  ["pays", [(page) => pay(page, "4111111111111111")], "completed", ["authorised"]],
  ["is asked for 3-D Secure", [(page) => pay(page, "4000000000003220")], "pending", []],
  [
    "confirms the 3-D Secure step",
    [(page) => pay(page, "4000000000003220"), click("Confirm")],
    "completed",
    ["authorised"],
  ],
  [
    "refuses the 3-D Secure step",
    [(page) => pay(page, "4000000000003220"), click("Refuse")],
    "pending",
    ["refused"],
  ],
  ["cancels", [click("Cancel")], "cancelled", []],
])(
  "a customer who %s and then reloads and goes back three times has changed the store once",
  async (_, steps, status, attempts) => {
    const { test } = callsTo(sandbox);
    const urls = { urlOk: `${origin}/shop/ok`, urlKo: `${origin}/shop/ko` };
    const { json } = await test.post("/payment/session", { ...sessionBody, ...urls });
    const { page, problems } = await chromium.open(origin);
    const posts: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") posts.push(request.url());
    });
    await page.goto(json.data.paymentUrl);
    for (const step of steps) await step(page);
    if (status !== "pending") await page.waitForURL(`${origin}/shop/**`);
    for (let round = 0; round < 3; round += 1) {
      await page.reload();
      await page.goBack();
    }
    expect(posts).toHaveLength(steps.length);
    const detail = await test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
    expect(detail.json.data.status).toBe(status);
    expect(detail.json.data.attempts.map((attempt: { status: string }) => attempt.status)).toEqual(attempts);
    const events = (await sandbox.webhooks.list()).filter(({ body }) => body.includes(json.data.sessionId));
    expect(events).toHaveLength(attempts.length);
    expect(problems).toEqual([]);
    await page.close();
  },
);

it("a customer corrects one field, and the others are still there", async () => {
  const { json } = await callsTo(sandbox).test.post("/payment/session", {
    ...sessionBody,
    urlOk: `${origin}/shop/ok`,
  });
  const { page } = await chromium.open(origin);
  await page.goto(json.data.paymentUrl);
  await pay(page, "4111 1111 1111 1111", "1");
  expect(await page.getByLabel("Card number").inputValue()).toBe("4111 1111 1111 1111");
  expect(await page.getByLabel("Expiry (MM/YY)").inputValue()).toBe("1230");
  await page.locator("#cvc:focus").fill("123");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/shop/ok?data=*`);
  await page.close();
});

it("a page of the dashboard that the browser has kept in its memory is loaded again, because its forms were sent", async () => {
  const { page } = await chromium.open(origin);
  await page.goto(`${origin}/dashboard`);
  const loadedAgain = page.waitForEvent("load");
  // The browser of the tests keeps no page.
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await loadedAgain;
  await page.close();
});

// tier: integration
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true, site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

async function openTry(operationId: string) {
  const { page, problems } = await chromium.open(origin);
  await page.goto(`${origin}/console/#${operationId}`);
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.waitForFunction(() => (document.getElementById("api-key") as HTMLInputElement).value !== "");
  return { page, problems };
}

async function send(page: Page): Promise<string | null> {
  const answered = page.waitForResponse((response) => response.url().includes("/external/"));
  await page.getByRole("button", { name: "Send" }).click();
  const status = (await answered).status();
  await page.locator("#summary", { hasText: String(status) }).waitFor();
  return page.locator("#summary").textContent();
}

describe("the console", () => {
  it("sends the example of an operation and shows the request with a masked key, the response and its duration", async () => {
    const { page, problems } = await openTry("createTestSession");
    expect(await send(page)).toMatch(/^201 Created in \d+ ms$/);
    expect(await page.locator("#received").textContent()).toContain('"status": "pending"');
    const sent = await page.locator("#sent").textContent();
    expect(sent).toContain("POST /external/v1/test/payment/session");
    expect(sent).toContain("X-API-KEY: •••");
    expect(sent).not.toContain("avp_");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("shows a replay and both conflicts of an idempotency key", async () => {
    const { page } = await openTry("createTestSession");
    await send(page);
    const first = await page.locator("#received").textContent();
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator("#summary", { hasText: "A replay" }).waitFor();
    expect(await page.locator("#received").textContent()).toBe(first);

    const body = page.getByLabel("Body", { exact: true });
    await body.fill((await body.inputValue()).replace('"value": 10000', '"value": 99999'));
    expect(await send(page)).toContain("409");
    expect(await page.locator("#received").textContent()).toContain("reused with a different request body.");

    await page.getByLabel("Operation").selectOption("refundTestPayment");
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator("#received", { hasText: "already used for a different endpoint." }).waitFor();

    await page.getByRole("button", { name: "New key" }).click();
    expect(await send(page)).toContain("404");
    await page.close();
  });

  it("sends a GET with its query parameters", async () => {
    const { page } = await openTry("listTestTerminals");
    await page.getByLabel("syncFromProvider").fill("true");
    expect(await send(page)).toContain("200");
    expect(await page.locator("#received").textContent()).not.toContain("P400Plus");
    expect(await page.locator("#sent").textContent()).toContain("?webcode=SHOP01&syncFromProvider=true");
    await page.close();
  });

  it("is linked from each operation of the reference", async () => {
    const { page } = await chromium.open(origin);
    await page.goto(`${origin}/reference/#/pos/createtestpospayment`);
    await page.getByRole("link", { name: "Try it" }).last().click();
    await page.waitForURL(`${origin}/console/#*`);
    await page.close();
  });
});

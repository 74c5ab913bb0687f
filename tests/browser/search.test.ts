// tier: integration
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useChromium } from "./chromium.ts";
import { useSite } from "./served-site.ts";

const chromium = useChromium();
const site = useSite();

/** What people type, and the page that they look for. */
const searches: Record<string, [text: string, page: string][]> = {
  "/": [
    ["declined", "environments/"],
    ["3ds", "environments/"],
    ["test cards", "environments/"],
    ["11008", "errors/"],
    ["409", "idempotency/"],
    ["double charge", "idempotency/"],
    ["api key", "authentication/"],
    ["rotate secret", "key-management/"],
    ["hmac signature", "webhooks/"],
    ["partial refund", "refunds/"],
    ["postman", "downloads/"],
    ["docker", "operation/"],
  ],
  "/es/": [
    ["tarjeta", "environments/"],
    ["pago rechazado", "environments/"],
    ["reembolso", "refunds/"],
    ["datáfono", "counter/"],
    ["depósito", "deposits/"],
    ["clave api", "authentication/"],
    ["cobro duplicado", "idempotency/"],
    ["reintentar", "errors/"],
    ["11008", "errors/"],
    ["firma", "webhooks/"],
    ["descifrar", "client-secret/"],
    ["rotar clave", "key-management/"],
  ],
};

describe.each(Object.entries(searches))("the search of the pages below %s", (top, wanted) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await chromium.open(site.origin));
    await page.goto(`${site.origin}${top}#search`);
  });
  afterAll(() => page.close());

  /** The addresses of the first three pages that the search finds, each with those of its sections. */
  async function find(text: string): Promise<string[][]> {
    await page.locator("dialog input").fill(text);
    // While it searches, the message names the text too, above the results of the search before.
    await page.locator(".pagefind-ui__message", { hasText: new RegExp(`^\\s*\\d+ .*${text}`) }).waitFor();
    const results = page.locator(".pagefind-ui__result");
    // A result has its links when its page is loaded, and the pages are loaded in any order.
    for (const result of (await results.all()).slice(0, 3)) await result.locator("a").first().waitFor();
    return results.evaluateAll((elements) =>
      elements
        .slice(0, 3)
        .map((element) => [...element.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "")),
    );
  }

  it.each(wanted)("leads from %s to %s", async (text, target) => {
    const found = await find(text);
    expect(found.map(([address]) => address)).toContain(`${top}${target}`);
  });

  it("leads from an error code to its row", async () => {
    expect((await find("11008")).flat()).toContain(`${top}errors/#11008`);
  });
});

it("the search of the guides leads from an identifier of the contract to its operation in the reference", async () => {
  const { page } = await chromium.open(site.origin);
  await page.goto(`${site.origin}/#search`);
  await page.getByPlaceholder("Search").fill("refundTestPayment");
  await page.locator(`a[href="/reference/#/modifications/refundtestpayment"]`).click();
  await page.getByText("/external/v1/test/payment/refund").first().waitFor();
  await page.close();
});

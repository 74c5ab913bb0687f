import { expect, test } from "@playwright/test";
import { createPayments } from "avirato-payments-contract/payments";
import { createSandbox } from "avirato-payments-contract/sandbox";
import { createShop } from "./shop.ts";

test("a customer pays on the payment page and comes back to the shop", async ({ page }) => {
  const origin = "https://shop.example";
  const sandbox = await createSandbox({
    receiver: (request) => shop(request),
    webhookUrl: `${origin}/webhooks`,
  });
  // The browser opens the payment page over HTTP.
  const { url: baseUrl } = await sandbox.listen({ port: 0 });
  const { keys, secrets } = sandbox;
  const payments = createPayments({
    environment: "test",
    apiKey: keys.test,
    secrets: secrets.test,
    webcode: "SHOP01",
    baseUrl,
  });
  const shop = createShop(payments, origin);
  // The shop answers the browser without a server of its own.
  await page.route(`${origin}/**`, async (route) => {
    const response = await shop(new Request(route.request().url()));
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });

  const ordered = await shop(new Request(`${origin}/orders/4711`, { method: "PUT", body: "25.00" }));
  const { paymentUrl } = (await ordered.json()) as { paymentUrl: string };
  await page.goto(paymentUrl);
  await page.getByLabel("Card number").fill("4111111111111111");
  await page.getByLabel("Expiry").fill("12/30");
  await page.getByLabel("Security code").fill("123");
  await page.getByRole("button", { name: "Pay" }).click();

  await expect(page.getByText("Thank you. You paid €25.00.")).toBeVisible();
  await sandbox.webhooks.next("AUTHORISATION");
  await page.goto(`${origin}/orders/4711`);
  await expect(page.getByText("Order 4711 is paid.")).toBeVisible();
  await sandbox.close();
});

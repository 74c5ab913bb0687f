import { readdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { createTestClient } from "../../src/index.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { fromRoot } from "../paths.ts";

/** A page of the site or the sandbox, and a function that opens it. */
export interface VisitedPage {
  name: string;
  visit(page: Page): Promise<void>;
}

/** The path of every page of the built site. A page that is not translated counts in its own language only. */
export async function sitePaths(): Promise<string[]> {
  const files = await readdir(fromRoot("site"), { recursive: true });
  const guides = files
    .filter((file) => file.endsWith(".md"))
    .map((file) => `/${file.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "/")}`);
  return [...guides.sort(), "/reference/", "/console/", "/404.html"];
}

/** Every page of the site, the dashboard and the demo shop, and the payment page in each of its states. */
export async function visitedPages(sandbox: Sandbox, origin: string): Promise<VisitedPage[]> {
  const go = (path: string) => async (page: Page) => {
    await page.goto(origin + path);
    // The reference continues to render after its scripts have loaded.
    if (path.startsWith("/reference/")) await page.waitForLoadState("networkidle");
  };
  return [
    ...(await sitePaths()).map((path) => ({ name: `site ${path}`, visit: go(path) })),
    { name: "reference, an operation", visit: go("/reference/#/sessions/createsession") },
    ...paymentPages(sandbox),
    ...demoShopPages(sandbox, origin),
    ...(await dashboardPages(sandbox, origin)),
  ];
}

/** The pages of the dashboard, each with data. */
async function dashboardPages(sandbox: Sandbox, origin: string): Promise<VisitedPage[]> {
  const control = async (method: string, path: string, body?: object) => {
    const headers = { "Content-Type": "application/json" };
    const init = { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) };
    return (await sandbox.fetch(new Request(`${origin}/_sandbox${path}`, init))).json();
  };
  // Nothing listens on this port, so the log shows a delivery that will be retried.
  await control("PUT", "/webhooks/test", { url: "http://127.0.0.1:9/webhooks", enabled: true });
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const amount = { value: 1850, currency: "EUR" };
  const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
  const { data } = await client.POST("/payment/session", { body: { webcode: "SHOP01", amount, ...urls } });
  const sessionId = data?.data.sessionId ?? "";
  await control("POST", `/sessions/${sessionId}/pay`, { card: "4111111111111111" });
  const pos = { webcode: "SHOP01", poiId: "V400m-TEST-000001", amount };
  await client.POST("/pos/payment", { body: pos });
  const read = await client.GET("/payment/session/{sessionId}", {
    params: { path: { sessionId }, query: { webcode: "SHOP01" } },
  });
  const { paymentReference } = (read.data?.data ?? {}) as { paymentReference?: string };
  await control("POST", "/faults", { operation: "getSession", effect: { type: "delay", milliseconds: 5 } });
  const { deliveries } = await control("GET", "/webhook-deliveries?environment=test");
  const { apiKeys } = await control("GET", "/api-keys");
  const keyId = apiKeys.find(({ environment }: { environment: string }) => environment === "test").id;
  const paths = {
    keys: "/test/keys",
    "keys, a question": "/test/keys/rotate",
    "keys, addresses": `/test/keys/${keyId}/ips`,
    sessions: "/test/sessions",
    "sessions, one": `/test/sessions/${sessionId}`,
    "sessions, older": `/test/sessions?start=${Number.MAX_SAFE_INTEGER}-${Number.MAX_SAFE_INTEGER}`,
    "sessions, none": "/live/sessions",
    payment: `/test/payments/${paymentReference}`,
    pos: "/test/pos",
    "pos, none": "/live/pos",
    "webhooks of a payment": `/test/webhooks?payment=${paymentReference}`,
    clock: "/test/clock",
    faults: "/test/faults",
    "requests, no match": "/test/requests?search=nothing",
    webhooks: "/test/webhooks",
    "webhooks, one": `/test/webhooks/${deliveries[0].id}`,
    "webhooks, none": "/live/webhooks",
    requests: "/test/requests",
    "requests, none": "/live/requests",
  };
  const go = (path: string) => async (page: Page) => void (await page.goto(`${origin}/dashboard${path}`));
  return [
    ...Object.entries(paths).map(([name, path]) => ({ name: `dashboard, ${name}`, visit: go(path) })),
    {
      name: "dashboard, keys, a new one",
      visit: async (page) => {
        await go("/test/keys")(page);
        await page.getByRole("button", { name: "Create" }).click();
        await page.waitForLoadState();
      },
    },
    {
      name: "dashboard, payment, a refund that is refused",
      visit: async (page) => {
        await go(`/test/payments/${paymentReference}`)(page);
        await page.getByLabel("Refund amount").fill("1,00");
        await page.getByRole("button", { name: "Refund" }).click();
        await page.waitForLoadState();
      },
    },
    {
      name: "dashboard, requests, bodies",
      visit: async (page) => {
        await go("/test/requests")(page);
        await page.locator("summary").first().click();
      },
    },
  ];
}

/** The pages of the demo shop. The paid order has a webhook when the dashboard's pages were made before. */
function demoShopPages(sandbox: Sandbox, origin: string): VisitedPage[] {
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const visitPaid = async (page: Page) => {
    const urls = { urlOk: `${origin}/shop/ok`, urlKo: `${origin}/shop/ko` };
    const body = { webcode: "SHOP01", amount: { value: 10000, currency: "EUR" }, ...urls };
    const { data } = await client.POST("/payment/session", { body });
    await page.goto((await sandbox.pay(data?.data.sessionId ?? "")).redirectUrl);
  };
  const go = (path: string) => async (page: Page) => void (await page.goto(origin + path));
  return [
    { name: "demo shop, paid", visit: visitPaid },
    { name: "demo shop, no data", visit: go("/shop/ok") },
    { name: "demo shop, not paid", visit: go("/shop/ko") },
  ];
}

function paymentPages(sandbox: Sandbox): VisitedPage[] {
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  const open = async (page: Page, shopperLocale = "en-GB") => {
    const amount = { value: 10000, currency: "EUR" };
    const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
    const body = { webcode: "SHOP01", amount, ...urls, description: "Order 12345", shopperLocale };
    const { data } = await client.POST("/payment/session", { body });
    await page.goto(data?.data.paymentUrl ?? "");
    return data?.data.sessionId;
  };
  const submit = async (page: Page, fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`#${name}`).fill(value);
    await page.locator("button[value=pay]").click();
    await page.waitForLoadState();
  };
  const card = (number: string) => ({ card: number, expiry: "12/30", cvc: "123" });
  const after = (fields: Record<string, string>) => async (page: Page) => {
    await open(page);
    await submit(page, fields);
  };
  return [
    { name: "payment page", visit: async (page) => void (await open(page)) },
    { name: "payment page in Spanish", visit: async (page) => void (await open(page, "es-ES")) },
    { name: "payment page with errors", visit: after({}) },
    {
      name: "payment page, filled in",
      visit: async (page) => {
        await open(page);
        await page.locator("button[name=fill]").first().click();
        await page.waitForLoadState();
      },
    },
    { name: "payment page after a refused card", visit: after(card("4000000000000002")) },
    { name: "payment page, 3-D Secure", visit: after(card("4000000000003220")) },
    {
      name: "payment page, complete",
      visit: async (page) => {
        const sessionId = await open(page);
        const init = { method: "POST", headers: { "Content-Type": "application/json" } };
        const url = `${new URL(page.url()).origin}/_sandbox/sessions/${sessionId}/pay`;
        await sandbox.fetch(new Request(url, { ...init, body: '{"card":"4111111111111111"}' }));
        await page.reload();
      },
    },
  ];
}

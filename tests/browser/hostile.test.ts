// tier: integration
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "../support/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
const hostile = `<script>document.title="hacked"</script>"><img src=x onerror="document.title='hacked'">`;
const inUrl = encodeURIComponent(hostile);
let sandbox: Sandbox;
let origin: string;

beforeAll(async () => {
  // The list of keys shows half of a short key at most.
  const testKey = `${hostile.slice(0, 13)}_a_key_that_somebody_chose`;
  sandbox = await createSandbox({
    site: fromRoot("site"),
    testKey,
    webcode: "SHOP01",
    send: async () => 500,
  });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());

/** What hostile text has done to a page: nothing, when it was shown as text. */
const harm = (page: Page) =>
  page.evaluate(() => {
    const elements = document.querySelectorAll("script:not([src]), img:not([src*='logo']), [onerror]");
    // The site's own inline scripts are those whose hashes are in its policy.
    const added = [...elements].filter(
      ({ outerHTML }) => outerHTML.includes("hacked") || outerHTML.includes("src=x"),
    );
    return [
      ...added.map(({ outerHTML }) => outerHTML),
      ...(document.title === "hacked" ? ["a script ran"] : []),
    ];
  });

it("markup in any field of sessions, keys and webhooks is shown as text on every page", async () => {
  const calls = callsTo(sandbox);
  const fields = {
    description: hostile,
    customReference: hostile,
    urlOk: `https://shop.example/ok?${inUrl}`,
    urlKo: `https://shop.example/ko?${inUrl}`,
  };
  const { json } = await calls.test.post("/payment/session", { ...sessionBody, ...fields });
  const { sessionId, paymentUrl } = json.data;
  // What the contract refuses is in the log of requests all the same.
  for (const wrong of ["webcode", "shopperLocale", "countryCode", "deliverAt", hostile]) {
    const { status } = await calls.test.post("/payment/session", { ...sessionBody, [wrong]: hostile });
    expect(status, wrong).toBeGreaterThanOrEqual(400);
  }
  await calls.test.post(
    "/payment/cancel",
    { webcode: "SHOP01", paymentReference: hostile },
    { "Idempotency-Key": hostile },
  );
  await calls.test.get(`/payment/sessions?webcode=SHOP01&customReference=${inUrl}`);
  await calls.control("PUT", "/webhooks/test", { url: `http://127.0.0.1:9/?${hostile}`, enabled: true });
  await calls.pay(
    (await calls.test.post("/payment/session", { ...sessionBody, ...fields })).json.data.sessionId,
  );
  await calls.advance(0);
  const { deliveries } = (await calls.control("GET", "/webhook-deliveries?environment=test")).json;

  const { page, problems } = await chromium.open(origin);
  const shown: Record<string, boolean> = {};
  const look = async (name: string, text = hostile) => {
    expect([await harm(page), problems], name).toEqual([[], []]);
    shown[name] = (await page.locator("body").textContent())?.includes(text) ?? false;
  };
  for (const [path, text] of [
    ["/dashboard/test/keys", hostile.slice(0, 13)],
    ["/dashboard/test/sessions"],
    [`/dashboard/test/sessions/${sessionId}`],
    ["/dashboard/test/webhooks"],
    [`/dashboard/test/webhooks/${deliveries[0].id}`],
    ["/dashboard/test/requests"],
  ] as const) {
    await page.goto(origin + path);
    await look(path, text);
  }
  await page.goto(`${origin}/dashboard/test/requests?search=${inUrl}`);
  expect(await page.getByLabel("Search", { exact: true }).inputValue()).toBe(hostile);
  await look("the filter");

  await page.goto(paymentUrl);
  await look("payment page");
  await page.getByLabel("Card number").fill(hostile);
  await page.getByRole("button", { name: /^Pay/ }).click();
  await look("payment page with errors");
  await page.getByLabel("Card number").fill("4000000000003220");
  await page.getByLabel("Expiry (MM/YY)").fill("12/30");
  await page.getByLabel("Security code").fill("123");
  await page.getByRole("button", { name: /^Pay/ }).click();
  await look("3-D Secure");

  await page.goto(`${origin}/console/#createTestSession`);
  await page.getByLabel("API key").fill(sandbox.keys.test);
  await page.getByLabel("Idempotency-Key").fill(`again ${hostile}`);
  await page.getByLabel("Body", { exact: true }).fill(JSON.stringify({ ...sessionBody, ...fields }));
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator("#status", { hasText: "201" }).waitFor();
  await look("console");

  await page.getByRole("button", { name: /^Search/ }).click();
  await page.getByPlaceholder("Search").fill(hostile);
  await page.getByText(/results? for <script>/).waitFor();
  await look("search");
  expect(Object.entries(shown).filter(([, text]) => !text)).toEqual([]);
  await page.close();
});

it("markup in the forms of the dashboard is shown as text in their responses", async () => {
  const { page } = await chromium.open(origin);
  await page.goto(`${origin}/dashboard/test/keys`);
  await page.getByLabel("Webcode").fill(hostile);
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("alert").waitFor();
  expect(await harm(page)).toEqual([]);
  await page.goto(`${origin}/dashboard/test/keys`);
  await page.getByLabel("Allowed IP addresses").fill('"><img src=x onerror=alert(1)>');
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("<img src=x");
  expect(await harm(page)).toEqual([]);
  await page.goto(`${origin}/dashboard/test/webhooks`);
  await page.getByLabel("URL").fill(hostile);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  expect(await harm(page)).toEqual([]);
  await page.close();
});

// tier: integration
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { useChromium } from "./chromium.ts";
import { selectorsOf, withoutElement } from "./oracles/unused-rules.ts";

const chromium = useChromium();
let sandbox: Sandbox;
let origin: string;
/** What went wrong on the page. */
let problems: string[];
let page: Page;

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true, site: fromRoot("site") });
  origin = (await sandbox.listen({ port: 0 })).url;
});
afterAll(() => sandbox.close());
// A tab remembers its key and its requests, so each test has its own.
beforeEach(async () => {
  ({ page, problems } = await chromium.open(origin));
});
afterEach(async () => {
  // A refused request is an error of the network.
  expect(problems.filter((problem) => !problem.includes("Failed to load resource"))).toEqual([]);
  await page.close();
});

/** Opens an operation in the console, with what its tab remembers. */
const open = (operationId: string) => page.goto(`${origin}/console/?operation=${operationId}`);
const choose = (operationId: string) => page.getByLabel("Operation").selectOption(operationId);
const newest = () => page.locator("#history details").first();
const shown = async () => (await newest().textContent()) ?? "";

async function send(): Promise<string | null> {
  const answered = page.waitForResponse((response) => response.url().includes("/external/"));
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const status = (await answered).status();
  await page.locator("#status", { hasText: String(status) }).waitFor();
  return page.locator("#status").textContent();
}

describe("the console", () => {
  it("makes a Test key of its own, sends an example, and shows the request with a masked key and the response", async () => {
    await open("createTestSession");
    const started = performance.now();
    const status = (await send()) ?? "";
    expect(status).toMatch(/^201 Created in \d+ ms$/);
    expect(Number(/\d+(?= ms)/.exec(status)?.[0])).toBeLessThanOrEqual(performance.now() - started);
    expect(await shown()).toContain("POST /external/v1/test/payment/session");
    expect(await shown()).toContain('"status": "pending"');
    expect(await shown()).toContain("X-API-KEY: •••");
    expect(await shown()).not.toContain("avp_");
    expect(await newest().locator("strong").getAttribute("data-outcome")).toBe("success");
    const [key, body] = [
      await page.getByLabel("Idempotency-Key").inputValue(),
      await page.getByLabel("Body").inputValue(),
    ];
    expect(await newest().locator("pre").first().textContent()).toBe(
      [
        "POST /external/v1/test/payment/session",
        ...["X-API-KEY: •••", "Content-Type: application/json", `Idempotency-Key: ${key}`, "", body],
      ].join("\n"),
    );
    const { urlOk, urlKo } = JSON.parse(body);
    expect([urlOk, urlKo]).toEqual([`${origin}/shop/ok`, `${origin}/shop/ko`]);
    expect(await newest().locator(".advice").textContent()).toBe("");
    // Another environment has another key.
    await choose("createSession");
    expect(await page.getByLabel("API key").inputValue()).toBe("");
    await choose("createTestSession");
    expect(await page.getByLabel("API key").inputValue()).toMatch(/^avp_/);
  });

  it("sends a form once that is submitted again before its response, and no Idempotency-Key where the field is empty", async () => {
    await open("createTestSession");
    await send();
    await page.getByLabel("Idempotency-Key").fill("");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    const answered = page.waitForResponse((response) => response.url().includes("/external/"));
    const status = await page.locator("#console").evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      form.requestSubmit();
      return document.getElementById("status")?.textContent;
    });
    expect(status).toBe("Sending…");
    await answered;
    await expect.poll(() => page.locator("#history li").count()).toBe(2);
    expect(requests).toEqual(["/external/v1/test/payment/session"]);
    expect(await newest().locator("pre").first().textContent()).not.toContain("Idempotency-Key");
  });

  it("opens with a request of the dashboard filled in", async () => {
    const body = {
      webcode: "SHOP01",
      paymentReference: "SHOP01-PXT-1",
      amount: { value: 1, currency: "EUR" },
    };
    await sandbox.fetch(`${origin}/external/v1/test/payment/refund`, {
      method: "POST",
      headers: {
        "X-API-KEY": sandbox.keys.test,
        "Content-Type": "application/json",
        "Idempotency-Key": "an-order-1",
      },
      body: JSON.stringify(body),
    });
    await page.goto(`${origin}/dashboard/test/requests?search=an-order-1`);
    await page.locator("summary").first().click();
    await page.getByRole("link", { name: "Open in console" }).click();
    await page.waitForURL(`${origin}/console/?operation=refundTestPayment`);
    expect(JSON.parse(await page.getByLabel("Body", { exact: true }).inputValue())).toEqual(body);
    expect(await page.getByLabel("Idempotency-Key").inputValue()).toBe("an-order-1");
  });

  it("fills in the example that is chosen, and a new idempotency key when it is asked for one", async () => {
    await open("refundTestPayment");
    const body = page.getByLabel("Body", { exact: true });
    const key = page.getByLabel("Idempotency-Key");
    const [firstBody, firstKey] = [await body.inputValue(), await key.inputValue()];
    await page.getByLabel("Example").selectOption({ index: 1 });
    expect(await body.inputValue()).not.toBe(firstBody);
    expect(await key.inputValue()).toBe(firstKey);
    await page.getByRole("button", { name: "New key" }).click();
    expect(await key.inputValue()).toMatch(/^[\da-f-]{36}$/);
    expect(await key.inputValue()).not.toBe(firstKey);
  });

  it("fills in the parameters of a link and none that it does not name, and has an idempotency key for the next write", async () => {
    await page.goto(`${origin}/console/?operation=listTestModifications#type=capture`);
    const values = () =>
      page
        .locator("#parameters input")
        .evaluateAll((inputs: HTMLInputElement[]) =>
          Object.fromEntries(
            inputs.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
          ),
        );
    expect(await values()).toEqual({ type: "capture" });
    expect(await page.getByLabel("Idempotency-Key").inputValue()).toMatch(/^[\da-f-]{36}$/);
  });

  it("encodes what is entered for a parameter of the path", async () => {
    await open("getTestSession");
    await page.getByLabel("sessionId").fill("a/b?c");
    await send();
    expect(await newest().locator("summary code").textContent()).toBe(
      "GET /external/v1/test/payment/session/a%2Fb%3Fc?webcode=SHOP01",
    );
  });

  it("opens an operation of Test when it does not know the one in its URL", async () => {
    await open("nothing");
    expect(await page.getByLabel("Operation").inputValue()).toBe("createTestSession");
  });

  it("remembers its key and its requests for the tab, and for no other", async () => {
    await open("createTestSession");
    await send();
    const before = await sandbox.apiKeys.list();
    await page.reload();
    expect(await page.locator("#history li").count()).toBe(1);
    await send();
    expect(await sandbox.apiKeys.list()).toHaveLength(before.length);
    const { page: other } = await chromium.open(origin);
    await other.goto(`${origin}/console/`);
    expect(await other.getByLabel("API key").inputValue()).toBe("");
    await other.close();
  });

  it("fills the last session, payment and terminal into the next operation, and leads to the payment page", async () => {
    await open("createTestSession");
    await send();
    const href = await newest().getByRole("link", { name: "Open the payment page" }).getAttribute("href");
    const sessionId = /"sessionId": "(.*?)"/.exec(await shown())?.[1] ?? "";
    expect(href).toMatch(`${origin}/pay-external/`);
    await sandbox.pay(sessionId);

    await choose("getTestSession");
    expect(await page.getByLabel("sessionId").inputValue()).toBe(sessionId);
    expect(await send()).toContain("200");
    await choose("refundTestPayment");
    expect(await newest().getAttribute("open")).toBeNull();
    expect(await send()).toContain("202");
    // A parameter that may be left out stays so, whatever the tab remembers.
    await choose("listTestModifications");
    expect(await page.getByLabel("paymentReference").inputValue()).toBe("");
    await choose("listTestTerminals");
    expect(await send()).toContain("200");
    await choose("createTestPosPayment");
    expect(await page.getByLabel("Body").inputValue()).toContain('"poiId": "V400m-TEST-000001"');
  });

  it("shows a replay and both conflicts of an idempotency key", async () => {
    await open("createTestSession");
    await send();
    expect(await send()).toContain("Replay: the first response again; nothing was executed");
    expect(await newest().locator("summary span").textContent()).toBe("Replay");
    const body = page.getByLabel("Body");
    await body.fill((await body.inputValue()).replace('"value": 10000', '"value": 99999'));
    expect(await send()).toMatch(/^409 .*Conflict: the key belongs to another request/);
    expect(await shown()).toContain("reused with a different request body.");
    expect(await newest().locator("strong").getAttribute("data-outcome")).toBe("refused");
    expect(await newest().locator("summary span").textContent()).toBe("Conflict");

    await page.getByRole("button", { name: "New key" }).click();
    const last = await page.getByLabel("Idempotency-Key").inputValue();
    expect(await send()).toContain("201");
    // A request without a key is not the last one that has a key.
    await choose("listTestTerminals");
    expect(await send()).toContain("200");
    await choose("refundTestPayment");
    await page.getByRole("button", { name: "Last key" }).click();
    expect(await page.getByLabel("Idempotency-Key").inputValue()).toBe(last);
    expect(await send()).toContain("Conflict");
    expect(await shown()).toContain("already used for a different endpoint.");
  });

  it("takes no refused access for the first response of a key, and makes another API key after a revoked one", async () => {
    const others = (await sandbox.apiKeys.list()).map(({ id }) => id);
    await open("listTestTerminals");
    await send();
    await choose("createTestSession");
    for (const { id } of await sandbox.apiKeys.list())
      if (!others.includes(id)) await sandbox.apiKeys.revoke(id);
    expect(await send()).toMatch(/^403 Forbidden in \d+ ms$/);
    expect(await page.getByLabel("API key").inputValue()).toBe("");
    expect(await send()).toMatch(/^201 Created in \d+ ms$/);
    expect(await send()).toContain("Replay");
  });

  const failNext = () =>
    sandbox.faults.add({ operation: "listTerminals", effect: { type: "status", statusCode: 500 } });

  it("shows an error of the server, a text that is not JSON, and that no response came", async () => {
    await open("listTestTerminals");
    await failNext();
    expect(await send()).toMatch(/^500 /);
    expect(await newest().locator("strong").getAttribute("data-outcome")).toBe("failure");
    expect(await newest().locator(".advice").textContent()).toMatch(/^Send it again\? Check first/);
    await page.route("**/external/**", (route) => route.fulfill({ status: 502, body: "<html>gone" }));
    expect(await send()).toMatch(/^502 /);
    expect(await newest().locator("pre").last().textContent()).toBe("<html>gone");
    expect(await newest().locator(".link").isVisible()).toBe(false);
    await page.unroute("**/external/**");
    await page.route("**/external/**", (route) => route.abort());
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("No response: Failed to fetch").waitFor();
  });

  it("keeps an API key that the reader has entered, also when it is refused", async () => {
    await open("listTestTerminals");
    await page.getByLabel("API key").fill("not a key");
    expect(await send()).toMatch(/^403 /);
    expect(await page.getByLabel("API key").inputValue()).toBe("not a key");
  });

  it("has no rule in its style sheet that applies to nothing", async () => {
    await open("listTestTerminals");
    // A request of each outcome.
    expect(await send()).toMatch(/^200 /);
    await failNext();
    expect(await send()).toMatch(/^500 /);
    await page.getByLabel("API key").fill("not a key");
    expect(await send()).toMatch(/^403 /);
    const selectors = selectorsOf(await readFile(fromRoot("docs", "site", "console", "console.css"), "utf8"));
    expect(selectors.length).toBeGreaterThan(15);
    expect(await page.evaluate(withoutElement, selectors)).toEqual([]);
  });

  it("sends a read without a body and with its query parameters, and keeps the last twenty requests", async () => {
    await open("listTestTerminals");
    expect(await page.locator("#write").isVisible()).toBe(false);
    expect(await send()).toMatch(/^200 /);
    expect(await shown()).toContain("P400Plus");
    await page.getByLabel("syncFromProvider").fill("true");
    for (let request = 0; request < 22; request += 1) expect(await send()).toMatch(/^200 OK in \d+ ms$/);
    expect(await shown()).not.toContain("P400Plus");
    expect(await shown()).toContain("?webcode=SHOP01&syncFromProvider=true");
    expect(await page.locator("#history li").count()).toBe(20);
  });

  it("opens the operation that a link of the reference names", async () => {
    await page.goto(`${origin}/reference/#/pos/createtestpospayment`);
    await page.getByRole("link", { name: "Try it" }).last().click();
    await page.waitForURL(`${origin}/console/?operation=*`);
    expect(await page.getByLabel("Operation").inputValue()).toMatch(/PosPayment$/);
  });
});

it("the console of a sandbox with an admin token asks for an API key", async () => {
  const shared = await createSandbox({ adminToken: "a_token_of_24_characters", site: fromRoot("site") });
  const { url } = await shared.listen({ port: 0 });
  const { page } = await chromium.open(url);
  await page.goto(`${url}/console/?operation=listTestTerminals`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Enter one, or make one in the dashboard.").waitFor();
  await page.getByLabel("API key").fill(shared.keys.test);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.locator("#status", { hasText: "200 OK" }).waitFor();
  await shared.close();
});

// tier: integration
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRedirectData } from "../../src/redirect/open.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "../support/sandbox.ts";
import { useChromium } from "./chromium.ts";

const chromium = useChromium();
const servers: Server[] = [];
let sandbox: Sandbox;
let sandboxUrl: string;
/** Shops: `/hop` of the first three leads to `/landed` of the next one, which has another origin. */
let first: string;
let other: string;
let ipv6: string;

/** Starts a shop whose `/hop` leads to another one, with the query that the customer brought. */
async function shop(host: string, name: string, next: () => string): Promise<string> {
  const server = createServer((request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const hops = Number(/^\/hop(\d)/.exec(path)?.[1] ?? 0);
    if (hops === 0) {
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Shop</title><h1>Shop</h1>");
      return;
    }
    const target = hops === 1 ? "/landed" : `/hop${hops - 1}`;
    response.writeHead(302, { Location: `${next()}${target}?${query}` }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  first = await shop("127.0.0.1", "127.0.0.1", () => other);
  other = await shop("127.0.0.1", "localhost", () => ipv6);
  ipv6 = await shop("::1", "[::1]", () => first);
  sandbox = await createSandbox({ strict: true });
  sandboxUrl = (await sandbox.listen({ port: 0 })).url;
});
afterAll(async () => {
  await sandbox.close();
  for (const server of servers) server.close();
});

/** Opens the payment page of a new session. */
async function open(urls: { urlOk?: string; urlKo?: string }, options = {}) {
  const { json } = await callsTo(sandbox).test.post("/payment/session", { ...sessionBody, ...urls });
  const { page, problems } = await chromium.open(sandboxUrl, options);
  await page.goto(json.data.paymentUrl);
  const pay = async () => {
    await page.getByLabel("Card number").fill("4111111111111111");
    await page.getByLabel("Expiry (MM/YY)").fill("12/30");
    await page.getByLabel("Security code").fill("123");
    await page.getByRole("button", { name: /^Pay/ }).click();
  };
  return { page, problems, pay, sessionId: json.data.sessionId, paymentUrl: json.data.paymentUrl };
}

describe("a customer who paid", () => {
  it.each([
    ["that leads to another host", () => `${first}/hop1?order=1`, () => other],
    ["that leads to another port, host and address family", () => `${first}/hop2?order=1`, () => ipv6],
    ["that comes back to its own origin over others", () => `${first}/hop3?order=1`, () => first],
    ["on an IPv6 address", () => `${ipv6}/landed?order=1`, () => ipv6],
    ["on an IPv6 address that leads elsewhere", () => `${ipv6}/hop1?order=1`, () => first],
  ])("reaches the shop with the data by a urlOk %s", async (_, urlOk, landing) => {
    const { page, pay, problems, sessionId } = await open({ urlOk: urlOk() });
    await pay();
    await page.waitForURL(`${landing()}/landed?order=1&data=*`);
    const data = new URL(page.url()).searchParams.get("data") ?? "";
    expect((await openRedirectData(data, sandbox.secrets.test)).sessionId).toBe(sessionId);
    expect(problems.filter((problem) => !problem.startsWith("request to"))).toEqual([]);
    await page.close();
  });

  it("reaches the shop without JavaScript", async () => {
    const { page, pay } = await open({ urlOk: `${first}/hop2?order=1` }, { javaScriptEnabled: false });
    await pay();
    await page.waitForURL(`${ipv6}/landed?order=1&data=*`);
    await page.close();
  });

  it("finds every byte of a signed urlOk in the address of the shop", async () => {
    const { page, pay } = await open({ urlOk: `${first}/landed?order=A%20B&sig=a/b+c%2f;d&s=%27#/paid?x=1` });
    await pay();
    await page.waitForURL(`${first}/landed?**`);
    expect(page.url().replace(/data=[\w.-]+/, "data=DATA")).toBe(
      `${first}/landed?order=A%20B&sig=a/b+c%2f;d&s=%27&data=DATA#/paid?x=1`,
    );
    await page.close();
  });

  it("who goes back or opens the link again pays nothing more and finds the way to the shop", async () => {
    const { page, pay, paymentUrl } = await open({ urlOk: `${first}/landed?order=1` });
    await pay();
    await page.waitForURL(`${first}/landed?**`);
    await page.goBack();
    expect(await page.getByRole("status").textContent()).toBe("This payment is complete.");
    await page.goto(paymentUrl);
    expect(await page.getByRole("status").textContent()).toBe("This payment is complete.");
    await page.reload();
    await page.getByRole("link", { name: "Back to the shop" }).click();
    await page.waitForURL(`${first}/landed?order=1&data=*`);
    await page.close();
  });
});

it("a customer who cancels reaches the shop by a urlKo that leads to another origin", async () => {
  const { page } = await open({ urlKo: `${ipv6}/hop2?data=own` });
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForURL(`${other}/landed?data=own`);
  await page.close();
});

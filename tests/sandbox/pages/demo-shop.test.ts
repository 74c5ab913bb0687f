import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Environment, environments } from "../../../generated/constants.ts";
import { sealRedirectData } from "../../../src/redirect/seal.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { webhookFixture } from "../../../src/webhooks/fixture.ts";
import { signWebhook } from "../../../src/webhooks/sign.ts";
import { dashboardOf, loginHeaders } from "../../support/dashboard.ts";
import { decodedHtml } from "../../support/decoded-html.ts";
import { callsTo, sessionBody, webcode } from "../../support/sandbox.ts";
import { claims } from "./redirect-claims.ts";

let sandbox: Sandbox;
let origin: string;
let calls: ReturnType<typeof callsTo>;

beforeAll(async () => {
  sandbox = await createSandbox({ strict: true, demoShop: true });
  origin = (await sandbox.listen({ port: 0 })).url;
  calls = callsTo(sandbox);
});
afterAll(() => sandbox.close());

const get = (url: string) => sandbox.fetch(new Request(new URL(url, origin)));
/** Text as a reader sees it. */
const textOf = async (response: Response) => decodedHtml(await response.text());

/** Pays a session of the demo shop, and returns it with the URL to which its customer is led. */
async function paid(environment: Environment, fields: object = {}) {
  const body = { ...sessionBody, urlOk: `${origin}/shop/ok?order=7`, urlKo: `${origin}/shop/ko`, ...fields };
  const { json } = await calls[environment].post("/payment/session", body);
  const { sessionId } = json.data;
  const { redirectUrl } = await sandbox.pay(sessionId);
  await sandbox.settled();
  return { sessionId, redirectUrl };
}

describe("the page /shop/ok", () => {
  it.each([
    ["test", "Test"],
    ["live", "Live (simulated)"],
  ] as const)(
    "shows in %s the opened data, the session as the API returns it, and the webhook with its signature verified",
    async (environment, name) => {
      const { sessionId, redirectUrl } = await paid(environment, { customReference: "ORD-7" });
      const response = await get(redirectUrl);
      expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
      const html = await textOf(response);
      expect(html).toContain("Paid €100.00");
      expect(html).toContain(name);
      const data = new URL(redirectUrl).searchParams.get("data") ?? "";
      expect(html).toContain(`<code>data=${data.slice(0, 64)}…</code>`);
      expect(html).toContain(`"aud": "${environment}:SHOP01"`);
      const path = `/payment/session/${sessionId}?webcode=${webcode}`;
      expect(html).toContain(`<code>GET ${environments[environment].routes}${path}</code>`);
      const detail = await calls[environment].get(path);
      expect(html).toContain(JSON.stringify(detail.json.data, null, 2));
      const [delivery] = await sandbox.webhooks.list(environment);
      expect(delivery).toMatchObject({ url: `${origin}/shop/webhook`, status: "delivered" });
      expect(html).toContain(JSON.stringify(JSON.parse(delivery?.body ?? ""), null, 2));
      expect(html).toContain("The signature of AUTHORISATION is right.");
      expect(html).toContain(`Sent to ${origin}/shop/webhook:`);
      expect(html).toMatch(/<div>200<\/div>/);
      expect(html).toContain(`href="/dashboard/${environment}/webhooks/${delivery?.id}"`);
      expect(html).toContain(`href="/dashboard/${environment}/sessions/${sessionId}"`);
    },
  );

  it("shows the events of its own payment only, oldest first", async () => {
    const { redirectUrl } = await paid("test");
    await paid("test");
    const paymentReference = /PXT-\d+/;
    const [reference = ""] = (await textOf(await get(redirectUrl))).match(paymentReference) ?? [];
    await calls.test.post("/payment/refund", {
      webcode,
      paymentReference: `SHOP01-${reference}`,
      amount: { value: 2500, currency: "EUR" },
      reason: "RETURN",
    });
    await sandbox.clock.advance({ seconds: 10 });
    await sandbox.settled();
    const html = await textOf(await get(redirectUrl));
    expect(html.match(/<h3>\w+/g)).toEqual(["<h3>AUTHORISATION", "<h3>REFUND"]);
    expect(html).toContain('"paymentStatus": "PARTIALLY_REFUNDED"');
  });

  it.each([
    ["a webhook whose signature was wrong", { type: "wrong-signature" }, "wrong-signature"],
    ["a webhook that came too late", { type: "stale-timestamp" }, "stale-timestamp"],
  ] as const)("shows that its receiver refused %s", async (_, effect, fault) => {
    await sandbox.faults.add({ operation: "webhook", effect });
    const { redirectUrl } = await paid("test");
    expect(await textOf(await get(redirectUrl))).toMatch(
      new RegExp(`<div>400</div>[^]*response \\(fault: ${fault}\\)`),
    );
    await sandbox.clock.advance({ minutes: 10 });
    const html = await textOf(await get(redirectUrl));
    expect(html).toMatch(/<div>200<\/div>/);
    // It is verified as it would be sent now, whatever the sandbox's clock says.
    expect(html).not.toContain("not genuine");
  });

  it("says what proves a payment when there is no data, and how to come back with it", async () => {
    const response = await get("/shop/ok");
    expect(response.status).toBe(200);
    const html = await textOf(response);
    expect(html).toContain("that alone proves no payment");
    expect(html).toContain(`"urlOk": "${origin}/shop/ok"`);
  });

  it.each(["https://sandbox.example", "https://sandbox.example/"])(
    "names the address at which callers reach it: %s",
    async (publicUrl) => {
      const adminToken = "a-token-for-this-test";
      const own = await createSandbox({ publicUrl, adminToken, testKey: "my_test_key" });
      onTestFinished(() => own.close());
      const headers = await loginHeaders(own, adminToken);
      const html = await textOf(await own.fetch("http://127.0.0.1:4020/shop/ok", { headers }));
      expect(html).toContain('"urlOk": "https://sandbox.example/shop/ok"');
      const { json } = await callsTo(own).test.post("/payment/session", sessionBody);
      expect(json.data.paymentUrl).toMatch(/^https:\/\/sandbox\.example\/pay-external\/\w+$/);
    },
  );

  const audience = "test:SHOP01";
  it.each([
    [
      "expired",
      () => sealed(sandbox.secrets.test, Date.now() - 700_000),
      "The data has expired",
      "get the session",
    ],
    [
      "sealed with another secret",
      () => sealed("another", Date.now()),
      "The data is not genuine",
      "must not ship",
    ],
    ["cut off", async () => "eyJhbGciOi", "The data cannot be read", "must not ship"],
    ["empty", async () => "", "The data cannot be read", "must not ship"],
  ])("is answered with 400 and shows no claim when the data is %s", async (_, data, title, advice) => {
    const response = await get(`/shop/ok?data=${await data()}`);
    expect(response.status).toBe(400);
    const html = await textOf(response);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(advice);
    expect(html).not.toMatch(/SHOP01-EXT-1|9\.99/);
  });
  const sealed = (secret: string, now: number) =>
    sealRedirectData(claims, secret, { audience, now: new Date(now) });

  it("shows the claims of genuine data also when the sandbox has no such session", async () => {
    const html = await textOf(await get(`/shop/ok?data=${await sealed(sandbox.secrets.test, Date.now())}`));
    expect(html).toContain("Paid €9.99");
    expect(html).toContain("The sandbox does not have it any more.");
    expect(html).toContain("None. Nothing is sent");
  });

  it("shows markup as text", async () => {
    const description = "<script>alert(1)</script>";
    const { redirectUrl } = await paid("test", { description });
    expect(await (await get(redirectUrl)).text()).not.toContain(description);
  });
});

it("the pages of the demo shop are closed to what a proxy passed on, as the dashboard is", async () => {
  for (const path of ["/shop/ok", "/shop/ko"]) {
    const headers = { Forwarded: "for=203.0.113.7" };
    expect((await sandbox.fetch(new Request(origin + path, { headers }))).status).toBe(403);
  }
});

it("the page /shop/ko says that a browser brings no data there", async () => {
  const response = await get("/shop/ko?data=own");
  expect(response.status).toBe(200);
  expect(await textOf(response)).toContain("A browser brings no <code>data</code> to <code>urlKo</code>.");
});

describe("the receiver /shop/webhook", () => {
  const post = async (body: string, headers: Record<string, string>) => {
    const response = await sandbox.fetch(
      new Request(`${origin}/shop/webhook`, { method: "POST", body, headers }),
    );
    return [response.status, await response.text()];
  };

  it("accepts a webhook of either environment, and refuses one that is forged, unsigned or too large", async () => {
    const event = webhookFixture("AUTHORISATION");
    for (const environment of ["test", "live"] as const) {
      const { body, headers } = await signWebhook(event, sandbox.secrets[environment]);
      expect(await post(body, headers)).toEqual([200, "The signature of AUTHORISATION is right."]);
      expect(await post(body.replace("AUTHORISED", "REFUSED"), headers)).toEqual([
        400,
        "The signature does not match the client secret.",
      ]);
      expect((await post(body, {}))[0]).toBe(400);
      expect((await post(body + " ".repeat(20_000), headers))[0]).toBe(413);
    }
  });
});

describe("the webhook URL of a sandbox with a demo shop", () => {
  const urlsOf = async (running: Sandbox) => {
    const { json } = await callsTo(running).test.post("/payment/session", sessionBody);
    await running.pay(json.data.sessionId);
    return (await running.webhooks.list()).map(({ url }) => url);
  };
  async function create(options: object = {}): Promise<Sandbox> {
    const running = await createSandbox({ demoShop: true, send: async () => 200, ...options });
    onTestFinished(() => running.close());
    return running;
  }
  const started = async (options: object, host?: string) => {
    const running = await create(options);
    const { url } = await running.listen({ port: 0, ...(host === undefined ? {} : { host }) });
    return { running, url };
  };

  it("is the demo shop's, also after a reset", async () => {
    const { running, url } = await started({});
    expect(await urlsOf(running)).toEqual([`${url}/shop/webhook`]);
    await running.reset();
    expect(await urlsOf(running)).toEqual([`${url}/shop/webhook`]);
  });

  it("is the given one", async () => {
    const { running } = await started({ webhookUrl: "http://127.0.0.1:9/own" });
    expect(await urlsOf(running)).toEqual(["http://127.0.0.1:9/own"]);
  });

  it("stays the merchant's own that was switched off", async () => {
    const running = await create();
    const own = { url: "http://127.0.0.1:9/own", enabled: false };
    expect((await callsTo(running).control("PUT", "/webhooks/test", own)).status).toBe(200);
    await running.listen({ port: 0 });
    expect((await dashboardOf({ sandbox: running })("/test/webhooks")).html).toContain(own.url);
    expect(await urlsOf(running)).toEqual([]);
  });

  it("follows the demo shop to another port, and stays switched off where it was", async () => {
    const running = await create();
    const first = await running.listen({ port: 0 });
    const { control } = callsTo(running);
    const off = { url: `${first.url}/shop/webhook`, enabled: false };
    expect((await control("PUT", "/webhooks/test", off)).status).toBe(200);
    const { url } = await running.listen({ port: 0 });
    const page = (environment: string) => dashboardOf({ sandbox: running })(`/${environment}/webhooks`);
    for (const environment of ["live", "test"])
      expect((await page(environment)).html).toContain(`${url}/shop/webhook`);
    expect(await urlsOf(running)).toEqual([]);
  });

  it("is none where other machines can reach the sandbox, and where nobody asked for a demo shop", async () => {
    for (const [options, host] of [
      [{ adminToken: "a-token-for-this-test" }, "0.0.0.0"],
      [{ demoShop: false }, undefined],
    ] as const) {
      const { running } = await started(options, host);
      expect(await urlsOf(running)).toEqual([]);
    }
  });
});

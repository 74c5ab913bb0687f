import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import jest from "../../docs/examples/jest/package.json" with { type: "json" };
import { createShop } from "../../docs/examples/shop/shop.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { createPayments } from "../../src/payments/payments.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { signWebhook, webhookFixture } from "../../src/webhooks/index.ts";
import { useReplacedModules } from "../scripts/replaced-modules.ts";
import { guide } from "./facts/pages.ts";

// The guides show these programs, and their own tests with them, which are as short as a guide wants them.

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({
    webhookUrl: "https://shop.example/webhooks",
    receiver: (request) => shop(request),
  });
  return () => sandbox.close();
});
let shop: (request: Request) => Promise<Response> = async () => new Response();

describe("the sample shop", () => {
  const origin = "https://shop.example";
  /** The idempotency keys of the writes. */
  let keys: (string | null)[];
  beforeEach(() => {
    keys = [];
    const { keys: apiKeys, secrets } = sandbox;
    const fetch = (request: Request) => {
      if (request.method === "POST") keys.push(request.headers.get("Idempotency-Key"));
      return sandbox.fetch(request);
    };
    const access = { apiKey: apiKeys.test, secrets: secrets.test, webcode: "SHOP01", fetch };
    shop = createShop(createPayments({ environment: "test", ...access }), origin);
  });
  const ask = async (method: string, url: string, body: string | null = null) => {
    const response = await shop(new Request(new URL(url, origin), { method, body }));
    return { status: response.status, text: await response.text() };
  };
  const order = async (id: string, price = "25.00") => {
    const { status, text } = await ask("PUT", `/orders/${id}`, price);
    expect(status).toBe(201);
    return JSON.parse(text);
  };

  it("hands out the payment page of an order", async () => {
    const { paymentUrl } = await order("4711");
    expect(await sandbox.fetch(paymentUrl)).toMatchObject({ status: 200 });
    expect(paymentUrl).toContain("/pay-external/");
  });

  it("refunds no order that is open or refunded already, and none for a request that only reads", async () => {
    await order("4711");
    expect(await ask("POST", "/orders/4711/refund")).toEqual({ status: 409, text: "The order is open." });
    await sandbox.pay((await order("4712", "12.34")).sessionId);
    await sandbox.settled();
    expect(await ask("GET", "/orders/4712/refund")).toEqual({ status: 200, text: "Order 4712 is paid." });
    expect(await ask("POST", "/orders/4712/refund")).toEqual({ status: 202, text: "" });
    expect(await ask("POST", "/orders/4712/refund")).toEqual({
      status: 409,
      text: "The order is refund requested.",
    });
    await sandbox.clock.advance({ minutes: 1 });
    const { data } = await sandbox.webhooks.next("REFUND");
    expect(data.amount).toEqual({ value: 1234, currency: "EUR" });
    expect(await ask("POST", "/orders/4712/refund")).toEqual({ status: 409, text: "The order is refunded." });
    expect(keys).toEqual(["4711-payment", "4712-payment", "4712-refund"]);
  });

  it("thanks nobody for another order's payment", async () => {
    await order("4711");
    const { redirectUrl } = await sandbox.pay((await order("4712")).sessionId);
    const data = new URL(redirectUrl).search;
    expect((await ask("GET", `/orders/4712/thanks${data}`)).status).toBe(200);
    expect(await ask("GET", `/orders/4711/thanks${data}`)).toMatchObject({ status: 400 });
  });

  it("knows no order that nobody made", async () => {
    expect(await ask("GET", "/orders/4711")).toEqual({ status: 404, text: "not found" });
    expect(await ask("GET", "/")).toMatchObject({ status: 404 });
  });

  it("accepts an event that it does not know, and a payment of an order that is not its own", async () => {
    const send = async (event: object) => {
      const { body, headers } = await signWebhook(event as never, sandbox.secrets.test);
      return (await shop(new Request(`${origin}/webhooks`, { method: "POST", body, headers }))).status;
    };
    const event = webhookFixture("AUTHORISATION", { data: { customReference: "another" } });
    expect(await send(event)).toBe(204);
    expect(await send({ ...event, event_code: "SOMETHING_NEW" })).toBe(204);
  });
});

it("a page or a program that opens sandboxes closes each of them", () => {
  const files = globSync(["README.md", "docs/{guides,es,package,examples}/**/*.{md,ts}"], {
    cwd: fromRoot(),
  });
  const counts = files.map((file) => {
    const text = readFileSync(fromRoot(file), "utf8");
    const [opened, closed] = [/\bcreateSandbox\(/g, /\bsandbox\.close\(\)/g].map(
      (call) => text.match(call)?.length ?? 0,
    );
    return { file, opened, closed };
  });
  expect(counts.filter(({ opened }) => opened).length).toBeGreaterThan(10);
  expect(counts.filter(({ opened, closed }) => opened !== closed)).toEqual([]);
});

it("the settings of Jest are for TypeScript in ES modules, and use what the guide installs", () => {
  expect(jest).toMatchObject({ type: "module", jest: { extensionsToTreatAsEsm: [".ts"] } });
  expect(jest.babel.presets).toEqual(["@babel/preset-typescript"]);
  for (const preset of jest.babel.presets)
    expect(guide("faults")).toContain(`Install \`jest\` and \`${preset}\``);
});

const { replace, importAnew } = useReplacedModules();

it("the sample fetch of a proxy passes a request on whole, follows no redirect, and gives the response back whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "proxy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ca = join(folder, "ca.pem");
  writeFileSync(ca, "the certificate authority");
  let viaProxy: (request: Request) => Promise<Response> = async () => new Response();
  const agents: object[] = [];
  const sent: [url: string, init: Record<string, unknown>][] = [];
  class ProxyAgent {
    constructor(options: object) {
      agents.push(options);
    }
  }
  replace("undici", {
    ProxyAgent,
    fetch: async (url: string, init: Record<string, unknown>) => {
      sent.push([url, init]);
      return new Response('{"data":"ü"}', { status: 418, headers: { "X-Answer": "yes" } });
    },
  });
  let told: Record<string, unknown> = {};
  replace("avirato-payments-contract/payments", {
    createPayments: (options: { fetch: typeof viaProxy }) => {
      told = options;
      viaProxy = options.fetch;
      return { pos: { terminals: async () => [1, 2] } };
    },
  });
  const print = vi.spyOn(console, "log").mockReturnValue();
  for (const [name, value] of Object.entries({ PAYMENTS_PROXY: "http://proxy:1", PAYMENTS_CA: ca }))
    vi.stubEnv(name, value);
  for (const [name, value] of Object.entries({
    AVIRATO_TEST_KEY: "a_key",
    AVIRATO_SERVER: "https://api.example",
  }))
    vi.stubEnv(name, value);
  await importAnew("../docs/examples/proxy.ts");
  expect(agents).toEqual([
    { uri: "http://proxy:1", requestTls: { ca: Buffer.from("the certificate authority") } },
  ]);
  expect(told).toMatchObject({
    environment: "test",
    apiKey: "a_key",
    webcode: "SHOP01",
    baseUrl: "https://api.example",
  });
  expect(print).toHaveBeenCalledWith(2, "terminals");

  const { signal } = new AbortController();
  const write = { method: "POST", body: '{"a":"ü"}', headers: { "Idempotency-Key": "key-1" }, signal };
  const answer = await viaProxy(new Request("https://api.example/x?y=1", write));
  expect([answer.status, answer.headers.get("X-Answer"), await answer.text()]).toEqual([
    418,
    "yes",
    '{"data":"ü"}',
  ]);
  await viaProxy(new Request("https://api.example/read", { headers: { "X-API-KEY": "a_key" } }));
  const always = { dispatcher: expect.any(ProxyAgent), redirect: "manual", signal: expect.any(AbortSignal) };
  expect(sent).toEqual([
    [
      "https://api.example/x?y=1",
      {
        ...{ ...always, method: "POST", body: '{"a":"ü"}' },
        headers: { "idempotency-key": "key-1", "content-type": "text/plain;charset=UTF-8" },
      },
    ],
    ["https://api.example/read", { ...always, method: "GET", body: null, headers: { "x-api-key": "a_key" } }],
  ]);
});

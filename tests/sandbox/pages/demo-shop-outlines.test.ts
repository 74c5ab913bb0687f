import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sealRedirectData } from "../../../src/redirect/seal.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { mainOf, outlineOf } from "../../support/outline.ts";
import { callsTo, sessionBody } from "../../support/sandbox.ts";
import { claims } from "./redirect-claims.ts";

// After a change that is meant: npx vitest run --project unit tests/sandbox/pages/demo-shop-outlines.test.ts -u

const origin = "http://127.0.0.1:4020";
let sandbox: Sandbox;
beforeEach(async () => {
  // The shop opens the data of a redirect at the machine's time.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-28T10:30:00Z") });
  sandbox = await createSandbox({
    strict: true,
    webhookUrl: `${origin}/shop/webhook`,
    send: async () => 200,
  });
});
afterEach(async () => {
  await sandbox.close();
  vi.useRealTimers();
});

const sealed = (secret: string, minutesAgo = 0) =>
  sealRedirectData(claims, secret, {
    audience: "test:SHOP01",
    now: new Date(Date.now() - minutesAgo * 60_000),
  });

it("the pages of the demo shop read as they are written down", async () => {
  const seen: string[] = [];
  const look = async (what: string, path: string) => {
    const html = await (await sandbox.fetch(path)).text();
    // The code is tested where it runs.
    const [main = ""] = mainOf(html).split("<h2>The code</h2>");
    seen.push(`## ${what}\n${outlineOf(main)}\n`);
  };
  const unpaid = await (await sandbox.fetch("/shop/ko")).text();
  const around = unpaid
    .replace(/(<main[^>]*>).*(?=<h2>The code<)/s, "$1")
    .replace(/(?<=id="code">)\S[^<]*\S(?=<)/, "…");
  seen.push(`## Around the content\n${outlineOf(around)}\n`);
  const pay = async (fields: object) => {
    const body = { ...sessionBody, urlOk: `${origin}/shop/ok`, urlKo: `${origin}/shop/ko`, ...fields };
    const { json } = await callsTo(sandbox).test.post("/payment/session", body);
    const { redirectUrl } = await sandbox.pay(json.data.sessionId);
    await sandbox.settled();
    return redirectUrl;
  };
  const dataPage = async (data: Promise<string>) => `/shop/ok?data=${await data}`;
  await look("A payment", await pay({}));
  await look("A pre-authorisation", await pay({ isPreAuth: true }));
  await look("A payment of a customer in Spain", await pay({ shopperLocale: "es-ES" }));
  await look("A payment that the store no longer has", await dataPage(sealed(sandbox.secrets.test)));
  await look("Data that has expired", await dataPage(sealed(sandbox.secrets.test, 11)));
  await look("Data under another secret", await dataPage(sealed("another")));
  await look("Data that was cut off", "/shop/ok?data=eyJhbGciOi");
  await look("No data", "/shop/ok");
  await look("A payment that failed", "/shop/ko");
  await expect(seen.join("\n")).toMatchFileSnapshot("outlines/demo-shop.txt");
});

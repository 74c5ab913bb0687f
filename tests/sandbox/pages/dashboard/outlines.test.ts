import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cryptoRandom } from "../../../../src/sandbox/core/identifiers.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../../../src/sandbox/sandbox.ts";
import { dashboardOf } from "../../../support/dashboard.ts";
import { mainOf, outlineOf } from "../../../support/outline.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../../support/sandbox.ts";

// After a change that is meant: npx vitest run --project unit tests/sandbox/pages/dashboard/outlines.test.ts -u

let sandbox: Sandbox;
let page: ReturnType<typeof dashboardOf>;
let calls: ReturnType<typeof callsTo>;
/** What the receiver responds with next; afterwards 200. */
let statuses: number[];
/** What was seen in a test. */
let seen: string[];

const webhookUrl = "http://127.0.0.1:3000/webhooks";
async function start(options: SandboxOptions = {}) {
  await sandbox?.close();
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    testKey: "my_test_key",
    liveKey: "my_live_key",
    // Retries are not spread, which takes one random byte each.
    random: (size) => (size === 1 ? new Uint8Array(1) : cryptoRandom(size)),
    send: async () => {
      const status = statuses.shift() ?? 200;
      if (status === 0) throw new Error("connect ECONNREFUSED");
      return status;
    },
    ...options,
  });
  page = dashboardOf({ sandbox });
  calls = callsTo(sandbox);
}
beforeEach(async () => {
  statuses = [];
  seen = [];
  await start();
});
afterEach(() => sandbox.close());

/** Looks at the main part of a page, or of the one that follows a form, when no event waits to be sent. */
async function look(what: string, path: string, form?: Record<string, string>): Promise<string> {
  const url = new URL(`/dashboard${path}`, "http://127.0.0.1:4020");
  const init = { method: "POST", body: new URLSearchParams(form) };
  const sent = form && (await sandbox.fetch(new Request(url, init))).headers.get("location");
  await sandbox.settled();
  const html = await (await sandbox.fetch(new Request(new URL(sent ?? "", url)))).text();
  seen.push(`## ${what}\n${outlineOf(mainOf(html))}\n`);
  return html;
}
const asWritten = (file: string) => expect(seen.join("\n")).toMatchFileSnapshot(`outlines/${file}.txt`);

const refund = (paymentReference: string, value: number, reason = "RETURN") =>
  calls.test.post("/payment/refund", { webcode, paymentReference, amount: amount(value), reason });

describe("the pages of the dashboard read as they are written down", () => {
  it("around their main part", async () => {
    seen.push(`## Test\n${outlineOf((await page("/test/keys")).html).split("\nmain")[0]}\n`);
    seen.push(`## Live\n${outlineOf((await page("/live/clock")).html).split("\nmain")[0]}\n`);
    await start({ site: "." });
    seen.push(
      `## Beside a developer site\n${outlineOf((await page("/test/pos")).html).split("\nmain")[0]}\n`,
    );
    await asWritten("around");
  });

  it("for API keys", async () => {
    await sandbox.clock.advance({ seconds: 1 });
    await page("/live/keys", { webcode: "SHOP02", ips: " 203.0.113.7,, 2001:db8::/32 " });
    await calls.test.get(`/pos/terminals?webcode=${webcode}`);
    await look("The keys of Live, each used by nobody", "/live/keys");
    const html = await look("The keys of Test, after a request", "/test/keys");
    const [, id = ""] = /keys\/(key_\w+)\/ips/.exec(html) ?? [];
    await sandbox.clock.advance({ seconds: 1 });
    await look("A new key", "/test/keys", { webcode: "SHOP03", ips: "" });
    await look("The addresses of a key", `/test/keys/${id}/ips`);
    await look("Changed addresses", `/test/keys/${id}/ips`, { ips: "203.0.113.7,2001:db8::/32" });
    await look("Changed addresses, as the form has them", `/test/keys/${id}/ips`);
    await look("No addresses any more", `/test/keys/${id}/ips`, { ips: "" });
    await look("Addresses that are none", `/test/keys/${id}/ips`, { ips: "nowhere" });
    await look("A question before a key is regenerated", `/test/keys/${id}/regenerate`);
    await look("A regenerated key", `/test/keys/${id}/regenerate`, {});
    await look("A question before a used key is revoked", `/test/keys/${id}/revoke`);
    await look("A revoked key", `/test/keys/${id}/revoke`, {});
    await look("A question before the secret is rotated", "/test/keys/rotate");
    await look("A rotated secret", "/test/keys/rotate", {});
    await asWritten("keys");
  });

  it("for webhooks", async () => {
    await look("No URL", "/test/webhooks");
    await look("A URL that is switched on", "/test/webhooks", { url: webhookUrl, enabled: "on" });
    statuses.push(500, 0, 200);
    await calls.paid();
    await look("An event that is pending", "/test/webhooks");
    await sandbox.clock.advance({ seconds: 10 });
    await look("An event whose receiver was not reached", "/test/webhooks");
    await sandbox.clock.advance({ minutes: 10 });
    const html = await look("An event that was delivered", "/test/webhooks");
    const [, id = ""] = /webhooks\/(evt_\w+)"/.exec(html) ?? [];
    await look("The page of the event", `/test/webhooks/${id}`);
    await look("The event, sent again", `/test/webhooks/${id}/resend`, {});
    await sandbox.faults.add({ operation: "webhook", effect: { type: "delay" } });
    const paid = await calls.paid();
    const late = await look("An event that was not sent yet", `/test/webhooks?payment=${paid}`);
    await look("The page of that event", `/test/webhooks/${/evt_\w+/.exec(late)?.[0]}`);
    statuses.push(...Array.from({ length: 10 }, () => 503));
    await sandbox.clock.advance({ days: 7 });
    await look("An event that failed", `/test/webhooks?payment=${paid}`);
    await sandbox.faults.add({ operation: "webhook", effect: { type: "wrong-signature" } });
    statuses.push(400);
    await calls.paid();
    await look("An attempt that met a fault", "/test/webhooks");
    await look("A URL that is switched off", "/test/webhooks", { url: webhookUrl });
    await look("A URL that is none", "/test/webhooks", { url: "nowhere", enabled: "on" });
    await page("/test/webhooks", { url: webhookUrl, enabled: "on" });
    await look("A URL that is none, switched off", "/test/webhooks", { url: "nowhere" });
    await asWritten("webhooks");
  });

  it("for the sessions and their payments", async () => {
    await look("No session", "/live/sessions");
    await start({ webhookUrl });
    const { json } = await calls.test.post("/payment/session", {
      ...sessionBody,
      description: "Order 7",
      customReference: "order-7",
    });
    const { sessionId } = json.data;
    await look("A pending session", `/test/sessions/${sessionId}`);
    await look("A refused attempt", `/test/sessions/${sessionId}/pay`, { card: "refused" });
    await sandbox.clock.advance({ seconds: 5 });
    await look("A payment", `/test/sessions/${sessionId}/pay`, { card: "authorised" });
    await look("A session that nobody can pay any more", `/test/sessions/${sessionId}/pay`, {
      card: "refused",
    });
    const html = await look("A list", "/test/sessions");
    expect(html).toContain(sessionId);
    const session = (await page(`/test/sessions/${sessionId}`)).html;
    const [, paymentReference = ""] = /dashboard\/test\/payments\/([^"]+)"/.exec(session) ?? [];
    await refund(paymentReference, 250);
    await sandbox.clock.advance({ minutes: 1 });
    await sandbox.faults.add({ operation: "*", effect: { type: "fail", reason: "The bank refused it." } });
    await refund(paymentReference, 300);
    await sandbox.clock.advance({ minutes: 1 });
    await refund(paymentReference, 400, "OTHER");
    await look("The session of a payment with refunds", `/test/sessions/${sessionId}`);
    await look("A payment with refunds", `/test/payments/${paymentReference}`);
    const cancelled = await calls.paid();
    await look("A payment whose cancel waits", `/test/payments/${cancelled}/cancel`, {});
    await sandbox.clock.advance({ minutes: 1 });
    await look("A cancelled payment", `/test/payments/${cancelled}`);
    const reserved = await calls.paid({ isPreAuth: true });
    await look("A pre-authorisation", `/test/payments/${reserved}`);
    await look("An amount that is none", `/test/payments/${reserved}/capture`, { amount: "1,00" });
    await look("A capture", `/test/payments/${reserved}/capture`, { amount: "40.00" });
    const yen = await calls.paid({ amount: amount(500, "JPY") });
    await look("A payment in yen", `/test/payments/${yen}`);
    const closed = (await calls.test.post("/payment/session", sessionBody)).json.data.sessionId;
    await sandbox.cancel(closed);
    await look("A cancelled session", `/test/sessions/${closed}`);
    const late = (await calls.test.post("/payment/session", sessionBody)).json.data.sessionId;
    await sandbox.clock.advance({ days: 1 });
    await look("An expired session", `/test/sessions/${late}`);
    await look("An unknown session", "/test/sessions/unknown");
    await look("An unknown environment", "/nowhere/clock");
    await asWritten("payments");
  });

  it("for the examples of the contract, whose identifiers tell no time", async () => {
    await start({ withExamples: "test" });
    await look("Sessions", "/test/sessions");
    await look("A payment", "/test/payments/SHOP01-PXT-17195000005678");
    await asWritten("examples");
  });

  it("for payments of terminals", async () => {
    await look("No payment", "/live/pos");
    const charge = async (more: object = {}) =>
      (
        await calls.test.post("/pos/payment", {
          ...{ webcode, poiId: "V400m-TEST-000001", amount: amount(1234), ...more },
        })
      ).json.data.paymentReference as string;
    await charge({ customReference: "table-9" });
    await sandbox.clock.advance({ seconds: 1 });
    const refunded = await charge();
    await refund(refunded, 1000);
    await sandbox.clock.advance({ minutes: 1 });
    await look("Two payments", "/test/pos");
    await look("One of them", `/test/payments/${refunded}`);
    await asWritten("pos");
  });

  it("for requests", async () => {
    await look("No request", "/live/requests");
    await start({ site: "." });
    await sandbox.faults.add({
      operation: "getSession",
      when: "after",
      effect: { type: "delay", milliseconds: 0 },
    });
    const body = { webcode, paymentReference: "nobody" };
    for (const _ of ["first", "replayed"])
      await calls.test.post("/payment/cancel", body, { "Idempotency-Key": "order-1" });
    await look("A replayed response", "/test/requests");
    await look("Filters", "/test/requests?method=POST&status=4&search=order-1");
    await look("Filters without a match", "/test/requests?method=GET&status=5&search=none");
    const { json } = await calls.test.post("/payment/session", sessionBody);
    await calls.test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
    await look("A request that met a fault", "/test/requests?method=GET");
    await calls.test.get("/nothing", { "X-API-KEY": "wrong" });
    await look("A request without a route and a known key", "/test/requests?search=nothing");
    await asWritten("requests");
  });

  it("for faults", async () => {
    await look("No fault", "/test/faults");
    const headers = { "Retry-After": "7" };
    await sandbox.faults.add({ operation: "*", effect: { type: "status", statusCode: 503, headers } });
    await sandbox.faults.add({ operation: "createSession", times: 3, effect: { type: "disconnect" } });
    await calls.test.get(`/pos/terminals?webcode=${webcode}`);
    await look("Two faults", "/test/faults");
    const late = {
      operation: "createSession",
      when: "before",
      type: "delay",
      times: "4",
      milliseconds: "1500",
    };
    await look("A new fault", "/test/faults", late);
    await look("A fault that is none", "/test/faults", {
      operation: "createSession",
      when: "after",
      type: "fail",
      times: "2",
      reason: " Too late. ",
    });
    await look("A number of times that is none", "/test/faults", { ...late, times: "" });
    await asWritten("faults");
  });

  it("for the clock", async () => {
    await look("The machine's time", "/test/clock");
    await look("A day later", "/test/clock", { count: "1", unit: "days" });
    await look("Back", "/test/clock/back", {});
    await look("No number", "/test/clock", { count: "many", unit: "days" });
    await asWritten("clock");
  });

  it("for the login", async () => {
    await start({ adminToken: "an-admin-token-of-mine" });
    const html = await look("A login", "/login");
    seen.push(`## Around it\n${outlineOf(html.split("<main")[0] ?? "")}\n`);
    await look("A wrong token", "/login", { token: "a-guess" });
    await asWritten("login");
  });
});

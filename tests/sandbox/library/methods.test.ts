import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createTestClient } from "../../../src/index.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { verifyWebhook } from "../../../src/webhooks/verify.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { settle } from "../../support/settle.ts";

let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
let status: number;
let verified: string[];
async function start(): Promise<void> {
  status = 204;
  verified = [];
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    receiver: async (request) => {
      const event = await verifyWebhook({
        body: await request.text(),
        headers: request.headers,
        secret: sandbox.secrets.test,
      }).catch(() => undefined);
      verified.push(event?.event_code ?? "forged");
      return new Response(null, { status });
    },
  });
  calls = callsTo(sandbox);
}
beforeEach(start);
afterEach(() => sandbox.close());

const open = async (environment: "live" | "test" = "test") =>
  (await calls[environment].post("/payment/session", sessionBody)).json.data.sessionId as string;

describe("sandbox.pay and sandbox.cancel", () => {
  it.each(["live", "test"] as const)("pay a session of %s with its default card", async (environment) => {
    const sessionId = await open(environment);
    const { status, redirectUrl } = await sandbox.pay(sessionId);
    expect(status).toBe("authorised");
    const data = new URL(redirectUrl).searchParams.get("data") ?? "";
    const opened = await openRedirectData(data, sandbox.secrets[environment]);
    expect(opened.sessionId).toBe(sessionId);
  });

  it("take a card, and how its challenge ends", async () => {
    const sessionId = await open();
    const challenged = { card: "4000000000003220", challenge: "refuse" as const };
    expect(await sandbox.pay(sessionId, challenged)).toEqual({
      status: "refused",
      redirectUrl: sessionBody.urlKo,
    });
    expect((await sandbox.pay(sessionId, { card: "4000000000003220" })).status).toBe("authorised");
  });

  it("cancel a session", async () => {
    const sessionId = await open();
    expect(await sandbox.cancel(sessionId)).toEqual({
      status: "cancelled",
      redirectUrl: sessionBody.urlKo,
    });
  });

  it("reject with a named error for what they cannot do", async () => {
    const sessionId = await open();
    await sandbox.cancel(sessionId);
    await expect(sandbox.pay(sessionId)).rejects.toMatchObject({ errorName: "sessionNotPending" });
    await expect(sandbox.cancel("SHOP01-EXT-1")).rejects.toMatchObject({ errorName: "sessionNotFound" });
    await expect(sandbox.pay(sessionId, { card: "4111" })).rejects.toThrow("Body field card must be");
    const misspelt = { cardNumber: "4111111111111111" } as object;
    await expect(sandbox.pay(sessionId, misspelt)).rejects.toThrow("Body field cardNumber is not known.");
  });
});

describe("sandbox.webhooks.next", () => {
  it("returns each event of a code once, oldest first, also those that were delivered before", async () => {
    const [first, second] = [await calls.paid(), await calls.paid()];
    await sandbox.settled();
    const references = [
      await sandbox.webhooks.next("AUTHORISATION"),
      await sandbox.webhooks.next("AUTHORISATION"),
    ].map(({ data }) => data.paymentReference);
    expect(references).toEqual([first, second]);
  });

  it("waits for an event, and gives two that wait for the same code one each", async () => {
    const both = Promise.all([
      sandbox.webhooks.next("AUTHORISATION", { timeoutMs: 60_000 }),
      sandbox.webhooks.next("AUTHORISATION", { timeoutMs: 60_000 }),
    ]);
    const paid = [await calls.paid(), await calls.paid()];
    const references = (await both).map(({ data }) => data.paymentReference);
    expect(references.sort()).toEqual(paid.sort());
  });

  it("does not return an event before the receiver has accepted it", async () => {
    status = 500;
    await calls.paid();
    await sandbox.settled();
    const late = sandbox.webhooks.next("AUTHORISATION", { timeoutMs: 1 });
    await expect(late).rejects.toThrow(
      "No further AUTHORISATION was delivered within 1 ms. If it is due later, advance the clock first. Events so far: AUTHORISATION (pending).",
    );
    status = 204;
    await sandbox.clock.advance({ seconds: 10 });
    expect((await sandbox.webhooks.next("AUTHORISATION")).event_code).toBe("AUTHORISATION");
  });

  it("looks at the environment that it is asked for, by default Test", async () => {
    await sandbox.pay(await open("live"));
    await sandbox.settled();
    const none = "delivered within 1 ms. If it is due later, advance the clock first. Events so far: none.";
    await expect(sandbox.webhooks.next("AUTHORISATION", { timeoutMs: 1 })).rejects.toThrow(none);
    const other = sandbox.webhooks.next("REFUND", { environment: "live", timeoutMs: 1 });
    await expect(other).rejects.toThrow("Events so far: AUTHORISATION (delivered).");
    const event = await sandbox.webhooks.next("AUTHORISATION", { environment: "live" });
    expect(event.event_code).toBe("AUTHORISATION");
  });

  it("names the events so far in their order", async () => {
    const paymentReference = await calls.paid();
    await sandbox.settled();
    const refund = { webcode, paymentReference, amount: { value: 1, currency: "EUR" }, reason: "RETURN" };
    await calls.test.post("/payment/refund", refund);
    await sandbox.clock.advance({ minutes: 1 });
    await expect(sandbox.webhooks.next("CAPTURE", { timeoutMs: 1 })).rejects.toThrow(
      "Events so far: AUTHORISATION (delivered), REFUND (delivered).",
    );
  });

  it("listens to deliveries no longer than it waits", async () => {
    const emit = vi.spyOn(EventEmitter.prototype, "emit");
    await calls.paid();
    await sandbox.webhooks.next("AUTHORISATION", { timeoutMs: 60_000 });
    await expect(sandbox.webhooks.next("REFUND", { timeoutMs: 1 })).rejects.toThrow("REFUND");
    const index = emit.mock.calls.findIndex(([name]) => name === "ended");
    const deliveries = emit.mock.contexts[index] as EventEmitter;
    emit.mockRestore();
    expect(deliveries.listenerCount("ended")).toBe(0);
  });

  it("waits for any number of events at once, without a warning of Node", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => void warnings.push(warning);
    process.on("warning", onWarning);
    onTestFinished(() => void process.off("warning", onWarning));
    // Long enough for all of them to listen at once.
    const waits = Array.from({ length: 12 }, () =>
      expect(sandbox.webhooks.next("REFUND", { timeoutMs: 500 })).rejects.toThrow("REFUND"),
    );
    await Promise.all(waits);
    // Node emits warnings in the next turn.
    await new Promise(setImmediate);
    expect(warnings).toEqual([]);
  });

  it("says at once that nothing is sent to a URL that is switched off", async () => {
    await calls.control("PUT", "/webhooks/test", { url: "http://127.0.0.1/webhooks", enabled: false });
    await expect(sandbox.webhooks.next("REFUND")).rejects.toThrow("No webhooks are sent in test.");
  });

  it("says at once that nothing is sent without a receiver or a URL", async () => {
    const silent = await createSandbox();
    await expect(silent.webhooks.next("REFUND")).rejects.toThrow(
      "No webhooks are sent in test. Pass a receiver or a webhookUrl to createSandbox.",
    );
    await silent.close();
  });
});

describe("sandbox.webhooks", () => {
  it("lists the events of an environment, and sends one again at once", async () => {
    await sandbox.close();
    // Without being woken, the worker looks again by a timer, and no time passes here.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await start();
    await calls.paid();
    await sandbox.settled();
    expect(await sandbox.webhooks.list("live")).toEqual([]);
    const [delivery] = await sandbox.webhooks.list();
    expect(delivery).toMatchObject({ eventCode: "AUTHORISATION", status: "delivered" });
    expect(await sandbox.webhooks.resend(delivery?.id ?? "")).toEqual({ id: delivery?.id });
    for (let turn = 0; verified.length < 2 && turn < 50; turn += 1) await settle();
    expect(verified).toEqual(["AUTHORISATION", "AUTHORISATION"]);
    await expect(sandbox.webhooks.resend("evt_1")).rejects.toThrow("There is no webhook delivery evt_1.");
  });
});

describe("sandbox.apiKeys", () => {
  const terminals = async (apiKey: string, code = webcode) => {
    const client = createTestClient({ apiKey, fetch: sandbox.fetch });
    const { data, error } = await client.GET("/pos/terminals", { params: { query: { webcode: code } } });
    return data?.data.length ?? error?.error.code;
  };

  it("creates, lists, edits, regenerates and revokes keys, each of which applies at once", async () => {
    const { apiKeys } = sandbox;
    const created = await apiKeys.create({ environment: "test", webcode: "SHOP02" });
    expect(created).toEqual({
      id: created.id,
      key: expect.stringMatching(/^\S{20,}$/),
      environment: "test",
      webcode: "SHOP02",
      allowedIps: [],
    });
    expect(await terminals(created.key, "SHOP02")).toBe(3);
    const listed = (await apiKeys.list()).find(({ id }) => id === created.id);
    expect(listed?.createdAt).toBe("2026-06-28T10:30:00.000Z");
    const edited = { id: created.id, allowedIps: ["203.0.113.7"] };
    expect(await apiKeys.editAllowedIps(created.id, edited.allowedIps)).toEqual(edited);
    expect(await terminals(created.key, "SHOP02")).toBe(11_002);
    await apiKeys.editAllowedIps(created.id, []);
    const { key } = await apiKeys.regenerate(created.id);
    expect([await terminals(created.key, "SHOP02"), await terminals(key, "SHOP02")]).toEqual([11_001, 3]);
    expect(await apiKeys.revoke(created.id)).toEqual({ id: created.id });
    expect(await terminals(key, "SHOP02")).toBe(11_001);
    for (const action of [apiKeys.revoke, apiKeys.regenerate, (id: string) => apiKeys.editAllowedIps(id, [])])
      await expect(action(created.id)).rejects.toMatchObject({
        errorName: "apiKeyNotFound",
        message: `There is no active API key ${created.id}.`,
      });
  });

  it("refuses what the control plane refuses", async () => {
    const wanted = { environment: "prod", webcode: "SHOP01" } as never;
    await expect(sandbox.apiKeys.create(wanted)).rejects.toThrow(
      "Body field environment must be one of live, test.",
    );
    const edit = sandbox.apiKeys.editAllowedIps("key_1", ["nowhere"]);
    await expect(edit).rejects.toThrow("nowhere is neither an IP address nor a range");
  });
});

describe("sandbox.rotateSecret", () => {
  it("makes a new secret, which sandbox.secrets has and which signs from now on", async () => {
    const former = sandbox.secrets.test;
    const { clientSecret } = await sandbox.rotateSecret("test");
    expect(clientSecret).not.toBe(former);
    expect(sandbox.secrets.test).toBe(clientSecret);
    await calls.paid();
    await sandbox.settled();
    expect(verified).toEqual(["AUTHORISATION"]);
  });

  it("is the same as a rotation by HTTP", async () => {
    const { json } = await calls.control("POST", "/client-secrets/live/rotate");
    expect(sandbox.secrets.live).toBe(json.clientSecret);
  });
});

describe("every method of a closed sandbox", () => {
  it("rejects with the error that says so", async () => {
    const own = await createSandbox({ receiver: () => new Response() });
    await own.close();
    const error = new Error("The sandbox is closed. Create another one.");
    for (const method of [
      () => own.pay("SHOP01-EXT-1"),
      () => own.cancel("SHOP01-EXT-1"),
      () => own.settled(),
      () => own.reset(),
      () => own.rotateSecret("test"),
      () => own.clock.advance({ days: 1 }),
      () => own.webhooks.next("REFUND"),
      () => own.webhooks.list(),
      () => own.webhooks.resend("evt_1"),
      () => own.apiKeys.list(),
      () => own.faults.list(),
    ])
      await expect(method()).rejects.toEqual(error);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../../src/sandbox/sandbox.ts";
import { verifyWebhook } from "../../../src/webhooks/verify.ts";
import { callsTo } from "../../support/sandbox.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

type Receiver = NonNullable<SandboxOptions["receiver"]>;
async function start(receiver: Receiver, options: SandboxOptions = {}) {
  sandbox = await createSandbox({ strict: true, receiver, ...options });
  return callsTo(sandbox);
}

describe("a receiver in the process", () => {
  it("gets each webhook as a genuine request, without a URL", async () => {
    const events: unknown[] = [];
    const requests: Request[] = [];
    const { paid } = await start(async (request) => {
      requests.push(request);
      const { headers } = request;
      const secret = sandbox.secrets.test;
      events.push(await verifyWebhook({ body: await request.text(), headers, secret }));
      return new Response(null, { status: 204 });
    });
    const paymentReference = await paid();
    await sandbox.settled();
    expect(events).toMatchObject([{ event_code: "AUTHORISATION", data: { paymentReference } }]);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([["POST", "http://127.0.0.1/webhooks"]]);
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
    expect((await sandbox.webhooks.list())[0]).toMatchObject({
      status: "delivered",
      attempts: [{ statusCode: 204 }],
    });
  });

  it("gets requests to the webhook URL of the options, wherever that is", async () => {
    const urls: string[] = [];
    const webhookUrl = "https://shop.example/hooks?shop=1";
    const { paid } = await start(
      (request) => {
        urls.push(request.url);
        return new Response();
      },
      { webhookUrl },
    );
    await paid();
    await sandbox.settled();
    expect(urls).toEqual([webhookUrl]);
  });

  it('gets no event that "send" sends elsewhere', async () => {
    const [received, sent]: [string[], string[]] = [[], []];
    const { paid } = await start(
      (request) => {
        received.push(request.url);
        return new Response();
      },
      { send: async (url) => sent.push(url) && 204 },
    );
    await paid();
    await sandbox.settled();
    expect([received.length, sent.length]).toEqual([0, 1]);
  });

  it("ends the wait for an event as soon as it has responded", async () => {
    const { paid } = await start(() => new Response());
    const event = sandbox.webhooks.next("AUTHORISATION", { timeoutMs: 2 ** 31 - 1 });
    await paid();
    expect(await event).toMatchObject({ event_code: "AUTHORISATION" });
  });

  const boom = new RangeError("boom");
  it.each<[string, Receiver, unknown, string]>([
    [
      "an error that it throws",
      () => {
        throw boom;
      },
      boom,
      "boom",
    ],
    ["a rejection", () => Promise.reject(boom), boom, "boom"],
    ["a text that it throws", () => Promise.reject("no day for this"), "no day for this", "no day for this"],
    ["undefined that it throws", () => Promise.reject(undefined), undefined, "unknown error"],
    [
      "a result that is no response",
      (() => undefined) as unknown as Receiver,
      new TypeError("The receiver must return a Response."),
      "The receiver must return a Response.",
    ],
  ])("rejects settled() once with %s, and the delivery has it", async (_, receiver, error, text) => {
    const { paid } = await start(receiver);
    await paid();
    const outcome = await sandbox.settled().then(
      () => "resolved",
      (rejected: unknown) => ({ rejected }),
    );
    expect(outcome).toEqual({ rejected: error });
    expect((await sandbox.webhooks.list())[0]?.attempts).toMatchObject([{ error: text }]);
    await sandbox.settled();
  });

  it.each([
    [2, { seconds: 10 }],
    [3, { minutes: 10 }],
  ])(
    "rejects settled() with all that it has thrown, and reset() forgets it: %i errors",
    async (times, by) => {
      const { paid } = await start(() => Promise.reject(boom));
      await paid();
      await sandbox.clock.advance(by);
      await expect(sandbox.settled()).rejects.toMatchObject({
        message: `The receiver threw ${times} times.`,
        errors: Array(times).fill(boom),
      });
      await sandbox.clock.advance({ days: 1 });
      await sandbox.reset();
      await sandbox.settled();
    },
  );

  it("may send requests to the sandbox while it handles a webhook", async () => {
    const statuses: number[] = [];
    const { paid } = await start(async () => {
      const { status } = await sandbox.fetch("/external/v1/test/pos/terminals?webcode=SHOP01", {
        headers: { "X-API-KEY": sandbox.keys.test },
      });
      statuses.push(status);
      return new Response();
    });
    await paid();
    await sandbox.settled();
    expect(statuses).toEqual([200]);
  });
});

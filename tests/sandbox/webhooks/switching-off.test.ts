import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock } from "../../support/sandbox.ts";

const first = "http://127.0.0.1:9/first";
const second = "http://127.0.0.1:9/second";
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
/** The URL of each webhook that was sent. */
let sent: string[];
let answer: (url: string) => Promise<number>;

beforeEach(async () => {
  sent = [];
  answer = async () => 204;
  const send = (url: string) => {
    sent.push(url);
    return answer(url);
  };
  sandbox = await createSandbox({ strict: true, clock: manualClock(), webhookUrl: first, send });
  calls = callsTo(sandbox);
});
afterEach(() => sandbox.close());

const configure = (url: string, enabled = true) => calls.control("PUT", "/webhooks/test", { url, enabled });
const log = async () => (await calls.control("GET", "/webhook-deliveries?environment=test")).json.deliveries;
const resend = async (id: string) => calls.control("POST", `/webhook-deliveries/${id}/resend`);
const day = 86_400;

describe("a 410", () => {
  it("from a former URL leaves the present URL switched on", async () => {
    answer = async () => 500;
    await calls.paid();
    await calls.advance(0);
    await configure(second);
    answer = async (url) => (url === first ? 410 : 204);
    await calls.advance(day);
    expect(await log()).toMatchObject([{ url: first, status: "failed" }]);
    await calls.paid();
    await calls.advance(0);
    expect((await log())[0]).toMatchObject({ url: second, status: "delivered" });
  });

  it("from the present URL drops the events that wait for any URL of the environment, but not those of the other", async () => {
    answer = async () => 500;
    await calls.paid();
    const { json } = await calls.live.post("/payment/session", {
      webcode: "SHOP01",
      amount: { value: 100, currency: "EUR" },
      urlOk: "https://shop.example/ok",
      urlKo: "https://shop.example/ko",
    });
    await calls.pay(json.data.sessionId, "5555444433331111");
    await calls.advance(0);
    await configure(second);
    answer = async (url) => (url === second ? 410 : 204);
    await calls.paid();
    await calls.advance(0);
    expect(await log()).toMatchObject([
      { url: second, status: "failed" },
      { url: first, status: "dropped" },
    ]);
    await calls.advance(day);
    expect(sent.filter((url) => url === second)).toHaveLength(1);
    const { json: live } = await calls.control("GET", "/webhook-deliveries?environment=live");
    expect(live.deliveries).toMatchObject([{ status: "delivered" }]);
  });
});

describe("a webhook URL that is switched off", () => {
  it("gets no event that waited before, even when it is switched on again at once", async () => {
    answer = async () => 500;
    await calls.paid();
    await calls.advance(0);
    await configure(first, false);
    await configure(first, true);
    answer = async () => 204;
    await calls.advance(day);
    expect(sent).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "dropped", attempts: [{ statusCode: 500 }] }]);
  });

  it("gets none of the queued events, not even after it is switched on again", async () => {
    answer = async () => 500;
    await calls.paid();
    await calls.advance(0);
    await configure(first, false);
    await calls.advance(10 * day);
    expect(sent).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "dropped", attempts: [{ statusCode: 500 }] }]);
    await configure(first, true);
    await calls.advance(10 * day);
    expect(sent).toHaveLength(1);
  });

  it("gets nothing by hand either, with a sentence that says what to do", async () => {
    await calls.paid();
    await calls.advance(0);
    const [{ id }] = await log();
    await configure(first, false);
    expect(await resend(id)).toMatchObject({
      status: 409,
      json: {
        error: {
          name: "webhookDisabled",
          message: "The webhook URL of the test environment is switched off. Switch it on first.",
        },
      },
    });
    await calls.advance(day);
    expect(sent).toHaveLength(1);
  });

  it.each([
    [204, "delivered"],
    [500, "dropped"],
    [410, "failed"],
  ])(
    "during an attempt that its receiver answers with %i has an event that is %s, and is sent no more",
    async (statusCode, status) => {
      let respond: (status: number) => void = () => {};
      const begun = new Promise<void>((resolve) => {
        answer = () => {
          resolve();
          return new Promise((settle) => {
            respond = settle;
          });
        };
      });
      await calls.paid();
      await begun;
      await configure(first, false);
      await configure(first, true);
      expect(await log()).toMatchObject([{ status: "dropped" }]);
      respond(statusCode);
      await calls.advance(0);
      expect(await log()).toMatchObject([{ status, attempts: [{ statusCode }] }]);
      await calls.advance(day);
      expect(sent).toHaveLength(1);
    },
  );
});

describe("an event that is sent again by hand", () => {
  it("goes to the URL that is configured now", async () => {
    answer = async () => 500;
    await calls.paid();
    await calls.advance(0);
    await configure(first, false);
    await configure(second, true);
    answer = async () => 204;
    const [{ id }] = await log();
    expect((await resend(id)).status).toBe(202);
    await calls.advance(0);
    expect(sent).toEqual([first, second]);
    expect(await log()).toMatchObject([
      { url: second, status: "delivered", attempts: [{}, { statusCode: 204 }] },
    ]);
  });

  it("keeps its latest 20 attempts", async () => {
    answer = async () => 500;
    await calls.paid();
    for (let schedule = 0; schedule < 3; schedule += 1) {
      for (let attempt = 0; attempt < 10; attempt += 1) await calls.advance(2 * day);
      const [{ id }] = await log();
      await resend(id);
    }
    const [{ attempts }] = await log();
    expect(sent.length).toBeGreaterThan(20);
    expect(attempts).toHaveLength(20);
    expect(attempts.map(({ at }: { at: string }) => at)).toEqual(
      attempts.map(({ at }: { at: string }) => at).toSorted(),
    );
  });
});

describe("a delivery attempt", () => {
  it("keeps at most 200 characters of an error", async () => {
    answer = async () => Promise.reject(new Error("x".repeat(5_000)));
    await calls.paid();
    await calls.advance(0);
    expect((await log())[0].attempts[0].error).toBe("x".repeat(200));
  });

  it("names the code of an error that has no message, as when every address of a host refuses", async () => {
    answer = async () => Promise.reject(Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }));
    await calls.paid();
    await calls.advance(0);
    expect((await log())[0].attempts[0].error).toBe("ECONNREFUSED");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WantedFault } from "../../../src/sandbox/faults/fault.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { verifyWebhook } from "../../../src/webhooks/verify.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

interface Arrived {
  event: string;
  id: string;
  /** The code of the error that the receiver's check ends with. */
  refused: string | undefined;
}

let arrived: Arrived[];
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
/** The machine's clock. */
let clock: ReturnType<typeof manualClock>;
/** Called before the receiver responds to the event with this number. */
let beforeResponse: (number: number) => Promise<void> | void;

beforeEach(async () => {
  arrived = [];
  beforeResponse = () => {};
  clock = manualClock();
  sandbox = await createSandbox({
    strict: true,
    clock,
    webhookUrl: "http://127.0.0.1:9/",
    async send(_url, headers, body) {
      const secret = sandbox.secrets.test;
      const check = verifyWebhook({ body, headers, secret });
      const refused = await check.then(
        () => undefined,
        ({ code }) => code,
      );
      const { event_code, event_id } = JSON.parse(body);
      arrived.push({ event: event_code, id: event_id, refused });
      await beforeResponse(arrived.length);
      return refused ? 400 : 204;
    },
  });
  calls = callsTo(sandbox);
});
afterEach(() => sandbox.close());

const add = (type: string, more: object = {}) =>
  sandbox.faults.add({ operation: "webhook", effect: { type, ...more } } as WantedFault);

const events = () => arrived.map(({ event }) => event);
const attempts = async () => {
  const { json } = await calls.control("GET", "/webhook-deliveries?environment=test");
  return json.deliveries.flatMap((delivery: { attempts: object[] }) => delivery.attempts);
};

/** A payment, and refunds of parts of it. */
async function payAndRefund(refunds = 1): Promise<void> {
  const paymentReference = await calls.paid();
  for (let index = 0; index < refunds; index += 1) {
    const refund = { webcode, paymentReference, amount: amount(2500), reason: "RETURN" };
    expect((await calls.test.post("/payment/refund", refund)).status).toBe(202);
  }
}

describe("a fault of webhooks", () => {
  it("sends an event twice with the same identifier, and then each event once", async () => {
    await add("duplicate");
    await payAndRefund();
    await calls.advance(2);
    expect(events()).toEqual(["AUTHORISATION", "AUTHORISATION", "REFUND"]);
    expect(arrived[0]?.id).toBe(arrived[1]?.id);
    expect(await attempts()).toMatchObject([{}, { fault: "duplicate" }, { fault: "duplicate" }]);
  });

  it("lets the next event of the payment overtake the first", async () => {
    await add("reorder");
    await payAndRefund();
    await calls.advance(2);
    expect(events()).toEqual(["REFUND", "AUTHORISATION"]);
    expect(await attempts()).toContainEqual(expect.objectContaining({ fault: "reorder" }));
    const listed = (await sandbox.webhooks.list()).map(({ body }) => JSON.parse(body).event_code);
    expect(listed, "newest first, in the order in which they were sent").toEqual(["AUTHORISATION", "REFUND"]);
  });

  it("lets the next event overtake the first while there are other faults, too", async () => {
    await sandbox.faults.add({ operation: "getSession", times: 9, effect: { type: "truncate" } });
    await add("reorder");
    await sandbox.faults.add({ operation: "listSessions", times: 9, effect: { type: "truncate" } });
    const { json } = await calls.test.post("/payment/session", sessionBody);
    await calls.pay(json.data.sessionId);
    const [payment] = (await sandbox.webhooks.list()).map(({ body }) => JSON.parse(body).data);
    const refund = {
      webcode,
      paymentReference: payment.paymentReference,
      amount: amount(1),
      reason: "RETURN",
    };
    expect((await calls.test.post("/payment/refund", refund)).status).toBe(202);
    await calls.advance(2);
    expect(events()).toEqual(["REFUND", "AUTHORISATION"]);
  });

  it("lets the next event overtake the first while an event of another payment waits between them", async () => {
    await add("reorder");
    const paymentReference = await calls.paid();
    await add("delay", { milliseconds: 50_000 });
    await calls.paid();
    const refund = { webcode, paymentReference, amount: amount(1), reason: "RETURN" };
    expect((await calls.test.post("/payment/refund", refund)).status).toBe(202);
    await calls.advance(2);
    expect(events()).toEqual(["REFUND", "AUTHORISATION"]);
    await calls.advance(50);
    expect(events()).toEqual(["REFUND", "AUTHORISATION", "AUTHORISATION"]);
  });

  it("lets no second event of the payment overtake the first", async () => {
    await add("reorder");
    await payAndRefund(2);
    await calls.advance(2);
    expect(events()).toEqual(["REFUND", "AUTHORISATION", "REFUND"]);
  });

  it("sends an event that nothing overtakes after a minute", async () => {
    await add("reorder");
    await calls.paid();
    await calls.advance(0);
    await calls.advance(59);
    expect(events()).toEqual([]);
    await calls.advance(1);
    expect(events()).toEqual(["AUTHORISATION"]);
    expect(await attempts()).toMatchObject([{ fault: "reorder", statusCode: 204 }]);
  });

  it("sends an event late, and the payment's later ones after it", async () => {
    await add("delay", { milliseconds: 60_000 });
    await payAndRefund();
    await calls.advance(0);
    await calls.advance(59);
    expect(events()).toEqual([]);
    await calls.advance(1);
    expect(events()).toEqual(["AUTHORISATION", "REFUND"]);
  });

  it("sends an event a second late when the fault names no time", async () => {
    await add("delay");
    await calls.paid();
    await calls.advance(0);
    expect(events()).toEqual([]);
    await calls.advance(1);
    expect(events()).toEqual(["AUTHORISATION"]);
    expect(await attempts()).toMatchObject([{ fault: "delay", statusCode: 204 }]);
  });

  it.each([
    ["wrong-signature", "wrong_signature"],
    ["stale-timestamp", "outside_tolerance"],
  ])("has the receiver refuse one attempt: %s", async (type, refused) => {
    await add(type);
    await calls.paid();
    await calls.advance(0);
    expect(arrived).toMatchObject([{ refused }]);
    await calls.advance(6);
    expect(arrived).toMatchObject([{ refused }, { refused: undefined }]);
    expect(await attempts()).toMatchObject([{ fault: type, statusCode: 400 }, { statusCode: 204 }]);
  });

  it("hits as many attempts as it says", async () => {
    await sandbox.faults.add({ operation: "webhook", times: 2, effect: { type: "wrong-signature" } });
    await calls.paid();
    await calls.advance(0);
    await calls.advance(6);
    await calls.advance(400);
    expect(arrived.map(({ refused }) => refused)).toEqual(["wrong_signature", "wrong_signature", undefined]);
    expect(await sandbox.faults.list()).toMatchObject([{ times: 2, remaining: 0 }]);
  });

  it("hits no event whose attempt is under way when the machine's clock jumps ahead", async () => {
    const [first, second, response] = [0, 1, 2].map(() => Promise.withResolvers<void>());
    beforeResponse = (number) => {
      if (number > 1) return second?.resolve();
      first?.resolve();
      return response?.promise;
    };
    await calls.paid();
    await first?.promise;
    await add("wrong-signature");
    clock.advance(3_600);
    const advanced = calls.advance(0);
    await calls.paid();
    await second?.promise;
    response?.resolve();
    await advanced;
    expect(arrived.map(({ refused }) => refused)).toEqual([undefined, "wrong_signature"]);
  });

  it("leaves the events of the other environment alone", async () => {
    await sandbox.faults.add({ environment: "live", operation: "webhook", effect: { type: "duplicate" } });
    await calls.paid();
    await calls.advance(0);
    expect(events()).toEqual(["AUTHORISATION"]);
  });
});

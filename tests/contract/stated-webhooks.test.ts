import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { webhookDelivery } from "../../generated/constants.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { verifyWebhook } from "../../src/webhooks/index.ts";
import { contract } from "../support/contract.ts";
import { amount, callsTo, manualClock, useSandbox, webcode } from "../support/sandbox.ts";
import { decisiveSentences, isOfWebhooks } from "./sentences.ts";

// What the contract says of webhooks, each with its proof. Whoever changes such a sentence changes it here, and proves what
// the new one says.

interface Received {
  headers: Headers;
  body: string;
}
const received: Received[] = [];
const running = useSandbox({
  receiver: async (request) => {
    received.push({ headers: request.headers, body: await request.text() });
    return new Response();
  },
});

const modify = (type: string, paymentReference: string, more: object = {}) =>
  running.test.post(`/payment/${type}`, { webcode, paymentReference, ...more });
const fail = (operation: string, effect: object) =>
  running.control("POST", "/faults", { environment: "test", operation, effect });
const aMinuteLater = () => running.advance(60);
const eventsOf = (payment: string) =>
  received
    .map(({ body }) => JSON.parse(body))
    .filter(({ data }) => data.paymentReference === payment)
    .map(({ event_code, data }) => [event_code, data.status ?? data.paymentStatus]);

/** The events of two modifications of one type, of which the second fails. */
async function outcomes(type: string, isPreAuth: boolean, more: object = {}) {
  const found = [];
  for (const fails of [false, true]) {
    const payment = await running.paid({ isPreAuth });
    if (fails) await fail(`${type}Payment`, { type: "fail", reason: "No." });
    await modify(type, payment, more);
    await aMinuteLater();
    found.push(eventsOf(payment).at(-1));
  }
  return found;
}
const some = { amount: amount(1) };
const captured = () => outcomes("capture", true, some);
const refunded = () => outcomes("refund", false, { ...some, reason: "OTHER" });

/** How often an event is sent to a receiver that responds like this, and what becomes of its URL. */
async function sentTo(respond: (time: number) => number): Promise<[times: number, ...statuses: string[]]> {
  let times = 0;
  const receiver = () => {
    times += 1;
    return new Response(null, { status: respond(times) });
  };
  const own = await createSandbox({ strict: true, clock: manualClock(), receiver });
  const calls = callsTo(own);
  const body = { webcode, paymentReference: await calls.paid(), amount: amount(1), reason: "OTHER" };
  await calls.test.post("/payment/refund", body);
  await calls.advance(2 * 86_400);
  const { json } = await calls.control("GET", "/webhook-deliveries?environment=test");
  await own.close();
  return [times, ...new Set<string>(json.deliveries.map(({ status }: { status: string }) => status))];
}

const sentAt = (headers: Headers) => new Date(Number(headers.get("X-Avirato-Timestamp")) * 1000);
/** The next webhook, of a payment. */
async function nextWebhook(): Promise<Received> {
  const before = received.length;
  await running.paid();
  await aMinuteLater();
  return received[before] as Received;
}
async function isSigned(): Promise<void> {
  const { headers, body } = await nextWebhook();
  const timestamp = headers.get("X-Avirato-Timestamp");
  const hmac = createHmac("sha256", running.sandbox.secrets.test).update(`${timestamp}.${body}`);
  expect(headers.get("X-Avirato-Signature")).toBe(`t=${timestamp},v1=${hmac.digest("hex")}`);
}

const proofs: Record<string, () => unknown> = {
  "What the API sends to the one URL that each environment can have, signed with the environment's client secret.":
    async () => {
      const { headers, body } = await nextWebhook();
      const secret = running.sandbox.secrets.test;
      await expect(verifyWebhook({ headers, body, secret, now: sentAt(headers) })).resolves.toBeDefined();
    },
  "Only events from the moment the URL was switched on are sent.": async () => {
    const own = await createSandbox({ strict: true, clock: manualClock(), send: async () => 204 });
    const calls = callsTo(own);
    const deliveries = async () =>
      (await calls.control("GET", "/webhook-deliveries?environment=test")).json.deliveries.length;
    await calls.paid();
    await calls.control("PUT", "/webhooks/test", { url: "http://127.0.0.1:9/", enabled: true });
    const before = await deliveries();
    await calls.paid();
    const after = await deliveries();
    await own.close();
    expect(after - before).toBe(1);
  },
  "The signature is over exactly these bytes.": isSigned,
  "`t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of the time stamp, a full stop and the raw body.":
    isSigned,
  "If it is still the configured one, it is switched off and queued events are dropped.": async () =>
    expect(await sentTo((time) => (time === 1 ? 500 : 410))).toEqual([2, "dropped", "failed"]),
  "Any other response, or none within 15 seconds, has it sent again.": async () => {
    const [times] = await sentTo(() => 302);
    expect(times).toBeGreaterThan(2);
    expect(webhookDelivery.timeoutSeconds).toBe(15);
  },
  "A capture was accepted and could not be processed.": async () =>
    expect(await captured()).toEqual([
      ["CAPTURE", "succeeded"],
      ["CAPTURE_FAILED", "failed"],
    ]),
  "A refund was accepted and could not be processed.": async () =>
    expect(await refunded()).toEqual([
      ["REFUND", "succeeded"],
      ["REFUND_FAILED", "failed"],
    ]),
  "A payment was cancelled, or its cancellation could not be processed.": async () =>
    expect(await outcomes("cancel", true)).toEqual([
      ["CANCELLATION", "succeeded"],
      ["CANCELLATION", "failed"],
    ]),
  "An extension of a pre-authorisation was processed, or could not be.": async () =>
    expect(await outcomes("extend", true)).toEqual([
      ["AUTHORISATION_ADJUSTMENT", "succeeded"],
      ["AUTHORISATION_ADJUSTMENT", "failed"],
    ]),
  "Refuse one that is more than five minutes away from your clock.": async () => {
    const { headers, body } = await nextWebhook();
    const sent = sentAt(headers).getTime();
    const refused = [-301, -300, 300, 301].map(async (seconds) => {
      const now = new Date(sent + seconds * 1000);
      const check = verifyWebhook({ headers, body, secret: running.sandbox.secrets.test, now });
      return check.then(
        () => false,
        () => true,
      );
    });
    expect(await Promise.all(refused)).toEqual([true, false, false, true]);
  },
  "Verify it before parsing the body.": async () => {
    const body = "not JSON";
    const headers = {
      "X-Avirato-Timestamp": "1782642922",
      "X-Avirato-Signature": `t=1782642922,v1=${"0".repeat(64)}`,
    };
    await expect(
      verifyWebhook({ headers, body, secret: "secret", now: new Date(1_782_642_922_000) }),
    ).rejects.toMatchObject({ code: "wrong_signature" });
  },
};

/** What the schemas of the failed events say, too. tests/contract/stated-meanings.test.ts proves it. */
const isElsewhere = (sentence: string) =>
  /^(?:The amount stays reserved|The customer got no money back), and you can /.test(sentence);

it("each sentence about webhooks has a proof, and no other has one", () => {
  const { components, ...rest } = contract;
  const { schemas: _, ...others } = components;
  const stated = [...decisiveSentences({ ...rest, components: others })].flatMap(({ place, sentence }) =>
    isOfWebhooks(place) && !isElsewhere(sentence) ? [sentence] : [],
  );
  expect([...new Set(stated)].sort()).toEqual(Object.keys(proofs).sort());
});

it.each(Object.entries(proofs))("it is so: %s", async (_, proof) => {
  await running.control("POST", "/reset");
  await proof();
});

import { expect, it } from "vitest";
import { sessionLifetimeSeconds, testCards } from "../../generated/constants.ts";
import { openRedirectData } from "../../src/redirect/index.ts";
import { contract } from "../support/contract.ts";
import { useReceivedEvents } from "../support/received-events.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";
import { rule, sentencesIn } from "./sentences.ts";

// The rules that the descriptions of schemas state, each with its proof. Whoever changes such a sentence changes it here,
// and proves what the new one says.

interface Event {
  event_code: string;
  event_id: string;
  data: {
    paymentReference: string;
    paymentStatus: string;
    customReference?: string;
    amount?: object;
    reason?: string;
  };
}
const { events, running } = useReceivedEvents<Event>();

const refusedCard = testCards.find(({ outcome }) => outcome === "refused")?.number;
const post = (route: string, body: object) => running.test.post(`/payment/${route}`, { webcode, ...body });
const create = async (fields: object = {}) =>
  (await post("session", { ...sessionBody, ...fields })).json.data;
const session = async (sessionId: string) =>
  (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data;
const paid = async (fields: object = {}) => {
  const { sessionId } = await create(fields);
  await running.pay(sessionId);
  return session(sessionId);
};
const later = () => running.advance(60);
const eventsOf = (paymentReference: string, code: RegExp) =>
  events.filter(
    ({ event_code, data }) => data.paymentReference === paymentReference && code.test(event_code),
  );
const refund = (paymentReference: string, value = 10000) =>
  post("refund", { paymentReference, amount: amount(value), reason: "OTHER" });
const capture = (paymentReference: string, value = 10000) =>
  post("capture", { paymentReference, amount: amount(value) });
const fail = (operation: string) =>
  running.control("POST", "/faults", {
    ...{ environment: "test", operation, effect: { type: "fail", reason: "The bank refused it." } },
  });

/** Sends one modification of each type, each for a payment of its own, and returns the events by type. */
async function modifyAll(): Promise<Record<string, Event | undefined>> {
  const [sale, one, two, three] = [
    await paid(),
    await paid({ isPreAuth: true }),
    await paid({ isPreAuth: true }),
    await paid({ isPreAuth: true }),
  ].map(({ paymentReference }) => paymentReference as string);
  await refund(sale ?? "");
  await capture(one ?? "");
  await post("cancel", { paymentReference: two });
  await post("extend", { paymentReference: three });
  await later();
  const [refunded, captured, cancelled, extended] = [sale, one, two, three].map(
    (payment) => eventsOf(payment ?? "", /^(?!AUTHORISATION$)/)[0],
  );
  return { refunded, captured, cancelled, extended };
}

const encoded = "https://shop.example/ok?a=%7e&b=~&c=+%20#end";
const proofs: Record<string, () => Promise<unknown>> = {
  "The customer's browser gets it byte for byte.": async () => {
    const { sessionId } = await create({ urlKo: encoded });
    expect((await running.sandbox.cancel(sessionId)).redirectUrl).toBe(encoded);
  },
  "Every byte of it is kept, and the encrypted `data` parameter is appended before a fragment.": async () => {
    const { sessionId } = await create({ urlOk: encoded });
    expect((await running.sandbox.pay(sessionId)).redirectUrl.replace(/&data=[\w.-]+(?=#)/, "")).toBe(
      encoded,
    );
  },
  "It must not have a `data` parameter of its own.": async () => {
    expect((await post("session", { ...sessionBody, urlOk: "https://shop.example/ok?data=1" })).status).toBe(
      400,
    );
  },
  "It gets no `data` parameter.": async () => {
    expect((await running.sandbox.cancel((await create()).sessionId)).redirectUrl).toBe(sessionBody.urlKo);
  },
  "The caller's own reference, returned unchanged in responses, webhooks and the redirect.": async () => {
    const customReference = "Order #1 (äß)";
    const { sessionId } = await create({ customReference });
    const { redirectUrl } = await running.sandbox.pay(sessionId);
    const { paymentReference, ...detail } = await session(sessionId);
    await later();
    const data = new URL(redirectUrl).searchParams.get("data");
    const claims = await openRedirectData(data, running.sandbox.secrets.test, {
      audience: `test:${webcode}`,
    });
    const [event] = eventsOf(paymentReference, /^AUTHORISATION$/);
    expect([detail.customReference, event?.data.customReference, claims.customReference]).toEqual(
      Array.from({ length: 3 }, () => customReference),
    );
  },
  "It changes nothing about the payment.": async () => {
    const [plain, delivered] = [await paid(), await paid({ deliverAt: "2026-07-15T14:00:00Z" })];
    const { deliverAt, ...rest } = delivered;
    expect([deliverAt, Object.keys(rest)]).toEqual(["2026-07-15T14:00:00Z", Object.keys(plain)]);
    expect((await refund(delivered.paymentReference)).status).toBe(202);
  },
  "A new session always waits for the customer.": async () =>
    expect((await create({ isPreAuth: true })).status).toBe("pending"),
  "A refused one leaves the session pending.": async () => {
    const { sessionId } = await create();
    await running.pay(sessionId, refusedCard);
    expect((await session(sessionId)).status).toBe("pending");
  },
  "An online sale is captured with its authorisation and stays `AUTHORISED` until it is modified.":
    async () => {
      const { sessionId, paymentReference, paymentStatus } = await paid();
      await running.advance(7 * 86_400);
      expect([paymentStatus, (await session(sessionId)).paymentStatus]).toEqual(["AUTHORISED", "AUTHORISED"]);
      expect((await capture(paymentReference)).status).toBe(400);
      await refund(paymentReference, 1);
      await later();
      expect(eventsOf(paymentReference, /^REFUND$/)[0]?.data.paymentStatus).toBe("PARTIALLY_REFUNDED");
    },
  "`pending` until the customer pays, `completed` once a payment was authorised, `expired` when the time to pay ran out, `cancelled` when the customer gave up.":
    async () => {
      const [open, given, late] = [await create(), await create(), await create()];
      const status = async ({ sessionId }: { sessionId: string }) => (await session(sessionId)).status;
      const first = await status(open);
      await running.pay(open.sessionId);
      await running.sandbox.cancel(given.sessionId);
      await running.advance(sessionLifetimeSeconds);
      expect([first, await status(open), await status(given), await status(late)]).toEqual([
        "pending",
        "completed",
        "cancelled",
        "expired",
      ]);
    },
  "Only `pending` changes.": async () => {
    const [done, given] = [await paid(), await create()];
    await running.sandbox.cancel(given.sessionId);
    const again = [done, given].map(async ({ sessionId }) => (await running.pay(sessionId)).status);
    expect(await Promise.all(again)).toEqual([409, 409]);
  },
  "The sum of all refunds never exceeds the captured amount.": async () => {
    const { paymentReference } = await paid({ isPreAuth: true });
    await capture(paymentReference, 8000);
    await later();
    const statuses = [];
    for (const value of [5000, 3001, 3000]) statuses.push((await refund(paymentReference, value)).status);
    expect(statuses).toEqual([202, 400, 202]);
  },
  "A payment is captured once; what is left over is released.": async () => {
    const { paymentReference } = await paid({ isPreAuth: true });
    await capture(paymentReference, 8000);
    await later();
    expect((await capture(paymentReference, 2000)).status).toBe(400);
  },
  "Cancels a whole payment: a pre-authorisation before its capture, or a sale as long as nothing of it was refunded.":
    async () => {
      const [open, captured] = [await paid({ isPreAuth: true }), await paid({ isPreAuth: true })];
      const [sale, refunded] = [await paid(), await paid()];
      await capture(captured.paymentReference);
      await refund(refunded.paymentReference, 1);
      await later();
      const cancelled = [open, captured, sale, refunded].map(
        async ({ paymentReference }) => (await post("cancel", { paymentReference })).status,
      );
      expect(await Promise.all(cancelled)).toEqual([202, 400, 202, 400]);
    },
  "`received` until the provider has processed it, then `succeeded` or `failed`, with a `failureReason`.":
    async () => {
      const [one, other] = [(await paid()).paymentReference, (await paid()).paymentReference];
      const states = async (paymentReference: string) =>
        (
          await running.test.get(
            `/payment/modifications?webcode=${webcode}&paymentReference=${paymentReference}`,
          )
        ).json.data.modifications.map((found: { status: string; failureReason?: string }) => [
          found.status,
          found.failureReason,
        ]);
      await refund(one);
      expect(await states(one)).toEqual([["received", undefined]]);
      await later();
      await fail("refundPayment");
      await refund(other);
      await later();
      expect([await states(one), await states(other)]).toEqual([
        [["succeeded", undefined]],
        [["failed", "The bank refused it."]],
      ]);
    },
  "Only boarded terminals are listed.": async () => {
    const { json } = await running.test.get(`/pos/terminals?webcode=${webcode}`);
    expect(new Set(json.data.map(({ status }: { status: string }) => status))).toEqual(new Set(["boarded"]));
  },
  "The same on every delivery of one event; skip an event whose id was seen before.": async () => {
    const { paymentReference } = await paid();
    await later();
    const [event] = eventsOf(paymentReference, /./);
    await running.sandbox.webhooks.resend(event?.event_id ?? "");
    await later();
    const ids = eventsOf(paymentReference, /./).map(({ event_id }) => event_id);
    expect(ids).toEqual([event?.event_id, event?.event_id]);
  },
  "`amount` belongs to refunds and captures, `reason` to refunds.": async () => {
    const hasMembers = (all: Record<string, Event | undefined>) =>
      Object.entries(all).flatMap(([type, event]) =>
        ["amount", "reason"]
          .filter((member) => member in (event?.data ?? {}))
          .map((member) => `${type} ${member}`),
      );
    const wanted = ["refunded amount", "refunded reason", "captured amount"];
    expect(hasMembers(await modifyAll())).toEqual(wanted);
    for (const operation of ["refundPayment", "capturePayment"]) await fail(operation);
    expect(hasMembers(await modifyAll())).toEqual(wanted);
  },
  "A modification that was accepted and could not be processed; the payment is as it was before.":
    async () => {
      const { paymentReference, paymentStatus } = await paid();
      await fail("refundPayment");
      await refund(paymentReference);
      await later();
      const [failed] = eventsOf(paymentReference, /^REFUND_FAILED$/);
      expect([failed?.data.paymentStatus, (await refund(paymentReference)).status]).toEqual([
        paymentStatus,
        202,
      ]);
    },
};

/** The sentences of a schema and of all that is in it. Those of a boolean are proved elsewhere. */
function* sentencesOf(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  const { type, description } = node as { type?: unknown; description?: unknown };
  if (typeof description === "string" && type !== "boolean") yield* sentencesIn(description);
  for (const [key, inner] of Object.entries(node)) if (!key.startsWith("example")) yield* sentencesOf(inner);
}

it("each rule that a schema states has a proof, and no other has one", () => {
  const schemas = Object.entries(contract.components.schemas).filter(
    ([name]) => !/Error|FailedEvent$|^Timestamp$/.test(name),
  );
  const stated = new Set(
    schemas.flatMap(([, schema]) => [...sentencesOf(schema)]).filter((text) => rule.test(text)),
  );
  expect([...stated].sort()).toEqual(Object.keys(proofs).sort());
});

it.each(Object.entries(proofs))("the sandbox keeps the rule: %s", async (_, proof) => {
  await running.control("POST", "/reset");
  await proof();
});

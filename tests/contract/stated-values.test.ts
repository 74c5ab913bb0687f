import { describe, expect, it } from "vitest";
import { magicAmounts, terminals, testCards } from "../../generated/constants.ts";
import { contract } from "../support/contract.ts";
import { useReceivedEvents } from "../support/received-events.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";

// What the contract says of each value of a list, with what makes a sandbox report that value. Whoever changes such a
// sentence changes it here, and makes happen what the new one says.

interface Event {
  data: { paymentReference: string; paymentStatus: string };
}
const { events, running } = useReceivedEvents<Event>();

const refusedCard = testCards.find(({ outcome }) => outcome === "refused")?.number;
const [poiId] = terminals.test.map((terminal) => terminal.poiId);
const create = async (): Promise<string> =>
  (await running.test.post("/payment/session", sessionBody)).json.data.sessionId;
const session = async (sessionId: string) =>
  (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data;

/** The last attempt of a customer to pay with this card. */
async function attempt(card?: string) {
  const sessionId = await create();
  await running.pay(sessionId, card);
  return (await session(sessionId)).attempts.at(-1);
}

/** What the event about an attempt with this card reports. */
async function announced(card?: string): Promise<unknown> {
  const { paymentReference } = await attempt(card);
  await running.sandbox.settled();
  return events.find(({ data }) => data.paymentReference === paymentReference)?.data.paymentStatus;
}

/** What a terminal reports about this amount. */
const charged = async (value: number): Promise<unknown> =>
  (await running.test.post("/pos/payment", { webcode, poiId, amount: amount(value) })).json.data.status;
const refusedAmount = Number(Object.entries(magicAmounts).find(([, outcome]) => outcome === "refused")?.[0]);

const routes = ["refund", "capture", "cancel", "extend"] as const;
type Route = (typeof routes)[number];

/** A session that is paid and modified in this way, with the modification as it was accepted and as it ended. */
async function modified(route: Route, value?: number) {
  const sessionId = (
    await running.test.post("/payment/session", { ...sessionBody, isPreAuth: route !== "refund" })
  ).json.data.sessionId;
  await running.pay(sessionId);
  const { paymentReference } = await session(sessionId);
  const more = {
    ...(value === undefined ? {} : { amount: amount(value) }),
    ...(route === "refund" ? { reason: "OTHER" } : {}),
  };
  const { json } = await running.test.post(`/payment/${route}`, { webcode, paymentReference, ...more });
  await running.advance(60);
  const query = new URLSearchParams({ webcode, paymentReference });
  const listed = (await running.test.get(`/payment/modifications?${query}`)).json.data.modifications;
  return { accepted: json.data, ended: listed[0], payment: await session(sessionId) };
}
const whole = sessionBody.amount.value;
const paymentStatus = async (route: Route, value?: number): Promise<unknown> =>
  (await modified(route, value)).payment.paymentStatus;

/** The type of the modification that leaves its payment in this status. */
async function typeThatLeaves(status: string): Promise<unknown> {
  for (const route of routes) {
    const { ended, payment } = await modified(route, /refund|capture/.test(route) ? whole : undefined);
    if (payment.paymentStatus === status) return ended.type;
  }
  return undefined;
}

/** The message of the conflict between two requests with the same idempotency key. */
async function conflict(key: string, route: string, body: object): Promise<unknown> {
  const headers = { "Idempotency-Key": key };
  await running.test.post("/payment/session", sessionBody, headers);
  return (await running.test.post(route, body, headers)).json.error.message;
}

const proofs: Record<string, () => Promise<unknown>> = {
  "The amount is paid or reserved.": async () => {
    const sessionId = await create();
    await running.pay(sessionId);
    return (await session(sessionId)).paymentStatus;
  },
  "A pre-authorisation was captured.": () => paymentStatus("capture", whole),
  "A part of the payment was given back.": () => paymentStatus("refund", 1),
  "The whole payment was given back.": () => paymentStatus("refund", whole),
  "The payment was given up.": () => paymentStatus("cancel"),
  "The attempt succeeded.": () => announced(),
  "The attempt was refused.": () => announced(refusedCard),
  "The card was refused.": async () => {
    const { status } = await attempt(refusedCard);
    expect(await charged(refusedAmount + 1_000)).toBe(status);
    return status;
  },
  "The card was authorised, and the session is paid.": async () => (await attempt()).status,
  "The card was authorised.": () => charged(1_000),
  "The customer has not paid yet.": async () => (await session(await create())).status,
  "The customer paid.": async () => {
    const sessionId = await create();
    await running.pay(sessionId);
    return (await session(sessionId)).status;
  },
  "The time to pay ran out.": async () => {
    const sessionId = await create();
    await running.advance(25 * 3_600);
    return (await session(sessionId)).status;
  },
  "The customer gave up.": async () => {
    const sessionId = await create();
    await running.sandbox.cancel(sessionId);
    return (await session(sessionId)).status;
  },
  "It is not processed yet.": async () => (await modified("refund", 1)).accepted.status,
  "It was processed.": async () => (await modified("refund", 1)).ended.status,
  "It could not be processed.": async () => {
    const effect = { type: "fail" as const, reason: "The bank refused it." };
    await running.sandbox.faults.add({ operation: "refundPayment", effect });
    return (await modified("refund", 1)).ended.status;
  },
  "Gives back all or part of a payment.": () => typeThatLeaves("REFUNDED"),
  "Takes all or part of a pre-authorised amount.": () => typeThatLeaves("CAPTURED"),
  "Gives up a whole payment.": () => typeThatLeaves("CANCELLED"),
  "Keeps an amount reserved for longer.": () => typeThatLeaves("AUTHORISED"),
  "The key was used before with another body.": () =>
    conflict("another body", "/payment/session", { ...sessionBody, description: "Another" }),
  "The key was used before on another endpoint.": () =>
    conflict("another endpoint", "/pos/payment", { webcode, poiId, amount: amount(1_000) }),
};

interface Node {
  type?: unknown;
  enum?: unknown[];
  "x-enum-descriptions"?: string[];
}
interface Value {
  place: string;
  value: unknown;
  description: string;
}

/** Each value with its description. Those of error codes are their meanings in the registry. */
function* described(node: unknown, place: string): Generator<Value> {
  if (typeof node !== "object" || node === null) return;
  const { type, enum: values = [], "x-enum-descriptions": descriptions = [] } = node as Node;
  if (type === "string")
    for (const [index, description] of descriptions.entries())
      yield { place, value: values[index], description };
  for (const [key, inner] of Object.entries(node)) yield* described(inner, `${place}/${key}`);
}
// The sandbox keeps the reason of a refund and does the same for each.
const { RefundReason: _, ...schemas } = contract.components.schemas;
const values = [...described(schemas, "")];

describe("a value of the contract", () => {
  it("has a proof of its description, and no other sentence has one", () => {
    expect([...new Set(values.map(({ description }) => description))].sort()).toEqual(
      Object.keys(proofs).sort(),
    );
  });

  it.each(values)("is reported when its description is true: $value in $place", async (one) => {
    expect(await proofs[one.description]?.()).toBe(one.value);
  });
});

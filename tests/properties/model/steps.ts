import fc from "fast-check";
import { expect } from "vitest";
import { type Environment, testCards } from "../../../generated/constants.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import type { Fault } from "../../../src/sandbox/faults/fault.ts";
import type { Answer } from "../../support/sandbox.ts";
import {
  type Call,
  type Expected,
  type Injected,
  type InjectedWebhookFault,
  type Model,
  owners,
  type Tenant,
} from "./model.ts";
import { oracleProblems } from "./oracles.ts";
import { isExpected, type Shop } from "./shop.ts";

type Command = fc.AsyncCommand<Model, Shop>;

/** One step of a sequence, printed as it reads. */
const step = (
  name: string,
  run: (model: Model, shop: Shop) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command => ({ run, check, toString: () => name });

const anyOwner = fc.constantFrom(...(Object.keys(owners) as Tenant[]));
const anyNumber = fc.nat(50);

/** Small sets, so that keys, payments and amounts meet often. */
export const anyCall: fc.Arbitrary<Call> = fc.record({
  tenant: fc.oneof({ weight: 4, arbitrary: fc.constant("test" as const) }, anyOwner),
  endpoint: fc.constantFrom("session", "pos", "refund", "refund", "capture", "cancel", "extend"),
  value: fc.constantFrom(1, 40, 60, 100, 151, 152, 200),
  currency: fc.oneof({ weight: 9, arbitrary: fc.constant("EUR" as const) }, fc.constant("USD" as const)),
  isPreAuth: fc.boolean(),
  payment: fc.nat(3),
  idempotencyKey: fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined }),
});

/** Counts payments from the newest one: those are the ones that are still open. */
const makeCall = (call: Call): Command =>
  step(`call ${JSON.stringify(call)}`, (model, shop) =>
    compare(model, shop, { ...call, payment: model.payments.length - 1 - call.payment }),
  );

const repeat = (number: number): Command =>
  step(
    `repeat call ${number}`,
    (model, shop) => compare(model, shop, shop.sent[number % shop.sent.length] as Call),
    (model) => model.calls > 0,
  );

/**
 * Makes a call in both worlds, again with the same key while a fault keeps its answer from the caller, and takes over
 * the names that only the sandbox knows.
 */
export async function compare(model: Model, shop: Shop, given: Call): Promise<void> {
  if (!shop.keys[given.tenant]) await shop.createKey(given.tenant);
  // Without a key, an answer that is lost would be lost for good.
  const mayBeLost = model.injected.some(({ remaining }) => remaining > 0);
  const call =
    mayBeLost && given.idempotencyKey === undefined
      ? { ...given, idempotencyKey: `of call ${model.calls}` }
      : given;
  const before = model.sizes();
  let expected: Expected;
  let answer: Answer;
  do {
    const number = model.calls;
    expected = model.call(call);
    answer = await shop.attempt(call);
    const wanted = known(expected, model, shop);
    if (!isExpected(wanted, answer, shop.answers)) {
      expect.fail(
        `The model expects ${JSON.stringify(wanted)}; the sandbox answers ${answer.status} ${answer.text}`,
      );
    }
    shop.sent.push(call);
    shop.answers.push(answer);
    if (isLost(expected)) shop.unseen.add(number);
  } while (isLost(expected));
  if (typeof expected === "object" && "sameAs" in expected && shop.unseen.delete(expected.sameAs)) {
    shop.answers[expected.sameAs] = answer;
  }
  shop.keep(answer, model, before);
}

const isLost = (expected: Expected) => typeof expected === "object" && "seen" in expected;

/** An answer that nobody has seen yet can be told by its outcome only. */
function known(expected: Expected, model: Model, shop: Shop): Expected {
  if (typeof expected !== "object" || !("sameAs" in expected) || !shop.unseen.has(expected.sameAs))
    return expected;
  return model.outcomes[expected.sameAs] ?? expected;
}

const inject = (fault: Injected): Command =>
  step(`inject ${JSON.stringify(fault)}`, async (model, shop) => {
    model.injected.push({ ...fault });
    await shop.inject(fault);
  });

const modifications = ["refund", "capture", "cancel", "extend"] as const;
const anyEndpoint = fc.constantFrom("session" as const, "pos" as const, ...modifications);
const anyFault: fc.Arbitrary<Injected> = fc
  .record({
    environment: fc.oneof(
      { weight: 4, arbitrary: fc.constant("test" as const) },
      fc.constant("live" as const),
    ),
    remaining: fc.integer({ min: 1, max: 2 }),
  })
  .chain((base) =>
    fc
      .oneof(
        fc.record({
          endpoint: anyEndpoint,
          point: fc.constantFrom("arrival" as const, "response" as const),
          seen: fc.constantFrom("fetch failed" as const, "terminated", "overloaded", "late"),
        }),
        fc.record({
          endpoint: anyEndpoint,
          point: fc.constantFrom("execution" as const, "response" as const),
          seen: fc.constant("internalError" as const),
        }),
        fc.record({
          endpoint: fc.constantFrom(...modifications),
          point: fc.constant("acceptance" as const),
          seen: fc.constant("internalError" as const),
        }),
      )
      .map((kind): Injected => ({ ...base, ...kind })),
  );

const injectIntoWebhooks = (fault: InjectedWebhookFault): Command =>
  step(
    `inject ${JSON.stringify(fault)} into webhooks`,
    async (model, shop) => {
      model.webhookFaults.push(fault);
      await shop.injectIntoWebhooks(fault);
    },
    // An event that is refused ten times is not sent again.
    (model) => model.webhookFaults.reduce((sum, { times }) => sum + times, fault.times) < 10,
  );

const anyWebhookFault: fc.Arbitrary<InjectedWebhookFault> = fc.record({
  environment: fc.oneof({ weight: 4, arbitrary: fc.constant("test" as const) }, fc.constant("live" as const)),
  type: fc.constantFrom("delay" as const, "duplicate", "reorder", "wrong-signature", "stale-timestamp"),
  times: fc.integer({ min: 1, max: 2 }),
});

const liveCard = "5555444433331111";

const pay = (number: number, card: (typeof testCards)[number]): Command =>
  step(
    `pay session ${number} with ${card.number}`,
    async (model, shop) => {
      const index = number % model.sessions.length;
      const session = model.sessions[index];
      if (!session) throw new Error("There is no session.");
      const path = `/sessions/${shop.sessions[index]}/pay`;
      const { environment, webcode } = owners[session.tenant];
      const refused = card.outcome === "refused";
      // Live refuses the cards of Test.
      const sent = environment === "live" && !refused ? liveCard : card.number;
      const { status, json } = await shop.calls.control("POST", path, { card: sent });
      const accepted = model.pay(session, refused);
      expect(status).toBe(accepted ? 200 : 409);
      if (!accepted) return;
      expect(json.status).toBe(refused ? "refused" : "authorised");
      const detail = await detailOf(shop, session.tenant, index);
      shop.payments.push(detail.attempts.at(-1).paymentReference);
      if (refused) return;
      const data = new URL(json.redirectUrl).searchParams.get("data") ?? "";
      const opened = await openRedirectData(data, shop.secrets[environment], {
        audience: `${environment}:${webcode}`,
      });
      expect(opened.paymentReference).toBe(shop.payments.at(-1));
    },
    (model) => model.sessions.length > 0,
  );

async function detailOf(shop: Shop, tenant: Tenant, index: number) {
  if (!shop.keys[tenant]) await shop.createKey(tenant);
  const route = `/payment/session/${shop.sessions[index]}?webcode=${owners[tenant].webcode}`;
  const { status, json } = await shop.send(tenant, "GET", route);
  expect(status).toBe(200);
  return json.data;
}

const advance = (seconds: number): Command =>
  step(`advance ${seconds} s`, async (model, shop) => {
    await shop.settle(seconds);
    model.advance(seconds);
  });

const rotate = (environment: Environment): Command =>
  step(`rotate the ${environment} secret`, async (_model, shop) => {
    // What was due before is signed with the secret of before.
    await shop.settle();
    const { clientSecret } = await shop.control("POST", `/client-secrets/${environment}/rotate`);
    expect(clientSecret).not.toBe(shop.secrets[environment]);
    shop.secrets[environment] = clientSecret;
  });

const retireKey = (tenant: Tenant, action: "revoke" | "regenerate"): Command =>
  step(`${action} the key of ${tenant}`, async (_model, shop) => {
    const key = shop.keys[tenant];
    if (!key) return;
    const { key: value } = await shop.control("POST", `/api-keys/${key.id}/${action}`);
    shop.keys[tenant] = action === "revoke" ? undefined : { id: key.id, value };
    const headers = { "X-API-KEY": key.value };
    const route = `/pos/terminals?webcode=${owners[tenant].webcode}`;
    const { status, json } = await shop.send(tenant, "GET", route, undefined, headers);
    expect([status, json.error.code]).toEqual([403, 11001]);
  });

const restart = (): Command => step("restart", (_model, shop) => shop.restart());

/** The steps that a sequence is made of. */
export const anyStep: fc.Arbitrary<Command>[] = [
  anyCall.map(makeCall),
  anyCall.map((call) => makeCall({ ...call, endpoint: "session" })),
  anyCall.map((call) => makeCall({ ...call, endpoint: "refund", value: 60 })),
  anyNumber.map(repeat),
  anyFault.map(inject),
  anyWebhookFault.map(injectIntoWebhooks),
  fc.tuple(anyNumber, fc.constantFrom(...testCards)).map(([number, card]) => pay(number, card)),
  fc.constantFrom(0, 1, 2, 3600, 86_399, 86_400).map(advance),
  fc.constantFrom("live" as const, "test" as const).map(rotate),
  fc
    .tuple(anyOwner, fc.constantFrom("revoke" as const, "regenerate" as const))
    .map(([tenant, action]) => retireKey(tenant, action)),
  fc.constant(restart()),
];

interface Delivery {
  status: string;
  attempts: { fault?: string }[];
}

async function deliveries(shop: Shop): Promise<Delivery[]> {
  const of = async (environment: Environment): Promise<Delivery[]> =>
    (await shop.control("GET", `/webhook-deliveries?environment=${environment}`)).deliveries;
  return [...(await of("live")), ...(await of("test"))];
}

/** Lets time go by until no event waits: faults of webhooks delay events, or have them sent again. */
async function deliverAll(model: Model, shop: Shop): Promise<void> {
  for (let round = 0; model.webhookFaults.length > 0 && round < 100; round += 1) {
    if (!(await deliveries(shop)).some(({ status }) => status === "pending")) return;
    await shop.settle(36_000);
    model.advance(36_000);
  }
}

/** What was told of a payment, each event once, in the order of the first arrivals. */
function toldOnce(shop: Shop, reference: string): string[] {
  const arrived = shop.events.get(reference) ?? [];
  return [...new Map(arrived.map(({ id, told }) => [id, told])).values()];
}

/** How often the effect of each fault of webhooks was seen: by the receiver, or, when it only takes time, in the attempts. */
async function effectsOnWebhooks(shop: Shop): Promise<Record<string, number>> {
  const attempts = (await deliveries(shop)).flatMap((delivery) => delivery.attempts);
  const count = (type: string) => attempts.filter(({ fault }) => fault === type).length;
  const arrived = [...shop.events.values()].flat();
  const { wrong_signature = 0, outside_tolerance = 0, ...others } = shop.refusals;
  expect(others).toEqual({});
  const seen = {
    delay: count("delay"),
    reorder: count("reorder"),
    duplicate: arrived.length - new Set(arrived.map(({ id }) => id)).size,
    "wrong-signature": wrong_signature,
    "stale-timestamp": outside_tolerance,
  };
  return Object.fromEntries(Object.entries(seen).filter(([, times]) => times > 0));
}

function usesOf(faults: readonly Fault[]): Record<string, number> {
  const uses: Record<string, number> = {};
  for (const { effect, times, remaining } of faults) {
    if (remaining < times) uses[effect.type] = (uses[effect.type] ?? 0) + times - remaining;
  }
  return uses;
}

/** Holds everything that the sandbox shows against the model, once all that was accepted is processed. */
export async function compareAll(model: Model, shop: Shop): Promise<void> {
  await shop.settle(2);
  model.advance(2);
  await deliverAll(model, shop);
  expect(shop.internalErrors).toEqual([]);
  for (const [index, session] of model.sessions.entries()) {
    const { status, paymentStatus, attempts } = await detailOf(shop, session.tenant, index);
    const payment = session.payment === undefined ? undefined : model.payments[session.payment];
    expect({ status, paymentStatus, attempts: attempts.length }).toEqual({
      status: session.status,
      paymentStatus: payment?.shown,
      attempts: session.attempts,
    });
  }
  const mayOvertake = model.webhookFaults.some(({ type }) => type === "reorder");
  for (const [index, payment] of model.payments.entries()) {
    const reference = shop.payments[index] ?? "";
    const told = toldOnce(shop, reference);
    // Where an event overtook another, the same events have another order.
    if (mayOvertake) expect(told.toSorted()).toEqual(payment.events.toSorted());
    else expect(told).toEqual(payment.events);
    if (!shop.keys[payment.tenant]) await shop.createKey(payment.tenant);
    const { webcode } = owners[payment.tenant];
    const route = `/payment/modifications?webcode=${webcode}&paymentReference=${reference}&limit=100`;
    const { json } = await shop.send(payment.tenant, "GET", route);
    const states = json.data.modifications.map(({ status }: { status: string }) => status);
    expect(states.toReversed()).toEqual(payment.modifications);
  }
  expect(shop.events.size).toBe(model.payments.length);
  const kept: Fault[] = (await shop.control("GET", "/faults")).faults;
  const ofRequests = kept.filter(({ operation }) => operation !== "webhook");
  expect(ofRequests.map(({ remaining }) => remaining)).toEqual(
    model.injected.map(({ remaining }) => remaining),
  );
  const ofWebhooks = kept.filter(({ operation }) => operation === "webhook");
  expect(await effectsOnWebhooks(shop)).toEqual(usesOf(ofWebhooks));
  model.met.push(
    ...ofWebhooks.flatMap(({ times, remaining, effect }) => (remaining < times ? effect.type : [])),
  );
  // The oracles send calls again, which would meet what is left.
  await shop.control("DELETE", "/faults");
  expect(await oracleProblems(model, shop)).toEqual([]);
}

import fc from "fast-check";
import { expect } from "vitest";
import { type Environment, testCards } from "../../../generated/constants.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import { compare } from "./compare.ts";
import {
  type Call,
  type Injected,
  type InjectedWebhookFault,
  type Model,
  owners,
  type Tenant,
} from "./model.ts";
import type { Shop } from "./shop.ts";

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
      const detail = await shop.detail(session.tenant, index);
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

// tier: integration
import fc from "fast-check";
import { describe, expect, it, type TestContext } from "vitest";
import { hold } from "../support/hold.ts";
import type { Answer } from "../support/sandbox.ts";
import { amountOf, leaveFigures } from "../support/settings.ts";
import { compare, isExpected } from "./model/compare.ts";
import { compareAll } from "./model/compare-all.ts";
import { type Call, Model } from "./model/model.ts";
import type { Shop } from "./model/shop.ts";
import { onDatabases, onSqlite, type Shops } from "./model/shops.ts";
import { anyCall } from "./model/steps.ts";

const rounds = amountOf("CONCURRENT_ROUNDS", 12);

/** Calls of one tenant about few payments and keys, so that they get in each other's way. */
const rivals = fc.array(
  fc.tuple(
    anyCall.map((call): Call => ({ ...call, tenant: "test", currency: "EUR", payment: call.payment % 2 })),
    fc.boolean(),
  ),
  { minLength: 2, maxLength: 5 },
);
/** The same attempt several times, and others beside it. */
const repeated = fc
  .tuple(rivals, fc.integer({ min: 2, max: 4 }))
  .map(([calls, times]) =>
    calls
      .flatMap(([call, late], index) =>
        Array.from({ length: index === 0 ? times : 1 }, () => [call, late] as [Call, boolean]),
      )
      .slice(0, 5),
  );

/** A sale and a pre-authorisation of 200, so that there is something to fight over. */
async function withTwoPayments(model: Model, shop: Shop): Promise<void> {
  const call = {
    tenant: "test",
    value: 200,
    currency: "EUR",
    payment: 0,
    idempotencyKey: undefined,
  } as const;
  await compare(model, shop, { ...call, endpoint: "pos", isPreAuth: false });
  await compare(model, shop, { ...call, endpoint: "session", isPreAuth: true });
  const [session] = model.sessions;
  if (!session) throw new Error("There is no session.");
  await shop.control("POST", `/sessions/${shop.sessions[0]}/pay`, { card: "4111111111111111" });
  model.pay(session, false);
  const { json } = await shop.send("test", "GET", `/payment/session/${shop.sessions[0]}?webcode=SHOP01`);
  shop.payments.push(json.data.paymentReference);
}

/** The body of a late call arrives when the scheduler says so: after the checks of its key, amid other calls. */
const arrivingLate =
  (shop: Shop, scheduler: fc.Scheduler) =>
  async (request: Request): Promise<Response> => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = new ReadableStream({
      async pull(controller) {
        await scheduler.schedule(Promise.resolve(), request.url);
        controller.enqueue(bytes);
        controller.close();
      },
    });
    const { url, method, headers } = request;
    return shop.sandbox.fetch(new Request(url, { method, headers, body, duplex: "half" } as RequestInit));
  };

function* orders(numbers: number[]): Generator<number[]> {
  if (numbers.length === 0) yield [];
  for (const first of numbers) {
    for (const rest of orders(numbers.filter((number) => number !== first))) yield [first, ...rest];
  }
}

/** The model after an order of the calls that explains every answer; the names in the answers are kept with it. */
function explained(before: Model, shop: Shop, calls: Call[], answers: Answer[]): Model | undefined {
  for (const order of orders([...calls.keys()])) {
    const model = before.copy();
    const inOrder = [...shop.answers];
    const fits = order.every((number) => {
      const expected = model.call(calls[number] as Call);
      const answer = answers[number] as Answer;
      const expectedOne = isExpected(expected, answer, inOrder);
      inOrder.push(answer);
      return expectedOne;
    });
    if (!fits) continue;
    const named = before.copy();
    for (const number of order) {
      const sizes = named.sizes();
      named.call(calls[number] as Call);
      shop.sent.push(calls[number] as Call);
      shop.answers.push(answers[number] as Answer);
      shop.keep(answers[number] as Answer, named, sizes);
    }
    return named;
  }
  return undefined;
}

describe("calls that run at once", () => {
  /** What is counted is named after the store. */
  async function holdOn(shops: Shops, count: number, { task }: TestContext, where = ""): Promise<void> {
    let run = 0;
    let calls = 0;
    const property = fc.asyncProperty(fc.scheduler(), fc.oneof(rivals, repeated), (scheduler, rivalling) =>
      shops.serve(false, async (shop) => {
        run += 1;
        const before = new Model();
        await withTwoPayments(before, shop);
        const straight = shop.via;
        const late = arrivingLate(shop, scheduler);
        const running = rivalling.map(([call, isLate]) => {
          shop.via = isLate ? late : straight;
          return shop.call(call);
        });
        const answers = await scheduler.waitFor(Promise.all(running));
        shop.via = straight;
        const made = rivalling.map(([call]) => call);
        calls += made.length;
        const after = explained(before, shop, made, answers);
        if (!after)
          expect.fail(
            `No order explains ${answers.map(({ status, text }) => `${status} ${text}`).join("\n")}`,
          );
        else await compareAll(after, shop);
      }),
    );
    await hold("concurrency", property, count);
    await shops.close();
    leaveFigures(task, { rounds: run, "calls at once": calls, divergences: 0 }, where);
  }

  it("are answered as if they had come one after another in some order", (context) =>
    holdOn(onSqlite, rounds, context));

  it("are answered so on PostgreSQL too", (context) =>
    holdOn(onDatabases(), rounds, context, " on PostgreSQL"));
});

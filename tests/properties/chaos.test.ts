import { describe, expect, it } from "vitest";
import { type Outcome, type Write, writeOnce } from "../../docs/examples/write-once.ts";
import {
  AviratoConnectionError,
  createTestClient,
  eachModification,
  eachSession,
  type TestClient,
  unwrap,
} from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { faultPlan, type WriteKind, writeOperations } from "../support/fault-plan.ts";
import { amountOf, leaveFigures, seed } from "../support/settings.ts";

const writes = amountOf("CHAOS_WRITES", 150);
/** How many writes run at once. */
const workers = 25;
/** Refunds of one payment. */
const refundsOfOne = 20;
const webcode = "SHOP01";
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
const euros = (value: number) => ({ value, currency: "EUR" });

/** Of a request, milliseconds. On a busy machine a response takes hundreds of them. */
const timeoutMs = 1_000;

/** Longer than the client waits, milliseconds. */
const delay = timeoutMs + 300;

/** A program of a shop, which sends its writes as the guide tells to. */
function shop(client: TestClient, reference: (number: number) => string) {
  const keyed = (key: string) => ({ params: { header: { "Idempotency-Key": key } } });
  async function findModification(paymentReference: string, type: string, value?: number) {
    for await (const found of eachModification(client, { webcode, paymentReference }))
      if (found.type === type && (value === undefined || found.amount?.value === value)) return found;
    return undefined;
  }
  return {
    session: (number: number): Write<object> => ({
      name: `${reference(number)}-session`,
      send: async (key) =>
        unwrap(
          await client.POST("/payment/session", {
            body: { webcode, amount: euros(number), customReference: reference(number), ...urls },
            ...keyed(key),
          }),
        ),
      async find() {
        for await (const found of eachSession(client, { webcode, customReference: reference(number) }))
          return found;
        return undefined;
      },
    }),
    refund: (number: number, paymentReference: string): Write<object> => ({
      name: `${reference(number)}-refund`,
      send: async (key) =>
        unwrap(
          await client.POST("/payment/refund", {
            body: { webcode, paymentReference, amount: euros(number), reason: "RETURN" },
            ...keyed(key),
          }),
        ),
      find: () => findModification(paymentReference, "refund", number),
    }),
    cancel: (number: number, paymentReference: string): Write<object> => ({
      name: `${reference(number)}-cancel`,
      send: async (key) =>
        unwrap(await client.POST("/payment/cancel", { body: { webcode, paymentReference }, ...keyed(key) })),
      find: () => findModification(paymentReference, "cancel"),
    }),
    capture: (number: number, paymentReference: string): Write<object> => ({
      name: `${reference(number)}-capture`,
      send: async (key) =>
        unwrap(
          await client.POST("/payment/capture", {
            body: { webcode, paymentReference, amount: euros(5) },
            ...keyed(key),
          }),
        ),
      find: () => findModification(paymentReference, "capture"),
    }),
    // There is no `find`: a charge at a terminal is in no list.
    charge: (number: number): Write<object> => ({
      name: `${reference(number)}-charge`,
      send: async (key) =>
        unwrap(
          await client.POST("/pos/payment", {
            // Some terminals do not answer, which is a magic amount.
            body: {
              webcode,
              poiId: "V400m-TEST-000001",
              amount: euros(number * 100 + (number % 9 ? 0 : 52)),
              customReference: reference(number),
            },
            ...keyed(key),
          }),
        ),
    }),
  };
}

/** A sandbox, the events that it sent, and payments to refund, cancel and capture. */
async function world() {
  const charged: string[] = [];
  const send = async (_url: string, _headers: object, body: string) => {
    const { event_code, data } = JSON.parse(body);
    if (event_code === "AUTHORISATION" && data.customReference) charged.push(data.customReference);
    return 204;
  };
  const sandbox = await createSandbox({ webhookUrl: "http://127.0.0.1:9/webhooks", send });
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  async function control(path: string, body: object) {
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    };
    return sandbox.fetch(new Request(`http://127.0.0.1:4020/_sandbox${path}`, init));
  }
  async function sale(): Promise<string> {
    const body = { webcode, poiId: "V400m-TEST-000001", amount: euros(10_000_000_000) };
    return unwrap(await client.POST("/pos/payment", { body })).paymentReference;
  }
  async function preAuthorisation(): Promise<string> {
    const body = { webcode, amount: euros(500), isPreAuth: true, ...urls };
    const { sessionId } = unwrap(await client.POST("/payment/session", { body }));
    await control(`/sessions/${sessionId}/pay`, {});
    const params = { path: { sessionId }, query: { webcode } };
    const paid = unwrap(await client.GET("/payment/session/{sessionId}", { params }));
    if (paid.status !== "completed") throw new Error("The session is not paid.");
    return paid.paymentReference;
  }
  return { sandbox, client, control, charged, sale, preAuthorisation };
}

describe("writes through the client, as the guide tells to send them,", () => {
  it("are executed exactly once whatever goes wrong, and a charge of unknown outcome is reported and never repeated", async ({
    task,
  }) => {
    const { sandbox, client, control, charged, sale, preAuthorisation } = await world();
    let requests = 0;
    let lost = 0;
    const counting = (request: Request) => {
      requests += 1;
      return sandbox.fetch(request);
    };
    const retrying = createTestClient({ apiKey: sandbox.keys.test, fetch: counting, timeoutMs });
    const reference = (number: number) => `order-${number}`;
    const program = shop(retrying, reference);
    const outcomes = new Map<
      number,
      { kind: WriteKind; payment: string; outcome: Outcome<object>; keys: Set<string> }
    >();
    const numbers = Array.from({ length: writes }, (_, index) => index + 1);
    // Made before the faults, which would hit these requests.
    const payments = new Map<number, string>();
    let refunded = "";
    for (const number of numbers) {
      const { kind } = faultPlan(number, delay);
      if (number % refundsOfOne === 1) refunded = await sale();
      const made = {
        refund: () => refunded,
        cancel: sale,
        capture: preAuthorisation,
        session: () => "",
        charge: () => "",
      };
      payments.set(number, await made[kind]());
    }

    async function run(number: number): Promise<void> {
      const { kind, faults } = faultPlan(number, delay);
      const payment = payments.get(number) ?? "";
      for (const fault of faults) await sandbox.faults.add({ operation: writeOperations[kind], ...fault });
      const keys = new Set<string>();
      const write = program[kind](number, payment);
      const send = async (key: string) => {
        keys.add(key);
        try {
          return await write.send(key);
        } catch (error) {
          if (error instanceof AviratoConnectionError) lost += 1;
          throw error;
        }
      };
      let outcome = await writeOnce({ ...write, send });
      // One write can meet the faults of all others that run beside it. The same name continues where it ended.
      for (let run = 1; outcome.status === "unknown" && kind !== "charge" && run < 5; run += 1)
        outcome = await writeOnce({ ...write, send });
      outcomes.set(number, { kind, payment, outcome, keys });
    }

    const queue = numbers.values();
    await Promise.all(
      Array.from({ length: workers }, async () => {
        for (const number of queue) {
          await run(number);
          // Used-up faults would fill the store.
          if (number % 500 === 0) await sandbox.faults.remove();
        }
      }),
    );
    await sandbox.faults.remove();
    await control("/clock", { advanceSeconds: 60 });

    const sessions = await Array.fromAsync(eachSession(client, { webcode }));
    const references = Map.groupBy(sessions, ({ customReference }) => customReference);
    const modifications = Map.groupBy(
      await Array.fromAsync(eachModification(client, { webcode })),
      ({ paymentReference, type, amount }) =>
        `${type} ${paymentReference} ${type === "refund" ? amount?.value : ""}`,
    );
    const charges = Map.groupBy(charged, (reference) => reference);
    let unknown = 0;
    let twice = 0;
    for (const [number, { kind, payment, outcome, keys }] of outcomes) {
      const times = {
        session: () => references.get(reference(number))?.length,
        charge: () => charges.get(reference(number))?.length,
        refund: () => modifications.get(`refund ${payment} ${number}`)?.length,
        cancel: () => modifications.get(`cancel ${payment} `)?.length,
        capture: () => modifications.get(`capture ${payment} `)?.length,
      };
      const executed = times[kind]() ?? 0;
      if (executed > 1) twice += 1;
      const what = `${kind} ${number} of seed ${seed}: ${outcome.status}`;
      if (kind === "charge" && outcome.status === "unknown") {
        unknown += 1;
        expect(executed, what).toBeLessThanOrEqual(1);
      } else {
        expect([outcome.status, executed], what).toEqual(["done", 1]);
      }
      // A new key for a charge could charge the customer twice.
      if (kind === "charge") expect(keys.size, what).toBe(1);
    }
    expect(outcomes.size).toBe(writes);
    leaveFigures(task, {
      writes,
      requests,
      "requests without a response after all retries": lost,
      "charges of unknown outcome, reported": unknown,
      "writes executed twice": twice,
    });
    await sandbox.close();
  });
});

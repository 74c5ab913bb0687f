import { randomUUID } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import { writeOnce } from "../../docs/examples/write-once.ts";
import { apiError, errorResponse } from "../../src/contract/api-error.ts";
import { AviratoError, adviceFor, createTestClient, eachSession, unwrap } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { documentedResponses } from "../support/contract.ts";

let sandbox: Sandbox;
/** The idempotency keys of the writes, in the order in which they were sent. */
let keys: string[];
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true });
  keys = [];
  return () => sandbox.close();
});

const webcode = "SHOP01";
const amount = { value: 10_000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };
const sessions = () => {
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch: sandbox.fetch });
  return Array.fromAsync(eachSession(client, { webcode }));
};

/** Writes that are sent with this `fetch`, once for each key that `writeOnce` names. */
function shop(fetch: (request: Request) => Promise<Response> = sandbox.fetch, timeoutMs = 30_000) {
  const client = createTestClient({ apiKey: sandbox.keys.test, fetch, retries: 0, timeoutMs });
  const keyed = (key: string) => {
    keys.push(key);
    return { params: { header: { "Idempotency-Key": key } } };
  };
  return {
    session: async (key: string): Promise<object> =>
      unwrap(await client.POST("/payment/session", { body: { webcode, amount, ...urls }, ...keyed(key) })),
    charge: async (key: string, value: number): Promise<object> => {
      const body = { webcode, poiId: "V400m-TEST-000001", amount: { value, currency: "EUR" } };
      return unwrap(await client.POST("/pos/payment", { body, ...keyed(key) }));
    },
  };
}
const find = async () => (await sessions())[0];

it("a write whose first request is still under way keeps its key, so it is executed once when that request arrives", async () => {
  const late: Request[] = [];
  const { session } = shop(async (request) => {
    if (late.length > 0) return errorResponse(apiError("internalError"));
    const { url, method, headers } = request;
    late.push(new Request(url, { method, headers, body: await request.text() }));
    return new Promise(() => undefined);
  }, 100);
  const outcome = await writeOnce({ name: "order-1", send: session, find });
  expect(outcome).toMatchObject({ status: "unknown", error: { code: 10500 } });
  for (const request of late) await sandbox.fetch(request);
  expect(new Set(keys)).toEqual(new Set(["order-1-1"]));
  expect(await sessions()).toHaveLength(1);
});

it("a write takes a new key once its key has a recorded error and nothing was written", async () => {
  await sandbox.faults.add({ operation: "createSession", effect: { type: "error", name: "providerError" } });
  const outcome = await writeOnce({ name: "order-1", send: shop().session, find });
  expect(outcome).toMatchObject({ status: "done", data: { status: "pending" } });
  expect(keys).toEqual(["order-1-1", "order-1-1", "order-1-2"]);
  expect(await sessions()).toHaveLength(1);
});

it("a write takes a new key when its recorded error comes again after a lost response", async () => {
  await sandbox.faults.add({ operation: "createSession", effect: { type: "error", name: "providerError" } });
  const { session } = shop(async (request) => {
    if (keys.length === 2) throw new TypeError("fetch failed");
    return sandbox.fetch(request);
  });
  const outcome = await writeOnce({ name: "order-1", send: session, find });
  expect(outcome).toMatchObject({ status: "done", data: { status: "pending" } });
  expect(keys).toEqual(["order-1-1", "order-1-1", "order-1-1", "order-1-2"]);
});

it("a write is sent no more when it could not be looked for, because nobody knows whether it was executed", async () => {
  await sandbox.faults.add({ operation: "createSession", effect: { type: "error", name: "providerError" } });
  const lost = new Error("The list of sessions got no response.");
  const written = writeOnce({ name: "order-1", send: shop().session, find: () => Promise.reject(lost) });
  await expect(written).rejects.toBe(lost);
  expect(keys).toEqual(["order-1-1"]);
});

it("a write with a recorded error is found without a new key when it was executed all the same", async () => {
  const { session } = shop(async (request) => {
    await sandbox.fetch(request);
    return errorResponse(apiError("providerError"));
  });
  const outcome = await writeOnce({ name: "order-1", send: session, find });
  expect(outcome).toEqual({ status: "done", data: (await sessions())[0] });
  expect(keys).toEqual(["order-1-1"]);
});

it("a charge whose response is lost gets it with the same key", async () => {
  await sandbox.faults.add({
    operation: "createPosPayment",
    when: "after",
    effect: { type: "error", name: "internalError" },
  });
  const { charge } = shop();
  const outcome = await writeOnce({ name: "order-1", send: (key) => charge(key, 1_850) });
  expect(outcome).toMatchObject({ status: "done", data: { status: "authorised" } });
  expect(keys).toEqual(["order-1-1", "order-1-1"]);
});

it("a charge at a terminal that did not answer is reported as unknown, and not sent again", async () => {
  const { charge } = shop();
  const outcome = await writeOnce({ name: "order-1", send: (key) => charge(key, 1_052) });
  expect(outcome).toMatchObject({ status: "unknown", error: { code: 13004 } });
  expect(keys).toEqual(["order-1-1"]);
});

it("a charge with a recorded 500 is reported as unknown and takes no new key", async () => {
  await sandbox.faults.add({
    operation: "createPosPayment",
    effect: { type: "error", name: "providerError" },
  });
  const { charge } = shop();
  const outcome = await writeOnce({ name: "order-1", send: (key) => charge(key, 1_850) });
  expect(outcome).toMatchObject({ status: "unknown", error: { code: 13001 } });
  expect(keys).toEqual(["order-1-1", "order-1-1"]);
});

/** An error of the API that is not recorded, so each has a `traceId` of its own. */
const failing = () =>
  new AviratoError("failed", {
    ...{
      statusCode: 500,
      code: 10500,
      traceId: randomUUID(),
      operationId: undefined,
      idempotencyKey: undefined,
    },
  });

it("a write is sent ten times with a key whose outcome stays unknown, and no more", async () => {
  const sent: string[] = [];
  const send = async (key: string) => {
    sent.push(key);
    throw failing();
  };
  expect(await writeOnce({ name: "order-1", send, find: async () => undefined })).toMatchObject({
    status: "unknown",
  });
  expect(sent).toEqual(Array.from({ length: 10 }, () => "order-1-1"));
});

it("a write takes up to five keys, each when two responses to the former one were the same", async () => {
  const sent: string[] = [];
  const recorded = new Map<string, AviratoError>();
  const send = async (key: string) => {
    sent.push(key);
    if (!recorded.has(key)) recorded.set(key, failing());
    throw recorded.get(key);
  };
  const outcome = await writeOnce({ name: "order-1", send, find: async () => undefined });
  expect(outcome).toEqual({ status: "unknown", error: recorded.get("order-1-5") });
  expect(sent).toEqual([1, 2, 3, 4, 5].flatMap((attempt) => [`order-1-${attempt}`, `order-1-${attempt}`]));
});

it("a write that a program cannot send, for a reason of its own, is not sent again", async () => {
  const mistake = new TypeError("amount is undefined");
  const send = vi.fn(() => Promise.reject(mistake));
  await expect(writeOnce({ name: "order-1", send, find: async () => ({}) })).rejects.toBe(mistake);
  expect(send).toHaveBeenCalledTimes(1);
});

it.each(
  documentedResponses().filter(
    ({ operationId, status }) => operationId === "createTestPosPayment" && status >= 400,
  ),
)(
  "a charge with the error $example is sent again with its key only when that is advised",
  async ({ value }) => {
    const { error } = value as { error: { statusCode: number } };
    const { charge } = shop(async () => Response.json(value, { status: error.statusCode }));
    const { resend, automatic } = adviceFor(value);
    const outcome = await writeOnce({ name: "order-1", send: (key) => charge(key, 1_850) }).catch(
      (thrown) => thrown,
    );
    const isFinal = resend === "new-key" || resend === "never";
    if (isFinal) expect(outcome).toBeInstanceOf(AviratoError);
    else expect(outcome).toMatchObject({ status: "unknown" });
    // The second response has the traceId of the first: it is recorded.
    expect(keys).toEqual(automatic ? ["order-1-1", "order-1-1"] : ["order-1-1"]);
  },
);

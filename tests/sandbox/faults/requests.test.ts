import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OperationName, WantedFault } from "../../../src/sandbox/faults/fault.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { type Answer, amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

let sandbox: Sandbox;
let url: string;
let calls: ReturnType<typeof callsTo>;
/** The delays that the sandbox waited for, milliseconds. */
let waited: number[];
/** Each write has its own reference and idempotency key. */
let number = 0;

beforeAll(async () => {
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    webhookUrl: "http://127.0.0.1:9/",
    send: async () => 204,
    wait: async (milliseconds) => void waited.push(milliseconds),
  });
  url = (await sandbox.listen({ port: 0 })).url;
  calls = callsTo(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  waited = [];
  number += 1;
  await sandbox.faults.remove();
});

/** Over HTTP, and in process: the same in both. */
const transports = {
  http: async (request: Request) =>
    fetch(url + new URL(request.url).pathname, {
      method: request.method,
      headers: request.headers,
      body: await request.text(),
    }),
  "sandbox.fetch": (request: Request) => sandbox.fetch(request),
};
type Via = keyof typeof transports;

interface Write {
  route: string;
  body(): Promise<object>;
  /** How often it was executed, by what the store holds. */
  executions(): Promise<number>;
}

const customReference = () => `order-${number}`;
let paymentReference: string;

const modification = (route: string, isPreAuth: boolean, more: object = {}): Write => ({
  route,
  async body() {
    paymentReference = await calls.paid({ isPreAuth });
    return { webcode, paymentReference, ...more };
  },
  async executions() {
    const path = `/payment/modifications?webcode=${webcode}&paymentReference=${paymentReference}`;
    return (await calls.test.get(path)).json.data.modifications.length;
  },
});

const writes = {
  createSession: {
    route: "/payment/session",
    body: async () => ({ ...sessionBody, customReference: customReference() }),
    async executions() {
      const path = `/payment/sessions?webcode=${webcode}&customReference=${customReference()}`;
      return (await calls.test.get(path)).json.data.sessions.length;
    },
  },
  createPosPayment: {
    route: "/pos/payment",
    body: async () => ({
      webcode,
      poiId: "V400m-TEST-000001",
      amount: amount(1000),
      customReference: customReference(),
    }),
    async executions() {
      const { json } = await calls.control("GET", "/webhook-deliveries?environment=test");
      const bodies: string[] = json.deliveries.map(({ body }: { body: string }) => body);
      return bodies.filter((body) => JSON.parse(body).data.customReference === customReference()).length;
    },
  },
  refundPayment: modification("/payment/refund", false, { amount: amount(500), reason: "RETURN" }),
  capturePayment: modification("/payment/capture", true, { amount: amount(500) }),
  cancelPayment: modification("/payment/cancel", true),
  extendPayment: modification("/payment/extend", true),
} satisfies Partial<Record<OperationName, Write>>;

const effects = {
  delay: { type: "delay", milliseconds: 90_000 },
  disconnect: { type: "disconnect" },
  truncate: { type: "truncate" },
  status: { type: "status", statusCode: 503, headers: { "Retry-After": "7" } },
  error: { type: "error", name: "providerError" },
} as const satisfies Record<string, WantedFault["effect"]>;

const rows = (Object.keys(transports) as Via[]).flatMap((via) =>
  (Object.keys(writes) as (keyof typeof writes)[]).flatMap((operation) =>
    (Object.keys(effects) as (keyof typeof effects)[]).flatMap((effect) =>
      (["before", "after"] as const).map((when) => ({ via, operation, effect, when })),
    ),
  ),
);

/** What the client sees of a fault: a status and the code of an error, or the error of `fetch`. */
const sights = {
  delay: { status: "success", code: undefined },
  disconnect: { status: "fetch failed", code: "UND_ERR_SOCKET" },
  truncate: { status: "terminated", code: "UND_ERR_SOCKET" },
  status: { status: 503, code: 10503 },
  error: { status: 500, code: 13001 },
};

const seen = ({ status, json }: Answer) => ({
  status: status < 300 ? "success" : status,
  code: json.error?.code,
});
const failed = (error: Error & { cause: { code: string } }) => ({
  status: error.message,
  code: error.cause.code,
});

describe("a fault of a write", () => {
  it.each(rows)("$effect $when $operation by $via: what is seen and what is kept", async (row) => {
    const { via, operation, effect, when } = row;
    const write = writes[operation];
    const { test } = callsTo(sandbox, transports[via]);
    const body = await write.body();
    const send = () => test.post(write.route, body, { "Idempotency-Key": customReference() });
    await sandbox.faults.add({ operation, when, effect: effects[effect] });

    const first = send();
    expect(await first.then(seen, failed)).toEqual(sights[effect]);
    const isExecuted = when === "after" || effect === "delay";
    expect(await write.executions()).toBe(isExecuted ? 1 : 0);
    expect(waited).toEqual(effect === "delay" ? [90_000] : []);

    const second = await send();
    const third = await send();
    const isRecorded = effect === "error" && when === "before";
    expect(second.status < 300).toBe(!isRecorded);
    expect(await write.executions()).toBe(isRecorded ? 0 : 1);
    expect(third).toEqual(second);
    if (isRecorded || effect === "delay") expect(second).toEqual(await first);
    expect(await sandbox.faults.list()).toMatchObject([{ times: 1, remaining: 0 }]);
  });

  it("delays a request once, however many delays there are for it", async () => {
    const { route, body } = writes.createSession;
    for (const milliseconds of [1_000, 2_000])
      await sandbox.faults.add({ operation: "*", times: 2, effect: { type: "delay", milliseconds } });
    for (const expected of [[1_000], [1_000, 1_000], [1_000, 1_000, 2_000]]) {
      expect((await calls.test.post(route, await body())).status).toBe(201);
      expect(waited).toEqual(expected);
    }
  });

  it.each([
    ["tooManyRequests", 429, 10429],
    ["overloaded", 503, 10503],
  ] as const)(
    "that answers %s leaves no record: the same key executes the write",
    async (name, status, code) => {
      const { route, body, executions } = writes.createSession;
      const wanted = await body();
      const send = () => calls.test.post(route, wanted, { "Idempotency-Key": customReference() });
      await sandbox.faults.add({ operation: "createSession", effect: { type: "error", name } });

      expect(seen(await send())).toEqual({ status, code });
      expect(await executions()).toBe(0);
      expect((await send()).status).toBe(201);
      expect(await executions()).toBe(1);
    },
  );
});

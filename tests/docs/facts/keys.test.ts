import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, webcode } from "../../support/sandbox.ts";
import { tableOf } from "./pages.ts";

// What the guides advise after something that is no error of the registry. Those are in tests/docs/advice.test.ts.

type Fault = Parameters<Sandbox["faults"]["add"]>[0];
type Advice = "the same" | "a new one";
/** A write that can be sent with any idempotency key, and how often it has had its effect. */
interface Write {
  operation: "refundPayment" | "createPosPayment";
  send: (key: string) => Promise<unknown>;
  count: () => Promise<number>;
}

let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
/** The status of each payment of a terminal that an event reported. */
let charges: string[];
beforeEach(async () => {
  charges = [];
  const receiver = async (request: Request) => {
    const { data } = (await request.json()) as { data: { sessionId?: string; paymentStatus: string } };
    if (data.sessionId === undefined) charges.push(data.paymentStatus);
    return new Response();
  };
  sandbox = await createSandbox({ strict: true, clock: manualClock(), receiver });
  calls = callsTo(sandbox);
});
afterEach(() => sandbox.close());

/** Sends a body with keys that no other write has. A request without a response has failed. */
function sender(route: string, body: object): Write["send"] {
  const name = crypto.randomUUID();
  return (key) => calls.test.post(route, body, { "Idempotency-Key": `${name}-${key}` }).catch(() => {});
}

async function refund(): Promise<Write> {
  const paymentReference = await calls.paid();
  const send = sender("/payment/refund", {
    ...{ webcode, paymentReference, amount: amount(100), reason: "RETURN" },
  });
  const query = new URLSearchParams({ webcode, paymentReference });
  const count = async () => {
    await calls.advance(60);
    const { modifications } = (await calls.test.get(`/payment/modifications?${query}`)).json.data;
    return modifications.filter(({ status }: { status: string }) => status !== "failed").length;
  };
  return { operation: "refundPayment", send, count };
}

function charge(value: number): Write {
  const send = sender("/pos/payment", { webcode, poiId: "V400m-TEST-000001", amount: amount(value) });
  const [before] = [charges.length];
  const count = async () => {
    await calls.advance(60);
    return charges.length - before;
  };
  return { operation: "createPosPayment", send, count };
}

/** Sends a write for the first time, with a fault if one is given. */
async function sent(write: Write, fault?: Omit<Fault, "operation">): Promise<Write> {
  if (fault) await sandbox.faults.add({ operation: write.operation, ...fault } as Fault);
  await write.send("first");
  return write;
}
const lost = (["before", "after"] as const).map(
  (when) => ({ when, effect: { type: "disconnect" } }) as const,
);

/** The key with which the write is sent again to have its effect this many times. */
async function keyFor({ send, count }: Write, wanted: number): Promise<Advice> {
  await send("first");
  if ((await count()) === wanted) return "the same";
  await send("second");
  expect(await count()).toBe(wanted);
  return "a new one";
}

describe("the guide to refunds names the key that makes a refund, and makes it once", () => {
  const failed = { effect: { type: "fail", reason: "The bank refused it." } } as const;
  const situations: Record<string, (() => Promise<Advice>)[]> = {
    "no response, or a timeout": lost.map(
      (fault) => async () => keyFor(await sent(await refund(), fault), 1),
    ),
    "accepted, then `REFUND_FAILED`": [async () => keyFor(await sent(await refund(), failed), 1)],
    "a further item comes back": [async () => keyFor(await sent(await refund()), 2)],
    "your program was restarted, and does not know whether it sent the request": [
      async () => keyFor(await refund(), 1),
      async () => keyFor(await sent(await refund()), 1),
    ],
  };
  const rows = tableOf("refunds", "what happened", "key").filter(([what = ""]) => !/^\d{3}/.test(what));

  it("after everything that is no error", () => {
    expect(rows.map(([what]) => what)).toEqual(Object.keys(situations));
  });

  it.each(rows)("after: %s", async (what = "", key = "") => {
    for (const situation of situations[what] ?? []) {
      const advice = await situation();
      expect(key.slice(0, advice.length)).toBe(advice);
    }
  });
});

describe("the guide to charges says whether the customer has paid, and which key makes one charge more", () => {
  /** How often the customer wants to be charged in the end, and what was sent first. */
  const situations: Record<string, [wanted: number, first: () => Promise<Write>][]> = {
    "`status: authorised`": [[1, () => sent(charge(1_000))]],
    "`status: refused`": [[2, () => sent(charge(1_051))]],
    "`AviratoConnectionError`": lost.map((fault) => [1, () => sent(charge(1_000), fault)]),
  };
  const rows = tableOf("counter", "what you get", "has the customer paid?").filter(
    ([what = ""]) => !/^\d{3}/.test(what),
  );

  it("after everything that is no error", () => {
    expect(rows.map(([what]) => what)).toEqual(Object.keys(situations));
  });

  it.each(rows)("after: %s", async (what = "", hasPaid = "", advice = "") => {
    const paid = new Set<string>();
    const [, named] = /\b(same|new)(?: idempotency)? key\b/.exec(advice) ?? [];
    for (const [wanted, first] of situations[what] ?? []) {
      charges = [];
      const write = await first();
      await write.count();
      paid.add(charges.includes("AUTHORISED") ? "yes" : "no");
      if (named) expect(await keyFor(write, wanted)).toBe({ same: "the same", new: "a new one" }[named]);
    }
    expect(named === undefined).toBe(!paid.has("no"));
    expect(hasPaid).toBe(paid.size > 1 ? "unknown" : [...paid][0]);
  });
});

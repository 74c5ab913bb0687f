import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";

const clock = manualClock();
let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
let payment: { sessionId: string; paymentReference: string };
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true, clock });
  calls = callsTo(sandbox);
  const { json } = await calls.test.post("/payment/session", sessionBody);
  const { sessionId } = json.data;
  await calls.pay(sessionId);
  const { paymentReference } = (await get(`/payment/session/${sessionId}`)).json.data;
  payment = { sessionId, paymentReference };
  expect((await refund(paymentReference, 10000)).status).toBe(202);
  await sandbox.settled();
  // The worker learns nothing of this, and looks at the clock of the machine.
  clock.advance(3_600);
  return () => sandbox.close();
});
const refund = (paymentReference: string, value: number) =>
  calls.test.post("/payment/refund", { webcode, paymentReference, amount: amount(value), reason: "RETURN" });
const get = (route: string, query = "") => calls.test.get(`${route}?webcode=${webcode}${query}`);

describe("a modification that is due, and that the worker has not processed yet, is processed by", () => {
  it.each<[string, () => Promise<unknown>, object]>([
    [
      "the request for its session",
      async () => (await get(`/payment/session/${payment.sessionId}`)).json.data,
      { paymentStatus: "REFUNDED" },
    ],
    [
      "the list of sessions",
      async () => (await get("/payment/sessions")).json.data.sessions,
      [{ paymentStatus: "REFUNDED" }],
    ],
    [
      "the list of modifications",
      async () => (await get("/payment/modifications")).json.data.modifications,
      [{ status: "succeeded" }],
    ],
    [
      "the list of its payment's modifications",
      async () =>
        (await get("/payment/modifications", `&paymentReference=${payment.paymentReference}`)).json.data
          .modifications,
      [{ status: "succeeded" }],
    ],
  ])("%s", async (_, read, expected) => {
    expect(await read()).toMatchObject(expected);
  });
});

describe("modifications that are due, and that the worker has not processed yet,", () => {
  it("are processed a hundred at a time, the oldest first", async () => {
    const paymentReference = await calls.paid();
    for (let made = 0; made < 101; made += 1) await refund(paymentReference, 1);
    await sandbox.settled();
    clock.advance(2);
    const statuses = async (page: number) => {
      const query = `&paymentReference=${paymentReference}&limit=100&page=${page}`;
      const { modifications } = (await get("/payment/modifications", query)).json.data;
      return modifications.map(({ status }: { status: string }) => status);
    };
    // The list is newest first. What is left is processed with the next read.
    expect(await statuses(1)).toEqual(["received", ...Array(99).fill("succeeded")]);
    expect(await statuses(2)).toEqual(["succeeded"]);
    expect(await statuses(1)).toEqual(Array(100).fill("succeeded"));
  });

  it("are processed before another is accepted, up to a hundred of one payment, so that the last one, which fails, is undone", async () => {
    const paymentReference = await calls.paid();
    for (let made = 0; made < 99; made += 1) await refund(paymentReference, 100);
    const effect = { type: "fail", reason: "The bank refused it." } as const;
    await sandbox.faults.add({ operation: "refundPayment", effect });
    await refund(paymentReference, 100);
    const again = { webcode, paymentReference, amount: amount(100), reason: "RETURN" };
    expect((await calls.test.post("/payment/refund", again)).status).toBe(400);
    await sandbox.settled();
    clock.advance(2);
    expect((await calls.test.post("/payment/refund", again)).status).toBe(202);
  });

  it.each([
    ["cancel", false, "refund"],
    ["capture", true, "capture"],
  ] as const)(
    "are processed before another is accepted, so that a failed %s is undone first",
    async (failing, isPreAuth, wanted) => {
      const paymentReference = await calls.paid({ isPreAuth });
      const effect = { type: "fail", reason: "The bank refused it." } as const;
      await sandbox.faults.add({ operation: `${failing}Payment`, effect });
      const body = { webcode, paymentReference };
      const whole = { ...body, amount: amount(10000) };
      const post = (type: string) =>
        calls.test.post(
          `/payment/${type}`,
          {
            cancel: body,
            capture: whole,
            refund: { ...whole, reason: "RETURN" },
          }[type],
        );
      expect((await post(failing)).status).toBe(202);
      expect((await post(wanted)).status).toBe(400);
      await sandbox.settled();
      clock.advance(2);
      expect((await post(wanted)).status).toBe(202);
    },
  );
});

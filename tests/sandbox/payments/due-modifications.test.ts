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
  const refund = { webcode, paymentReference, amount: amount(10000), reason: "RETURN" };
  expect((await calls.test.post("/payment/refund", refund)).status).toBe(202);
  await sandbox.settled();
  // The worker learns nothing of this, and looks at the clock of the machine.
  clock.advance(3_600);
  return () => sandbox.close();
});
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

import { afterEach, beforeEach, expect, it } from "vitest";
import { sessionLifetimeSeconds, testCards } from "../../../generated/constants.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../../support/sandbox.ts";
import { codeIn, tableOf } from "./pages.ts";

const url = "http://127.0.0.1:4020/webhooks";
const modified = ["CAPTURE", "REFUND", "CANCELLATION", "AUTHORISATION_ADJUSTMENT"];
const failed = ["CAPTURE_FAILED", "REFUND_FAILED", "CANCELLATION", "AUTHORISATION_ADJUSTMENT"];

let sandbox: Sandbox;
let calls: ReturnType<typeof callsTo>;
let received: string[];
let status: number;
beforeEach(async () => {
  received = [];
  status = 204;
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    receiver: async (request) => {
      received.push(((await request.json()) as { event_code: string }).event_code);
      return new Response(null, { status });
    },
  });
  calls = callsTo(sandbox);
});
afterEach(() => sandbox.close());

const create = async (fields: object = {}): Promise<string> =>
  (await calls.test.post("/payment/session", { ...sessionBody, ...fields })).json.data.sessionId;
const webhooks = (enabled: boolean) => calls.control("PUT", "/webhooks/test", { url, enabled });
/** The events of what an action does, in the next month too. */
async function eventsOf(action: () => Promise<unknown>): Promise<string[]> {
  await sandbox.clock.advance({ minutes: 5 });
  received = [];
  await action();
  await sandbox.clock.advance({ days: 31 });
  return [...received];
}
const modify = (route: string, paymentReference: string, more: object = {}) =>
  calls.test.post(`/payment/${route}`, { webcode, paymentReference, ...more });

async function modifyAll(): Promise<string[]> {
  const [whole, reason] = [{ amount: amount(10000) }, { reason: "OTHER" }];
  const [reserved, sale, given, kept] = [
    await calls.paid({ isPreAuth: true }),
    await calls.paid(),
    await calls.paid(),
    await calls.paid({ isPreAuth: true }),
  ];
  return eventsOf(async () => {
    await modify("capture", reserved, whole);
    await modify("refund", sale, { ...whole, ...reason });
    await modify("cancel", given);
    await modify("extend", kept);
  });
}
const failAll = () =>
  Promise.all(
    (["capture", "refund", "cancel", "extend"] as const).map((type) =>
      sandbox.faults.add({
        environment: "test",
        operation: `${type}Payment`,
        effect: { type: "fail", reason: "Refused." },
      }),
    ),
  );

/** What one row of the table is about, and the events that come. */
const scenarios: Record<string, () => Promise<string[]>> = {
  "a session is paid, or an attempt is refused": async () => {
    const [paid, refused] = [await create(), await create()];
    const card = testCards.find(({ outcome }) => outcome === "refused")?.number;
    const events = await eventsOf(() => Promise.all([calls.pay(paid), calls.pay(refused, card)]));
    expect(events).toHaveLength(2);
    return [...new Set(events)];
  },
  "a session expires, or the customer cancels it": async () => {
    const [, given] = [await create(), await create()];
    return eventsOf(async () => {
      await sandbox.cancel(given);
      await sandbox.clock.advance({ seconds: sessionLifetimeSeconds });
    });
  },
  "a capture, refund, cancellation or extension": async () => {
    const succeeded = await modifyAll();
    await failAll();
    expect((await modifyAll()).sort()).toEqual(failed.toSorted());
    return succeeded;
  },
  "a reservation ends by itself": async () => {
    await calls.paid({ isPreAuth: true });
    return eventsOf(async () => {});
  },
  "a charge at a terminal that was not reached": () =>
    eventsOf(async () => {
      const charge = { webcode, poiId: "P400Plus-TEST-000003", amount: amount(1000) };
      expect((await calls.test.post("/pos/payment", charge)).status).toBe(502);
    }),
  "events from before you switched the URL on": async () => {
    await webhooks(false);
    await calls.paid();
    return eventsOf(() => webhooks(true));
  },
  "events that were queued when you switched the URL off": async () => {
    status = 500;
    await calls.paid();
    await sandbox.clock.advance({ seconds: 2 });
    expect(received).toEqual(["AUTHORISATION"]);
    // The event waits to be sent again.
    status = 204;
    await webhooks(false);
    return eventsOf(() => webhooks(true));
  },
  "a key is revoked, a secret is rotated": () =>
    eventsOf(async () => {
      const { id } = await sandbox.apiKeys.create({ environment: "test", webcode });
      await sandbox.apiKeys.revoke(id);
      await sandbox.rotateSecret("test");
    }),
};

const rows = tableOf("cookbook", "what you wait for", "does an event come?");

it("the table of the cookbook about events has a scenario for each row", () => {
  expect(rows.map(([what]) => what)).toEqual(Object.keys(scenarios));
});

it.each(rows)("says truly whether an event comes: %s", async (what = "", answer = "") => {
  const events = (await scenarios[what]?.()) ?? [];
  if (answer === "**no**") expect(events).toEqual([]);
  else if (/^its event/.test(answer)) expect(events.sort()).toEqual(modified.toSorted());
  else expect([answer, codeIn(answer)]).toEqual([expect.stringMatching(/^`[A-Z_]+`$/), events]);
});

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { parse } from "yaml";
import { testCards } from "../../generated/constants.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, manualClock, sessionBody, webcode } from "../support/sandbox.ts";

interface Data {
  sessionId?: string;
  amount?: { value: number; currency: string };
  customReference?: string;
  paymentStatus: string;
  status?: string;
  failureReason?: string;
  reason?: string;
}
const folder = fromRoot("openapi", "events", "examples");
const examples = globSync("*.yaml", { cwd: folder })
  .sort()
  .map((file) => ({
    file,
    ...(parse(readFileSync(join(folder, file), "utf8")).value as { event_code: string; data: Data }),
  }));

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

const operations = [
  [/^CAPTURE/, "capture", true],
  [/^REFUND/, "refund", false],
  [/^CANCELLATION/, "cancel", true],
  [/^AUTHORISATION_ADJUSTMENT/, "extend", true],
] as const;

/** The event that the sandbox sends when what the example tells happens to a payment of 100.00 EUR. */
async function played({
  event_code,
  data,
}: (typeof examples)[number]): Promise<{ event_code: string; data: Data }> {
  const received: { event_code: string; data: Data }[] = [];
  sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    receiver: async (request) => {
      received.push((await request.json()) as (typeof received)[number]);
      return new Response();
    },
  });
  const { test, pay, paid } = callsTo(sandbox);
  const found = operations.find(([code]) => code.test(event_code));
  if (!found) {
    const { customReference } = data;
    const { json } = await test.post("/payment/session", { ...sessionBody, customReference });
    const wanted = data.paymentStatus === "REFUSED" ? "refused" : "authorised";
    await pay(json.data.sessionId, testCards.find(({ outcome }) => outcome === wanted)?.number);
  } else {
    const [, type, isPreAuth] = found;
    const paymentReference = await paid({ isPreAuth });
    if (data.status === "failed")
      await sandbox.faults.add({
        environment: "test",
        operation: `${type}Payment`,
        effect: { type: "fail", reason: data.failureReason ?? "" },
      });
    const { amount: some, reason } = data;
    const body = { webcode, paymentReference, ...(some && { amount: some }), ...(reason && { reason }) };
    expect((await test.post(`/payment/${type}`, body)).status).toBe(202);
  }
  await sandbox.clock.advance({ minutes: 5 });
  return received.at(-1) ?? { event_code: "none", data: { paymentStatus: "none" } };
}

/** Other ones in each sandbox. */
const made = { sessionId: "", paymentReference: "", modificationId: "", createdAt: "" };
const comparable = ({ event_code, data }: { event_code: string; data: Data }) => ({
  event_code,
  data: { ...data, ...Object.fromEntries(Object.entries(made).filter(([name]) => name in data)) },
});

it("the events of the examples are found", () => {
  expect(examples.length).toBeGreaterThan(8);
});

it.each(examples)("the sandbox sends the event of $file when that happens", async (example) => {
  expect(comparable(await played(example))).toEqual(comparable(example));
});

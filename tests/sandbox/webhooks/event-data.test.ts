import { beforeEach, describe, expect, it } from "vitest";
import { type Environment, terminals } from "../../../generated/constants.ts";
import type { ModificationType } from "../../../generated/types.ts";
import { amount, sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";

// biome-ignore lint/suspicious/noExplicitAny: events of every shape
let events: any[];
beforeEach(() => {
  events = [];
});
const sandbox = useSandbox({
  webhookUrl: "http://127.0.0.1:9/",
  send: async (_url, _headers, body) => {
    events.push(JSON.parse(body));
    return 204;
  },
});
/** The time of the sandbox as the API shows it. */
const now = async () => (await sandbox.advance(0)).json.now.slice(0, 19).replace("T", " ");

const customReference = "ORD-1";
const whole = amount(10_000);

async function paySession(environment: Environment, isPreAuth: boolean): Promise<string> {
  const body = { ...sessionBody, amount: whole, isPreAuth, customReference };
  const { sessionId } = (await sandbox[environment].post("/payment/session", body)).json.data;
  await sandbox.pay(sessionId);
  const detail = await sandbox[environment].get(`/payment/session/${sessionId}?webcode=${webcode}`);
  return detail.json.data.paymentReference;
}

async function charge(environment: Environment): Promise<string> {
  const [{ poiId }] = terminals[environment];
  const body = { webcode, poiId, amount: whole, customReference };
  return (await sandbox[environment].post("/pos/payment", body)).json.data.paymentReference;
}

/** How each kind of payment is made, and what it allows at first. */
const payments = {
  sale: {
    make: (environment: Environment) => paySession(environment, false),
    allows: ["refund", "cancel"],
  },
  "pre-authorisation": {
    make: (environment: Environment) => paySession(environment, true),
    allows: ["capture", "cancel", "extend"],
  },
  "payment of a terminal": { make: charge, allows: ["refund", "cancel"] },
} as const satisfies Record<string, { make: unknown; allows: readonly ModificationType[] }>;

/** What each modification asks for, its event, and the status of the payment after it has succeeded. */
const modifications = {
  refund: {
    asked: { amount: amount(2_500), reason: "RETURN" },
    code: "REFUND",
    failed: "REFUND_FAILED",
    paymentStatus: "PARTIALLY_REFUNDED",
  },
  capture: {
    asked: { amount: amount(2_500) },
    code: "CAPTURE",
    failed: "CAPTURE_FAILED",
    paymentStatus: "CAPTURED",
  },
  cancel: { asked: {}, code: "CANCELLATION", failed: "CANCELLATION", paymentStatus: "CANCELLED" },
  extend: {
    asked: {},
    code: "AUTHORISATION_ADJUSTMENT",
    failed: "AUTHORISATION_ADJUSTMENT",
    paymentStatus: "AUTHORISED",
  },
} as const satisfies Record<ModificationType, object>;

const failureReason = "The bank refused it.";

const cases = (["live", "test"] as const).flatMap((environment) =>
  Object.entries(payments).flatMap(([payment, { make, allows }]) =>
    allows.flatMap((type) =>
      ["succeeds", "fails"].map((outcome) => ({ environment, payment, make, type, outcome })),
    ),
  ),
);

describe("the event and the list show all that is known", () => {
  it.each(cases)(
    "of a $type of a $payment in $environment that $outcome",
    async ({ environment, make, type, outcome }) => {
      const { asked, code, failed, paymentStatus } = modifications[type];
      const paymentReference = await make(environment);
      if (outcome === "fails") {
        const effect = { type: "fail", reason: failureReason } as const;
        await sandbox.sandbox.faults.add({ environment, operation: `${type}Payment`, effect });
      }
      const { post, get } = sandbox[environment];
      const accepted = await post(`/payment/${type}`, { webcode, paymentReference, ...asked });
      const { modificationId, createdAt } = accepted.json.data;
      const shown = { modificationId, paymentReference, ...asked };
      expect(accepted.json.data).toEqual({ ...shown, type, status: "received", createdAt });
      const listed = async () =>
        (await get(`/payment/modifications?webcode=${webcode}&paymentReference=${paymentReference}`)).json
          .data.modifications;
      expect(await listed()).toEqual([accepted.json.data]);

      await sandbox.advance(2);
      const end = outcome === "fails" ? { status: "failed", failureReason } : { status: "succeeded" };
      expect(await listed()).toEqual([{ ...shown, type, ...end, createdAt }]);
      expect(events.at(-1)).toEqual({
        event_code: outcome === "fails" ? failed : code,
        event_id: expect.stringMatching(/^evt_\w{26}$/),
        data: {
          ...shown,
          ...end,
          paymentStatus: outcome === "fails" ? "AUTHORISED" : paymentStatus,
          webcode,
          customReference,
          createdAt: await now(),
        },
      });
    },
  );
});

import { expect, it } from "vitest";
import { magicAmounts, terminals } from "../../generated/constants.ts";
import { apiErrors } from "../../generated/errors.ts";
import { contract } from "../support/contract.ts";

// What the summary of each example says, with what makes it true of the example. tests/contract/stated-errors.test.ts
// has the errors. Whoever changes such a summary changes it here, with what the new one says of the example.

type Value = Record<string, unknown>;
const { examples } = contract.components;
const exampleOf = (name: string): Value => examples[name]?.value as Value;
const dataOf = (name: string): Value => exampleOf(name)["data"] as Value;
const amountOf = ({ amount }: Value) => (amount as { value: number }).value;
const requestOf = (name: string) => exampleOf(`${name}Request`);

const deposit = amountOf(requestOf("preAuthorisation"));
const order = amountOf(requestOf("onlineOrder"));
const poiIds = (entries: unknown) => (entries as Value[]).map(({ poiId }) => poiId);
const statusesOf = (entries: unknown) => (entries as Value[]).map(({ status }) => status);

/** An event of a modification with this outcome, of an amount in this range. */
const event =
  (code: string, status: string, isSome: (value: number) => boolean = () => true) =>
  (name: string) => {
    const { event_code, data } = exampleOf(name) as { event_code: string; data: Value };
    expect([event_code, data["status"]]).toEqual([code, status]);
    if (data["amount"]) expect(isSome(amountOf(data))).toBe(true);
  };
const attempt = (paymentStatus: string) => (name: string) =>
  expect(exampleOf(name)).toMatchObject({ event_code: "AUTHORISATION", data: { paymentStatus } });
/** A request of a modification, or its response. */
const modification =
  (type: string, value?: (value: number) => boolean, reason?: string) => (name: string) => {
    const data = name.endsWith("Request") ? exampleOf(name) : dataOf(name);
    if (!name.endsWith("Request")) expect(data).toMatchObject({ type, status: "received" });
    if (value) expect(value(amountOf(data))).toBe(true);
    expect([data["amount"] !== undefined, data["reason"] !== undefined]).toEqual([
      value !== undefined,
      reason !== undefined,
    ]);
  };
const lists = (online: boolean) => (name: string) =>
  expect(poiIds(exampleOf(name)["data"])).toEqual(
    poiIds(terminals.test.filter((terminal) => terminal.online || !online)),
  );
const nothing = (member: string) => (name: string) =>
  expect(dataOf(name)).toEqual({ [member]: [], pagination: { page: 1, limit: 20, hasMore: false } });
/** A charge, or its response. The amount of the request decides the outcome. */
const sale = (environment: "live" | "test", isRefused: boolean) => (name: string) => {
  const isRequest = name.endsWith("Request");
  const data = isRequest ? exampleOf(name) : dataOf(name);
  expect(poiIds(terminals[environment])).toContain(data["poiId"]);
  if (isRequest) expect(magicAmounts[String(amountOf(data)).slice(-2) as "51"] === "refused").toBe(isRefused);
  else expect(data["status"]).toBe(isRefused ? "refused" : "authorised");
};
const session = (isPreAuth: boolean) => (name: string) => {
  const data = name.endsWith("Request") ? exampleOf(name) : dataOf(name);
  expect(data["isPreAuth"] ?? false).toBe(isPreAuth);
};
const isWhole = (whole: number) => (value: number) => value === whole;
const isPart = (whole: number) => (value: number) => value < whole;

const summaries: Record<string, [summary: string, proof: (name: string) => unknown]> = {
  authorisedPayment: ["An online payment was authorised", attempt("AUTHORISED")],
  refusedPayment: ["An attempt to pay was refused", attempt("REFUSED")],
  cancelledPayment: ["A deposit was released", event("CANCELLATION", "succeeded")],
  capturedPayment: ["Part of a deposit was captured", event("CAPTURE", "succeeded", isPart(deposit))],
  extendedPayment: ["A deposit was extended", event("AUTHORISATION_ADJUSTMENT", "succeeded")],
  refundedPayment: ["One article was refunded", event("REFUND", "succeeded", isPart(order))],
  failedCancellation: ["A deposit could not be released", event("CANCELLATION", "failed")],
  failedCapture: ["A deposit could not be captured", event("CAPTURE_FAILED", "failed")],
  failedExtension: ["A deposit could not be extended", event("AUTHORISATION_ADJUSTMENT", "failed")],
  failedRefund: ["A refund could not be processed", event("REFUND_FAILED", "failed")],
  cancellation: ["Release the deposit", modification("cancel")],
  extension: ["Keep the deposit for longer", modification("extend")],
  fullCapture: ["The whole deposit", modification("capture", isWhole(deposit))],
  partialCapture: ["Part of the deposit", modification("capture", isPart(deposit))],
  fullRefund: ["The whole amount back", modification("refund", isWhole(order), "RETURN")],
  partialRefund: ["One article back", modification("refund", isPart(order), "RETURN")],
  modificationsPage: [
    "A capture, a refund and a failed refund",
    (name) => {
      const entries = dataOf(name)["modifications"] as Value[];
      const told = entries.map(({ type, status }) => (status === "failed" ? `failed ${type}` : type));
      expect(told.toSorted()).toEqual(["capture", "failed refund", "refund"]);
    },
  ],
  noModifications: ["Nothing matches", nothing("modifications")],
  noSessions: ["Nothing matches", nothing("sessions")],
  allTerminals: ["All terminals", lists(false)],
  connectedTerminals: ["Only the connected ones (syncFromProvider=true)", lists(true)],
  liveTerminals: [
    "The terminals of the simulated Live",
    (name) => expect(poiIds(exampleOf(name)["data"])).toEqual(poiIds(terminals.live)),
  ],
  counterSale: ["A sale at the counter", sale("test", false)],
  liveSale: ["A sale at the counter", sale("live", false)],
  refusedSale: ["A sale that the card refuses", sale("test", true)],
  completedSession: [
    "Paid at the second try",
    (name) => expect(statusesOf(dataOf(name)["attempts"])).toEqual(["refused", "authorised"]),
  ],
  pendingSession: [
    "Waiting for the customer",
    (name) => expect(dataOf(name)).toMatchObject({ status: "pending" }),
  ],
  sessionsPage: ["Two sessions", (name) => expect(dataOf(name)["sessions"]).toHaveLength(2)],
  onlineOrder: ["An order in a web shop", session(false)],
  preAuthorisation: ["A deposit to be captured later", session(true)],
};
/** A request has the summary of its response, for the same reason. */
const requests = Object.keys(examples).flatMap((name) => {
  const said = summaries[name.replace(/Request$/, "")];
  return said && name.endsWith("Request") ? [[name, said] as const] : [];
});
const all = [...Object.entries(summaries), ...requests];

it("each example of a request, a success or an event says of itself what is proved here, and no other is", () => {
  const said = Object.entries(examples).flatMap(([name, { summary }]) =>
    name in apiErrors ? [] : [[name, summary]],
  );
  const proved = all.map(([name, [summary]]) => [name, summary]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(proved));
});

it.each(all)("the example %s is what it says", (name, [, proof]) => {
  proof(name);
});

it("the terminal that a schema shows is one of Test", () => {
  const { examples: shown = [] } = contract.components.schemas["PoiId"] ?? {};
  for (const poiId of shown) expect(poiIds(terminals.test)).toContain(poiId);
});

it.each(["allTerminals", "connectedTerminals", "liveTerminals"])(
  "each terminal of %s is as the sandbox has it",
  (name) => {
    for (const { status, ...shown } of exampleOf(name)["data"] as unknown as Value[]) {
      expect(status).toBe("boarded");
      const known = [...terminals.test, ...terminals.live].map(({ online: _, ...terminal }) => terminal);
      expect(known).toContainEqual(shown);
    }
  },
);

it("a failed event gives no reason that the status of its payment denies", () => {
  const failed = Object.values(examples).flatMap(({ value }) => {
    const { failureReason, paymentStatus } = Object((value as Value)["data"]);
    return failureReason && paymentStatus ? [{ failureReason, paymentStatus }] : [];
  });
  expect(failed.length).toBeGreaterThan(3);
  const isDenied = ({ failureReason, paymentStatus }: { failureReason: string; paymentStatus: string }) => {
    const [told = paymentStatus] = /\b(?:captured|cancelled|refunded)\b/.exec(failureReason) ?? [];
    return told.toUpperCase() !== paymentStatus;
  };
  const failureReason = "The payment was captured in the meantime.";
  expect(isDenied({ failureReason, paymentStatus: "AUTHORISED" })).toBe(true);
  expect(failed.filter(isDenied)).toEqual([]);
});

// tier: unit, prism
import { describe, expect, it } from "vitest";
import { terminals } from "../../../generated/constants.ts";
import { type ApiErrorName, apiErrors } from "../../../generated/errors.ts";
import { cardOutcome } from "../../../src/sandbox/payments/pay.ts";
import { amount, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();
const charge = (value: number, poiId = "V400m-TEST-000001") =>
  sandbox.test.post("/pos/payment", { webcode, poiId, amount: amount(value), customReference: "TICKET-1" });
const refused = (name: ApiErrorName) => ({
  status: apiErrors[name].statusCode,
  json: { error: { code: apiErrors[name].code, message: apiErrors[name].message } },
});

describe("the terminals", () => {
  const ids = async (query = "") => {
    const { json } = await sandbox.test.get(`/pos/terminals?webcode=${webcode}${query}`);
    return json.data.map(({ poiId }: { poiId: string }) => poiId);
  };

  it("are three, of which two are connected", async () => {
    expect(await ids()).toEqual(["V400m-TEST-000001", "S1F2-TEST-000002", "P400Plus-TEST-000003"]);
    expect(await ids("&syncFromProvider=false")).toHaveLength(3);
    expect(await ids("&syncFromProvider=true")).toEqual(["V400m-TEST-000001", "S1F2-TEST-000002"]);
  });
});

describe("a charge", () => {
  it("is authorised, and its two identifiers are the same", async () => {
    const { status, json } = await charge(1850);
    expect([status, json.data.status]).toEqual([201, "authorised"]);
    expect(json.data.posPaymentId).toBe(json.data.paymentReference);
    expect(json.data).toEqual({
      posPaymentId: expect.stringMatching(/^SHOP01-POS-\d+$/),
      paymentReference: json.data.posPaymentId,
      poiId: "V400m-TEST-000001",
      status: "authorised",
      amount: amount(1850),
      customReference: "TICKET-1",
      createdAt: "2026-06-28 10:30:00",
    });
  });

  it("returns description and customReference only when it was sent with them", async () => {
    const bare = { webcode, poiId: "V400m-TEST-000001", amount: amount(1850) };
    const described = await sandbox.test.post("/pos/payment", { ...bare, description: "Two coffees" });
    expect(described.json.data).toMatchObject({ description: "Two coffees" });
    const members = ["posPaymentId", "paymentReference", "poiId", "status", "amount", "createdAt"];
    expect(Object.keys((await sandbox.test.post("/pos/payment", bare)).json.data)).toEqual(members);
  });

  it.each([51, 1851, 100051])("of %i is refused by the card and leaves no payment", async (value) => {
    const { status, json } = await charge(value);
    expect([status, json.data.status]).toEqual([201, "refused"]);
    const refund = {
      webcode,
      paymentReference: json.data.paymentReference,
      amount: amount(1),
      reason: "RETURN",
    };
    expect(await sandbox.test.post("/payment/refund", refund)).toMatchObject(refused("paymentNotFound"));
  });

  it.each([52, 1852])("of %i times out", async (value) => {
    expect(await charge(value)).toMatchObject(refused("terminalTimeout"));
  });

  it.each([1, 152000, 5100, 5200])("of %i is authorised", async (value) => {
    expect((await charge(value)).json.data.status).toBe("authorised");
  });

  it("needs a terminal that exists and is connected", async () => {
    expect(await charge(100, "P400Plus-TEST-000003")).toMatchObject(refused("terminalOffline"));
    expect(await charge(100, "V400m-000000")).toMatchObject(refused("terminalNotFound"));
  });
});

describe("the terminals of Live, which is simulated", () => {
  const chargeLive = (value: number, poiId: string) =>
    sandbox.live.post("/pos/payment", { webcode, poiId, amount: amount(value) });

  it("are others than those of Test", async () => {
    const { json } = await sandbox.live.get(`/pos/terminals?webcode=${webcode}`);
    const ids = json.data.map(({ poiId }: { poiId: string }) => poiId);
    expect(ids).toEqual(terminals.live.map(({ poiId }) => poiId));
    expect(ids.join()).not.toContain("TEST");
    expect(await chargeLive(100, terminals.test[0].poiId)).toMatchObject(refused("terminalNotFound"));
    expect(await charge(100, terminals.live[0].poiId)).toMatchObject(refused("terminalNotFound"));
  });

  it.each([1851, 1852])("accept %i, a magic amount of Test, as an ordinary amount", async (value) => {
    const { json } = await chargeLive(value, terminals.live[0].poiId);
    expect(json.data.status).toBe("authorised");
  });
});

describe("a card", () => {
  // Known numbers of ISO/IEC 7812 and of schemes, which have every digit at both kinds of places.
  it.each([
    "79927398713",
    "378282246310005",
    "6011111111111117",
    "3530111333300000",
    "5105105105105100",
    "9876543217",
  ])("in live passes the Luhn check with %s, and with no other last digit", (number) => {
    const accepted = Array.from("0123456789", (digit) => number.slice(0, -1) + digit).filter(
      (each) => cardOutcome("live", each) === "authorised",
    );
    expect(accepted).toEqual([number]);
  });

  it.each([
    ["live", "4111111111111111", "refused", "a test card"],
    ["live", "5555444433331111", "authorised", "the default of Live"],
    ["live", "4242424242424242", "authorised", "any number that passes the Luhn check"],
    ["live", "4242424242424241", "refused", "a number that fails the Luhn check"],
    ["test", "4111111111111111", "authorised", "the default of Test"],
    ["test", "4000000000003220", "challenge", "a test card with a challenge"],
    ["test", "5555444433331111", "refused", "no test card"],
  ] as const)("in %s with the number %s is %s: %s", (environment, number, outcome, _) => {
    expect(cardOutcome(environment, number)).toBe(outcome);
  });
});

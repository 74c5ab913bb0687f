// tier: unit, prism
import { describe, expect, it } from "vitest";
import { type ApiErrorName, apiErrors } from "../../../generated/errors.ts";
import type { ModificationType } from "../../../generated/types.ts";
import { type PaymentState, statusAfter, transitions } from "../../../src/sandbox/payments/transitions.ts";
import { amount, useSandbox, webcode } from "../../support/sandbox.ts";

const sandbox = useSandbox();

const modify = (type: ModificationType, paymentReference: string, value = 1000, currency = "EUR") =>
  sandbox.test.post(`/payment/${type}`, {
    webcode,
    paymentReference,
    ...(type === "refund" || type === "capture" ? { amount: amount(value, currency) } : {}),
    ...(type === "refund" ? { reason: "CUSTOMER REQUEST" } : {}),
  });

const statusOf = async (paymentReference: string) => {
  const { json } = await sandbox.test.get(`/payment/sessions?webcode=${webcode}&limit=100`);
  const sessions: { paymentReference: string; paymentStatus: string }[] = json.data.sessions;
  return sessions.find((session) => session.paymentReference === paymentReference)?.paymentStatus;
};

/** How a payment of 100.00 EUR gets into each state. */
const makers: Record<PaymentState, () => Promise<string>> = {
  sale: () => sandbox.paid(),
  reserved: () => sandbox.paid({ isPreAuth: true }),
  captured: async () => {
    const reference = await sandbox.paid({ isPreAuth: true });
    await modify("capture", reference, 8000);
    return reference;
  },
  cancelled: async () => {
    const reference = await sandbox.paid({ isPreAuth: true });
    await modify("cancel", reference);
    return reference;
  },
};

const refused = (name: ApiErrorName) => ({
  status: apiErrors[name].statusCode,
  json: { error: { code: apiErrors[name].code, message: apiErrors[name].message } },
});

/** Written out, not derived: a table that is wrong must not make its own test right. */
const rules: [PaymentState, ModificationType, ApiErrorName | "accepted"][] = [
  ["sale", "refund", "accepted"],
  ["sale", "capture", "notPreAuthorised"],
  ["sale", "cancel", "accepted"],
  ["sale", "extend", "notPreAuthorised"],
  ["reserved", "refund", "paymentNotCaptured"],
  ["reserved", "capture", "accepted"],
  ["reserved", "cancel", "accepted"],
  ["reserved", "extend", "accepted"],
  ["captured", "refund", "accepted"],
  ["captured", "capture", "alreadyCaptured"],
  ["captured", "cancel", "alreadyCaptured"],
  ["captured", "extend", "alreadyCaptured"],
  ["cancelled", "refund", "paymentCancelled"],
  ["cancelled", "capture", "paymentCancelled"],
  ["cancelled", "cancel", "paymentCancelled"],
  ["cancelled", "extend", "paymentCancelled"],
];

describe("a payment", () => {
  it("is tested in every state with every modification", () => {
    const cells = Object.entries(transitions).flatMap(([state, row]) =>
      Object.keys(row).map((type) => [state, type]),
    );
    expect(rules.map(([state, type]) => [state, type])).toEqual(cells);
  });

  it.each(rules)("that is %s responds to a %s: %s", async (state, type, outcome) => {
    const response = await modify(type, await makers[state]());
    expect(response).toMatchObject(outcome === "accepted" ? { status: 202 } : refused(outcome));
  });
});

describe("the message of a refused modification", () => {
  const refunded = async () => {
    const reference = await makers.sale();
    await modify("refund", reference, 100);
    return reference;
  };
  const refusals = new Map([
    ...rules.map(([state, , name]) => [name, makers[state]] as const),
    ["paymentRefunded" as const, refunded],
  ]);
  /** What a message such as "Refund it instead." tells the caller to do. */
  const remedies = Array.from(refusals).flatMap(([name, make]) => {
    const { message } = name === "accepted" ? { message: "" } : apiErrors[name];
    const named = message.includes("instead")
      ? message.matchAll(/\b(?:refund|capture|cancel|extend)\b/gi)
      : [];
    return Array.from(named, ([word]) => ({ name, make, type: word.toLowerCase() as ModificationType }));
  });

  it("is found wherever one says what to do instead", () => {
    const names = Object.entries(apiErrors).filter(([, { message }]) => message.includes("instead"));
    expect(new Set(remedies.map(({ name }) => name))).toEqual(new Set(names.map(([name]) => name)));
  });

  it.each(remedies)("offers what the payment accepts: after $name, $type", async ({ make, type }) => {
    expect((await modify(type, await make())).status).toBe(202);
  });
});

describe("the status of a payment", () => {
  it.each([1, 2, 3, 100])(
    "after refunds is REFUNDED only when all of the captured %i are refunded",
    (captured) => {
      for (let refunded = 1; refunded <= captured; refunded += 1)
        expect(statusAfter("refund", "CAPTURED", { captured, refunded })).toBe(
          refunded === captured ? "REFUNDED" : "PARTIALLY_REFUNDED",
        );
    },
  );

  it.each(["AUTHORISED", "CAPTURED", "PARTIALLY_REFUNDED"] as const)(
    "%s becomes CAPTURED by a capture, CANCELLED by a cancellation, and stays by an extension",
    (before) => {
      const amounts = { captured: 100, refunded: 0 };
      const after = (["capture", "cancel", "extend"] as const).map((type) =>
        statusAfter(type, before, amounts),
      );
      expect(after).toEqual(["CAPTURED", "CANCELLED", before]);
    },
  );
});

describe("a sale", () => {
  it("can be cancelled until its first refund is accepted, whether that is processed or not", async () => {
    const cancelled = await makers.sale();
    expect((await modify("cancel", cancelled)).status).toBe(202);
    await sandbox.advance(5);
    expect(await statusOf(cancelled)).toBe("CANCELLED");
    const refunded = await makers.sale();
    await modify("refund", refunded, 100);
    expect(await modify("cancel", refunded)).toMatchObject(refused("paymentRefunded"));
  });
});

describe("refunds", () => {
  it("return their reason, in the response and in the list", async () => {
    const reference = await makers.sale();
    const { json } = await modify("refund", reference, 100);
    expect(json.data.reason).toBe("CUSTOMER REQUEST");
    const list = await sandbox.test.get(
      `/payment/modifications?webcode=${webcode}&paymentReference=${reference}`,
    );
    expect(list.json.data.modifications[0].reason).toBe("CUSTOMER REQUEST");
  });

  it("can add up to the captured amount and no more, processed or not", async () => {
    const reference = await makers.captured();
    expect((await modify("refund", reference, 5000)).status).toBe(202);
    expect((await modify("refund", reference, 3000)).status).toBe(202);
    expect(await modify("refund", reference, 1)).toMatchObject(refused("refundExceedsCaptured"));
    await sandbox.advance(5);
    expect(await modify("refund", reference, 1)).toMatchObject(refused("refundExceedsCaptured"));
  });

  it("are shown as partial until nothing is left", async () => {
    const reference = await makers.sale();
    await modify("refund", reference, 4000);
    expect(await statusOf(reference)).toBe("AUTHORISED");
    await sandbox.advance(5);
    expect(await statusOf(reference)).toBe("PARTIALLY_REFUNDED");
    await modify("refund", reference, 6000);
    await sandbox.advance(5);
    expect(await statusOf(reference)).toBe("REFUNDED");
  });

  it("leave a captured payment PARTIALLY_REFUNDED until the captured amount is refunded", async () => {
    const reference = await makers.captured();
    await sandbox.advance(5);
    await modify("refund", reference, 1000);
    await sandbox.advance(5);
    expect(await statusOf(reference)).toBe("PARTIALLY_REFUNDED");
  });

  it.each([
    ["refund", "sale"],
    ["refund", "captured"],
    ["capture", "reserved"],
  ] as const)(
    "and captures must be in the currency of the payment: a %s of one that is %s",
    async (type, state) => {
      expect(await modify(type, await makers[state](), 100, "USD")).toMatchObject(
        refused("currencyMismatch"),
      );
    },
  );
});

describe("a capture", () => {
  it("can be for part of the amount, but not for more", async () => {
    const reference = await makers.reserved();
    expect(await modify("capture", reference, 10001)).toMatchObject(refused("captureExceedsAuthorised"));
    expect((await modify("capture", reference, 10000)).status).toBe(202);
  });

  it("limits the refunds to the captured amount", async () => {
    const reference = await makers.reserved();
    await modify("capture", reference, 2500);
    expect(await modify("refund", reference, 2501)).toMatchObject(refused("refundExceedsCaptured"));
    expect((await modify("refund", reference, 2500)).status).toBe(202);
  });
});

describe("a modification", () => {
  it("is received at once and succeeds when the clock has advanced", async () => {
    const reference = await makers.reserved();
    const accepted = await modify("cancel", reference);
    expect(accepted.json.data).toEqual({
      modificationId: expect.stringMatching(/^SHOP01-MOD-\d+$/),
      paymentReference: reference,
      type: "cancel",
      status: "received",
      createdAt: accepted.json.data.createdAt,
    });
    const list = () =>
      sandbox.test.get(`/payment/modifications?webcode=${webcode}&paymentReference=${reference}`);
    expect((await list()).json.data.modifications).toEqual([accepted.json.data]);
    await sandbox.advance(1);
    expect((await list()).json.data.modifications[0].status).toBe("received");
    await sandbox.advance(1);
    expect((await list()).json.data.modifications[0].status).toBe("succeeded");
    expect(await statusOf(reference)).toBe("CANCELLED");
  });

  it("returns the amount that was requested", async () => {
    const { json } = await modify("refund", await makers.sale(), 250);
    expect(json.data).toMatchObject({ type: "refund", amount: amount(250) });
  });

  it("does not change the payment status when it extends a pre-authorisation", async () => {
    const reference = await makers.reserved();
    await modify("extend", reference);
    await sandbox.advance(5);
    expect(await statusOf(reference)).toBe("AUTHORISED");
  });

  it("of an unknown payment, or one of another environment or webcode, leads to 404", async () => {
    const reference = await makers.sale();
    const body = { webcode, paymentReference: reference, amount: amount(1), reason: "RETURN" };
    expect(await sandbox.live.post("/payment/refund", body)).toMatchObject(refused("paymentNotFound"));
    const { json } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode: "SHOP02" });
    const strangers = { ...body, webcode: "SHOP02" };
    const response = await sandbox.test.post("/payment/refund", strangers, { "X-API-KEY": json.key });
    expect(response).toMatchObject(refused("paymentNotFound"));
    expect(await modify("refund", "SHOP01-PXT-nobody")).toMatchObject(refused("paymentNotFound"));
  });

  it("is listed only for its own environment and webcode", async () => {
    const reference = await makers.sale();
    await modify("refund", reference, 1);
    const { json } = await sandbox.control("POST", "/api-keys", { environment: "test", webcode: "SHOP02" });
    const list = (code: string) => `/payment/modifications?webcode=${code}&paymentReference=${reference}`;
    const responses = [
      await sandbox.test.get(list(webcode)),
      await sandbox.live.get(list(webcode)),
      await sandbox.test.get(list("SHOP02"), { "X-API-KEY": json.key }),
    ];
    expect(responses.map((response) => response.json.data.modifications.length)).toEqual([1, 0, 0]);
  });

  it("is listed newest first, filtered by type, in pages", async () => {
    const reference = await makers.sale();
    for (const value of [1, 2, 3]) await modify("refund", reference, value);
    const list = (query: string) =>
      sandbox.test.get(`/payment/modifications?webcode=${webcode}&paymentReference=${reference}${query}`);
    const values = (response: Awaited<ReturnType<typeof list>>) =>
      response.json.data.modifications.map((entry: { amount: { value: number } }) => entry.amount.value);
    expect(values(await list("&limit=2"))).toEqual([3, 2]);
    const second = await list("&limit=2&page=2");
    expect(values(second)).toEqual([1]);
    expect(second.json.data.pagination).toEqual({ page: 2, limit: 2, hasMore: false });
    expect(values(await list("&type=capture"))).toEqual([]);
  });

  it("works on a POS payment like on an online one", async () => {
    const charge = { webcode, poiId: "S1F2-TEST-000002", amount: amount(700) };
    const { json } = await sandbox.test.post("/pos/payment", charge);
    expect((await modify("refund", json.data.paymentReference, 700)).status).toBe(202);
  });
});

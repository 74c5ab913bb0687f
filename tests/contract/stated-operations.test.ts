import { expect, it } from "vitest";
import { magicAmounts, terminals, testCards } from "../../generated/constants.ts";
import { contract } from "../support/contract.ts";
import { amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

// What the contract says of each operation, with its proof. Whoever changes such a sentence changes it here, and proves
// what the new one says.

const events: { event_code: string; data: { modificationId?: string } }[] = [];
const running = useSandbox({
  receiver: async (request) => {
    events.push((await request.json()) as (typeof events)[number]);
    return new Response();
  },
});

const refused = testCards.find(({ outcome }) => outcome === "refused")?.number;
const create = async (fields: object = {}) =>
  (await running.test.post("/payment/session", { ...sessionBody, ...fields })).json.data;
const session = async (sessionId: string) =>
  (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data;
const sessions = async (query: string) =>
  (await running.test.get(`/payment/sessions?webcode=${webcode}&${query}`)).json.data.sessions;
const modifications = async (query: string) =>
  (await running.test.get(`/payment/modifications?webcode=${webcode}&${query}`)).json.data.modifications;
const listTerminals = async (query = "") =>
  (await running.test.get(`/pos/terminals?webcode=${webcode}${query}`)).json.data;
const charge = (poiId: string, value = 1000) =>
  running.test.post("/pos/payment", { webcode, poiId, amount: amount(value) });
const modify = (type: string, paymentReference: string, more: object = {}) =>
  running.test.post(`/payment/${type}`, { webcode, paymentReference, ...more });
const refund = (paymentReference: string, value = 10000) =>
  modify("refund", paymentReference, { amount: amount(value), reason: "OTHER" });
const capture = (paymentReference: string, value = 10000) =>
  modify("capture", paymentReference, { amount: amount(value) });
const reserved = () => running.paid({ isPreAuth: true });

/** The statuses of the responses to actions, one after the other. Each takes effect before the next. */
async function statuses(...actions: (() => Promise<{ status: number }>)[]): Promise<number[]> {
  const found: number[] = [];
  for (const action of actions) {
    found.push((await action()).status);
    await running.advance(60);
  }
  return found;
}

/** A modification is `received` at first and `succeeded` later, which a webhook tells. */
async function isProcessedAfterwards(accepted: {
  status: number;
  json: { data: { modificationId: string } };
}) {
  const { modificationId } = accepted.json.data;
  const status = async () =>
    (await modifications("limit=100")).find(
      (one: { modificationId: string }) => one.modificationId === modificationId,
    ).status;
  expect([accepted.status, await status()]).toEqual([202, "received"]);
  await running.advance(60);
  expect(await status()).toBe("succeeded");
  expect(events.filter(({ data }) => data.modificationId === modificationId)).toHaveLength(1);
}

const proofs: Record<string, () => Promise<unknown>> = {
  "Creates a payment session and returns the address of its payment page.": async () => {
    const page = await running.sandbox.fetch(new Request((await create()).paymentUrl));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("100.00")]);
  },
  "The session is the intent to pay: it stays `pending` until the customer pays there, and a refused attempt leaves it pending.":
    async () => {
      const { sessionId } = await create();
      await running.pay(sessionId, refused);
      const { status, attempts } = await session(sessionId);
      expect([status, attempts.length]).toEqual(["pending", 1]);
      await running.pay(sessionId);
      expect((await session(sessionId)).status).toBe("completed");
    },
  "Afterwards the browser goes to `urlOk` with an encrypted `data` parameter (see the schema RedirectData), or to `urlKo` when the payment failed or was given up.":
    async () => {
      const [paid, failed, given] = [await create(), await create(), await create()];
      const addresses = [
        await running.sandbox.pay(paid.sessionId),
        await running
          .control("POST", `/sessions/${failed.sessionId}/pay`, { card: refused })
          .then(({ json }) => json),
        await running.sandbox.cancel(given.sessionId),
      ].map(({ redirectUrl }) => new URL(redirectUrl));
      expect(addresses.map(({ origin, pathname }) => origin + pathname)).toEqual([
        sessionBody.urlOk,
        sessionBody.urlKo,
        sessionBody.urlKo,
      ]);
      expect(addresses[0]?.searchParams.get("data")?.split(".")).toHaveLength(5);
    },
  "Returns one session with its attempts.": async () => {
    const { sessionId } = await create();
    await running.pay(sessionId, refused);
    expect(await session(sessionId)).toMatchObject({ sessionId, attempts: [{ status: "refused" }] });
  },
  "A completed one names its payment: `paymentReference` is what refunds, captures, cancellations and extensions act on.":
    async () => {
      const { sessionId } = await create({ isPreAuth: true });
      expect(await session(sessionId)).not.toHaveProperty("paymentReference");
      await running.pay(sessionId);
      const { paymentReference } = await session(sessionId);
      const other = await reserved();
      expect(
        await statuses(
          () => modify("extend", paymentReference),
          () => capture(paymentReference),
          () => refund(paymentReference),
          () => modify("cancel", other),
        ),
      ).toEqual([202, 202, 202, 202]);
    },
  "Returns the sessions of the webcode, newest first, a page at a time.": async () => {
    const older = await create();
    await running.advance(1);
    const newer = await create();
    const pages = [await sessions("limit=1&page=1"), await sessions("limit=1&page=2")].flat();
    expect(pages.map(({ sessionId }) => sessionId)).toEqual([newer.sessionId, older.sessionId]);
  },
  "A session must match every filter that you give.": async () => {
    await running.pay((await create({ customReference: "one" })).sessionId);
    await create({ customReference: "one" });
    await running.pay((await create({ customReference: "other" })).sessionId);
    expect(await sessions("customReference=one&status=completed")).toHaveLength(1);
  },
  "A session that is created while you read can move entries to the next page.": async () => {
    const { sessionId } = await create();
    const [first] = await sessions("limit=1&page=1");
    await running.advance(1);
    await create();
    const [again] = await sessions("limit=1&page=2");
    expect([first.sessionId, again.sessionId]).toEqual([sessionId, sessionId]);
  },
  "Gives back all or part of a captured payment, online or POS.": async () => {
    const [sale, captured, open] = [await running.paid(), await reserved(), await reserved()];
    const pos = (await charge("V400m-TEST-000001")).json.data.paymentReference;
    expect(
      await statuses(
        () => refund(sale, 2500),
        () => refund(sale, 7500),
        () => refund(pos, 1000),
        () => refund(open),
        () => capture(captured),
        () => refund(captured),
      ),
    ).toEqual([202, 202, 202, 400, 202, 202]);
  },
  "The refund is accepted here and processed afterwards: a webhook tells its outcome, and the list of modifications shows it.":
    async () => isProcessedAfterwards(await refund(await running.paid())),
  "Takes all or part of an amount that was reserved by a session with `isPreAuth`.": async () => {
    const [all, part, sale] = [await reserved(), await reserved(), await running.paid()];
    expect(
      await statuses(
        () => capture(all),
        () => capture(part, 1),
        () => capture(sale),
      ),
    ).toEqual([202, 202, 400]);
  },
  "The capture is accepted here and processed afterwards; what it does not take is released.": async () => {
    const payment = await reserved();
    await isProcessedAfterwards(await capture(payment, 8000));
    expect(
      await statuses(
        () => capture(payment, 2000),
        () => refund(payment, 8001),
      ),
    ).toEqual([400, 400]);
  },
  "Gives up a whole payment: it releases a pre-authorisation that was not captured, or returns a sale of which nothing was refunded.":
    async () => {
      const [open, captured, sale, given] = [
        await reserved(),
        await reserved(),
        await running.paid(),
        await running.paid(),
      ];
      await statuses(
        () => capture(captured),
        () => refund(given, 1),
      );
      expect(
        await statuses(...[open, captured, sale, given].map((payment) => () => modify("cancel", payment))),
      ).toEqual([202, 400, 202, 400]);
    },
  "The cancellation is accepted here and processed afterwards.": async () =>
    isProcessedAfterwards(await modify("cancel", await reserved())),
  "Keeps a reserved amount reserved for longer.": async () => {
    const [open, sale] = [await reserved(), await running.paid()];
    expect(
      await statuses(
        () => modify("extend", open),
        () => capture(open),
        () => modify("extend", open),
        () => modify("extend", sale),
      ),
    ).toEqual([202, 202, 400, 400]);
  },
  "The extension is accepted here and processed afterwards.": async () =>
    isProcessedAfterwards(await modify("extend", await reserved())),
  "Returns the refunds, captures, cancellations and extensions of the webcode, newest first, a page at a time.":
    async () => {
      const [one, other] = [await reserved(), await reserved()];
      await statuses(
        () => modify("extend", one),
        () => capture(one),
        () => refund(one),
        () => modify("cancel", other),
      );
      const pages = await Promise.all([1, 2].map((page) => modifications(`limit=2&page=${page}`)));
      expect(pages.flat().map(({ type }) => type)).toEqual(["cancel", "refund", "capture", "extend"]);
    },
  "A modification must match every filter that you give.": async () => {
    const [one, other] = [await reserved(), await reserved()];
    await statuses(
      () => modify("extend", one),
      () => capture(one),
      () => modify("extend", other),
    );
    expect(await modifications(`paymentReference=${one}&type=extend`)).toHaveLength(1);
  },
  "One that `failed` says why in `failureReason`.": async () => {
    const effect = { type: "fail", reason: "The bank refused it." };
    await running.control("POST", "/faults", { environment: "test", operation: "refundPayment", effect });
    await refund(await running.paid());
    await running.advance(60);
    const [{ status, failureReason }] = await modifications("limit=1");
    expect([status, failureReason]).toEqual(["failed", effect.reason]);
  },
  "Returns the terminals that may be charged.": async () => {
    expect((await listTerminals()).map(({ poiId }: { poiId: string }) => poiId)).toEqual(
      terminals.test.map(({ poiId }) => poiId),
    );
    expect((await charge("unknown")).status).toBe(404);
  },
  "With `syncFromProvider=true` only those that are connected right now.": async () => {
    for (const { poiId } of await listTerminals("&syncFromProvider=true"))
      expect((await charge(poiId)).status).toBe(201);
    expect(await listTerminals("&syncFromProvider=true")).toHaveLength(
      terminals.test.filter(({ online }) => online).length,
    );
  },
  "Test has three simulated terminals, of which `P400Plus-TEST-000003` is never connected.": async () => {
    const [all, connected] = [await listTerminals(), await listTerminals("&syncFromProvider=true")];
    const isConnected = ({ poiId }: { poiId: string }) =>
      connected.some((terminal: { poiId: string }) => terminal.poiId === poiId);
    expect(all).toHaveLength(3);
    expect(all.filter((terminal: { poiId: string }) => !isConnected(terminal))).toMatchObject([
      { poiId: "P400Plus-TEST-000003" },
    ]);
  },
  "Sends an amount to a terminal.": async () =>
    expect((await charge("V400m-TEST-000001", 1850)).json.data).toMatchObject({
      poiId: "V400m-TEST-000001",
      amount: amount(1850),
    }),
  "The response comes when the terminal is done, so the request stays open while the customer pays.":
    async () => {
      const outcomes = [1000, 1051].map(
        async (value) => (await charge("V400m-TEST-000001", value)).json.data.status,
      );
      expect([magicAmounts["51"], await Promise.all(outcomes)]).toEqual([
        "refused",
        ["authorised", "refused"],
      ]);
    },
  "The payment can be modified like an online one.": async () => {
    const [one, other] = [await charge("V400m-TEST-000001"), await charge("V400m-TEST-000001")];
    const references = [one, other].map(({ json }) => json.data.paymentReference);
    expect(
      await statuses(
        () => refund(references[0], 1000),
        () => modify("cancel", references[1]),
      ),
    ).toEqual([202, 202]);
  },
};

/** The sentences of the descriptions of operations, without the one that names the environment. */
const sentences = Object.values(contract.paths)
  .flatMap((item) => Object.values(item) as unknown as { description: string }[])
  .flatMap(({ description }) =>
    description
      .replace(/\s*Environment: (Live|Test)\.\s*$/, "")
      .replaceAll(/\s+/g, " ")
      .split(/(?<=\.) (?=[A-Z])/),
  );

it("each sentence about an operation has a proof, and no other has one", () => {
  expect([...new Set(sentences)].sort()).toEqual(Object.keys(proofs).sort());
});

it.each(Object.entries(proofs))("the sandbox does as an operation says: %s", async (_, proof) => {
  await running.control("POST", "/reset");
  await proof();
});

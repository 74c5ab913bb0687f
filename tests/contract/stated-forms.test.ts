import { expect, it } from "vitest";
import {
  eventCodes,
  magicAmounts,
  supportedCountries,
  terminals,
  testCards,
} from "../../generated/constants.ts";
import { apiErrors } from "../../generated/errors.ts";
import { toMinorUnits } from "../../src/client/amounts.ts";
import { parseDateTime, parseMoment } from "../../src/contract/date-time.ts";
import { openRedirectData } from "../../src/redirect/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { contract, type Schema } from "../support/contract.ts";
import { useReceivedEvents } from "../support/received-events.ts";
import { amount, callsTo, manualClock, sessionBody, webcode } from "../support/sandbox.ts";
import { decisive, rule, sentencesIn } from "./sentences.ts";

// What the descriptions of schemas say of values and their forms, each with its proof. Whoever changes such a sentence
// changes it here, and proves what the new one says.

interface Event {
  event_code: string;
  data: { paymentReference: string; status?: string; paymentStatus: string };
}
const { events, running } = useReceivedEvents<Event>();

const refusedCard = testCards.find(({ outcome }) => outcome === "refused")?.number;
const create = async (fields: object = {}) =>
  (await running.test.post("/payment/session", { ...sessionBody, ...fields })).json;
const session = async (sessionId: string) =>
  (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data;
const paid = async (fields: object = {}) => {
  const { sessionId } = (await create(fields)).data;
  await running.pay(sessionId);
  return session(sessionId);
};
const list = async (query: string, route = "/payment/sessions") =>
  (await running.test.get(`${route}?webcode=${webcode}&${query}`)).json;
const modify = async (type: string, paymentReference: string, more: object = {}) =>
  (await running.test.post(`/payment/${type}`, { webcode, paymentReference, ...more })).json;
const charge = async (environment: "live" | "test", value: number) =>
  (
    await running[environment].post("/pos/payment", {
      ...{ webcode, poiId: terminals[environment][0].poiId, amount: amount(value) },
    })
  ).json;
const fail = (operation: string) =>
  running.control("POST", "/faults", {
    ...{ environment: "test", operation, effect: { type: "fail", reason: "No." } },
  });
const lastEvent = async (paymentReference: string) => {
  await running.advance(60);
  return events.findLast(({ data }) => data.paymentReference === paymentReference);
};
const schema = (name: string) => contract.components.schemas[name] as Schema;
const codeOf = async (fields: object) => (await create(fields)).error?.code;

/** The outcomes of two events of one type, of which the second says that its modification failed. */
async function bothOutcomes(type: string) {
  const outcomes = [];
  for (const fails of [false, true]) {
    const { paymentReference } = await paid({ isPreAuth: true });
    if (fails) await fail(`${type}Payment`);
    await modify(type, paymentReference);
    outcomes.push((await lastEvent(paymentReference))?.data.status);
  }
  return outcomes;
}
const twoOutcomes = (type: string) => async () =>
  expect(await bothOutcomes(type)).toEqual(["succeeded", "failed"]);

/** Sessions, newest first, and where a page of one of them stands. */
async function pageOfSessions() {
  const made = [(await create()).data, (await create()).data];
  const { sessions, pagination } = (await list("limit=1&page=2")).data;
  return { made, sessions, pagination };
}

const isOpaque = (example: string, pattern?: string) => () =>
  expect([typeof example, pattern]).toEqual(["string", undefined]);
const day = { missing: "2026-02-30T10:00:00Z", leap: "2016-12-31T23:59:60Z" };

const proofs: Record<string, () => unknown> = {
  "What the `data` parameter of the redirect to `urlOk` holds once it is opened with the environment's client secret.":
    async () => {
      const { sessionId } = (await create()).data;
      const { redirectUrl } = await running.sandbox.pay(sessionId);
      const claims = await openRedirectData(
        new URL(redirectUrl).searchParams.get("data"),
        running.sandbox.secrets.test,
        { audience: `test:${webcode}` },
      );
      expect(redirectUrl.startsWith(sessionBody.urlOk)).toBe(true);
      expect(Object.keys(schema("RedirectData").properties ?? {})).toEqual(
        expect.arrayContaining(Object.keys(claims)),
      );
    },
  "Any event that is sent to a webhook URL, also one whose code this document does not know.": () =>
    expect(JSON.stringify(schema("WebhookEvent"))).toMatch(/KnownWebhookEvent.*OtherWebhookEvent/),
  "An amount of money in the smallest unit of its currency, for example 10000 for 100.00 EUR.": () =>
    expect(toMinorUnits("100.00", "EUR")).toBe(10000),
  "ISO 4217 code of the currency, three upper-case letters.": async () => {
    const codes = ["EUR", "eur", "EURO", "EU"].map((currency) => codeOf({ amount: amount(1, currency) }));
    expect(await Promise.all(codes)).toEqual([undefined, 12001, 12001, 12001]);
  },
  "The code also says how many digits of an amount are minor units: two for EUR, none for JPY, three for KWD.":
    () =>
      expect(["EUR", "JPY", "KWD"].map((currency) => toMinorUnits("7", currency))).toEqual([700, 7, 7000]),
  "An absolute `http` or `https` URL without user name or password, in the ASCII characters of RFC 3986: write others percent-encoded, and an international host name in Punycode.":
    async () => {
      const allowed = ["http://a.example/", "https://a.example/%C3%B1", "https://xn--tnda-loa.example/"];
      const refused = ["/ok", "ftp://a.example/", "https://a:b@a.example/", "https://a.example/ñ"];
      const codes = [...allowed, ...refused].map((urlOk) => codeOf({ urlOk }));
      expect(await Promise.all(codes)).toEqual([
        ...allowed.map(() => undefined),
        ...refused.map(() => 12001),
      ]);
    },
  "ISO 3166-1 alpha-2 code, two upper-case letters.": async () => {
    const codes = ["ES", "es", "ESP"].map((countryCode) => codeOf({ countryCode }));
    expect(await Promise.all(codes)).toEqual([undefined, 12006, 12006]);
  },
  "Anything else is refused with code 12006; a well-formed code outside `x-supported-countries` is refused with code 12009.":
    async () =>
      expect([await codeOf({ countryCode: "es" }), await codeOf({ countryCode: "AQ" })]).toEqual([
        12006, 12009,
      ]),
  "Country of the customer, ISO 3166-1 alpha-2.": () =>
    expect(supportedCountries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true),
  "Another form is refused with code 12006, a country outside `x-supported-countries` with code 12009.":
    async () =>
      expect([await codeOf({ countryCode: "E" }), await codeOf({ countryCode: "AQ" })]).toEqual([
        12006, 12009,
      ]),
  "Date, time and zone in ISO 8601.": () =>
    expect(["2026-07-15T14:00:00Z", "2026-07-15", "2026-07-15T14:00:00"].map(parseDateTime)).toEqual([
      Date.parse("2026-07-15T14:00:00Z"),
      undefined,
      undefined,
    ]),
  "Anything else is refused with code 12002, also a leap second (`:60`), a lower-case `t` or `z`, and a day that does not exist, such as 30 February.":
    async () => {
      const dates = ["tomorrow", day.leap, "2026-07-15t14:00:00Z", "2026-07-15T14:00:00z", day.missing];
      const codes = dates.map((deliverAt) => codeOf({ deliverAt }));
      expect(await Promise.all(codes)).toEqual(dates.map(() => 12002));
    },
  "Anything but a date and time with a zone is refused with code 12002.": async () =>
    expect([
      await codeOf({ deliverAt: "2026-07-15T14:00:00" }),
      await codeOf({ deliverAt: "2026-07-15T14:00:00Z" }),
    ]).toEqual([12002, undefined]),
  "Either date, time and zone in ISO 8601, or `YYYY-MM-DD hh:mm:ss` in UTC as in `createdAt`, so that a date from a response can be sent back.":
    async () => {
      const { createdAt } = (await create()).data;
      expect((await list(`createdFrom=${createdAt}`)).data.sessions).toHaveLength(1);
      expect(["2026-06-28 10:30:00", "2026-06-28T12:30:00+02:00"].map(parseMoment)).toEqual(
        Array.from({ length: 2 }, () => Date.parse("2026-06-28T10:30:00Z")),
      );
    },
  "Anything else is refused with code 12002, also a day that does not exist, such as 30 February, which the pattern alone would allow.":
    async () => {
      const { pattern = "" } = schema("CreatedFilter");
      expect(new RegExp(pattern, "u").test(day.missing)).toBe(true);
      for (const date of [day.missing, "yesterday"])
        expect((await list(`createdFrom=${date}`)).error.code).toBe(12002);
    },
  "Where the browser goes after the payment.": async () => {
    const { sessionId } = (await create()).data;
    expect((await running.sandbox.pay(sessionId)).redirectUrl.startsWith(sessionBody.urlOk)).toBe(true);
  },
  "It is opaque, its form varies, and no program may parse it.": async () => {
    const pos = (await charge("test", 1000)).data.paymentReference;
    const online = (await paid()).paymentReference;
    const form = (text: string) => text.replaceAll(/\d+/g, "0");
    expect(form(pos)).not.toBe(form(online));
    expect(schema("PaymentReference").pattern).toBeUndefined();
  },
  "Its last part is opaque.": async () => {
    const ends = [(await create()).data, (await create()).data].map(({ paymentUrl, sessionId }) => {
      const end = paymentUrl.split("/").at(-1);
      return [end.length > 20, end.includes(sessionId)];
    });
    expect(ends).toEqual([
      [true, false],
      [true, false],
    ]);
  },
  "Treat it as opaque.": isOpaque("SHOP01-MOD-17195000009012", schema("ModificationId").pattern),
  "A session as it is right after its creation.": async () => {
    const { data } = await create();
    const { attempts, urlOk, urlKo, ...same } = await session(data.sessionId);
    const { paymentUrl, ...created } = data;
    expect([same, attempts]).toEqual([created, []]);
    expect([urlOk, urlKo, paymentUrl]).toEqual([sessionBody.urlOk, sessionBody.urlKo, expect.any(String)]);
  },
  "The authorised one can begin before the session's `completedAt`.": async () => {
    const { attempts, completedAt } = await paid();
    expect(attempts[0].createdAt <= completedAt).toBe(true);
  },
  "A session without a payment.": async () =>
    expect(await session((await create()).data.sessionId)).not.toHaveProperty("paymentReference"),
  "Any status of a session but `completed`.": () => {
    const all = schema("SessionStatus").enum ?? [];
    expect(schema("UnpaidSession").properties?.["status"]?.enum).toEqual(
      all.filter((status) => status !== "completed"),
    );
  },
  "Every try to pay, oldest first.": async () => {
    const { sessionId } = (await create()).data;
    await running.pay(sessionId, refusedCard);
    await running.advance(1);
    await running.pay(sessionId);
    const { attempts } = await session(sessionId);
    expect(attempts.map(({ status }: { status: string }) => status)).toEqual(["refused", "authorised"]);
  },
  "A session with its attempts and, once completed, its payment.": async () => {
    const { sessionId } = (await create()).data;
    expect(await session(sessionId)).toMatchObject({ attempts: [] });
    await running.pay(sessionId);
    expect(await session(sessionId)).toMatchObject({ paymentReference: expect.any(String) });
  },
  "Number of a page, counted from 1.": async () => {
    await create();
    expect((await list("page=1")).data.sessions).toHaveLength(1);
    expect((await list("page=0")).error.code).toBe(12001);
  },
  "The most entries that one page holds.": async () => {
    const { sessions } = await pageOfSessions();
    expect(sessions).toHaveLength(1);
  },
  "Where this page stands in the whole list.": async () => {
    const { pagination } = await pageOfSessions();
    expect(pagination).toMatchObject({ page: 2, limit: 1, hasMore: false });
  },
  "One page of sessions, newest first.": async () => {
    const older = (await create()).data;
    await running.advance(1);
    const newer = (await create()).data;
    const ids = (await list("limit=2")).data.sessions.map(
      ({ sessionId }: { sessionId: string }) => sessionId,
    );
    expect(ids).toEqual([newer.sessionId, older.sessionId]);
  },
  "One page of modifications, newest first.": async () => {
    const { paymentReference } = await paid({ isPreAuth: true });
    await modify("extend", paymentReference);
    await running.advance(60);
    await modify("cancel", paymentReference);
    const { modifications } = (await list("limit=2", "/payment/modifications")).data;
    expect(modifications.map(({ type }: { type: string }) => type)).toEqual(["cancel", "extend"]);
  },
  "Gives back all or part of what a payment took.": async () => {
    const refunds = [10000, 1].map(async (value) =>
      modify("refund", (await paid()).paymentReference, { amount: amount(value), reason: "OTHER" }),
    );
    expect((await Promise.all(refunds)).map(({ success }) => success)).toEqual([true, true]);
  },
  "Takes all or part of a pre-authorised amount.": async () => {
    const captures = [10000, 1, 10001].map(async (value) =>
      modify("capture", (await paid({ isPreAuth: true })).paymentReference, { amount: amount(value) }),
    );
    expect((await Promise.all(captures)).map(({ success }) => success)).toEqual([true, true, false]);
  },
  "Keeps a pre-authorisation valid for longer.": async () => {
    const [open, sale] = [await paid({ isPreAuth: true }), await paid()];
    expect((await modify("extend", open.paymentReference)).data.type).toBe("extend");
    expect((await modify("extend", sale.paymentReference)).error.message).toBe(
      apiErrors.notPreAuthorised.message,
    );
  },
  "An accepted modification is not processed yet.": async () => {
    const { paymentReference } = await paid({ isPreAuth: true });
    expect((await modify("extend", paymentReference)).data.status).toBe("received");
  },
  "Programs must not depend on its text.": isOpaque("The bank refused it.", schema("FailureReason").pattern),
  "When the terminal was registered, ISO 8601.": () =>
    expect(terminals.test.map(({ createdAt }) => parseDateTime(createdAt))).not.toContain(undefined),
  "When its record last changed, ISO 8601.": () => {
    for (const { createdAt, updatedAt } of terminals.test)
      expect(parseDateTime(updatedAt)).toBeGreaterThanOrEqual(parseDateTime(createdAt) ?? Number.NaN);
  },
  "In Test the last two digits of the amount decide the outcome: see `x-magic-amounts`.": async () => {
    const [refused = "", timesOut = ""] = Object.keys(magicAmounts);
    const [one, other] = [
      await charge("test", Number(`10${refused}`)),
      await charge("test", Number(`10${timesOut}`)),
    ];
    expect([one.data.status, other.error.code]).toEqual(["refused", 13004]);
  },
  "In Live every amount is an ordinary one.": async () => {
    const charges = Object.keys(magicAmounts).map((digits) => charge("live", Number(`10${digits}`)));
    expect((await Promise.all(charges)).map(({ data }) => data?.status)).toEqual([
      "authorised",
      "authorised",
    ]);
  },
  "Outcome of a charge on a terminal, authorised or refused by the card.": async () =>
    expect([(await charge("test", 1000)).data.status, (await charge("test", 1051)).data.status]).toEqual(
      schema("PosPayment").properties?.["status"]?.enum,
    ),
  "`posPaymentId` and `paymentReference` are the same value.": async () => {
    const { posPaymentId, paymentReference } = (await charge("test", 1000)).data;
    expect(posPaymentId).toBe(paymentReference);
  },
  "An attempt to pay was authorised or refused.": async () => {
    const { sessionId } = (await create()).data;
    await running.pay(sessionId, refusedCard);
    await running.advance(1);
    await running.pay(sessionId);
    await running.advance(60);
    expect(events.slice(-2).map(({ event_code, data }) => [event_code, data.paymentStatus])).toEqual([
      ["AUTHORISATION", "REFUSED"],
      ["AUTHORISATION", "AUTHORISED"],
    ]);
  },
  "The modification could not be processed.": async () => {
    const { paymentReference } = await paid({ isPreAuth: true });
    await fail("cancelPayment");
    await modify("cancel", paymentReference);
    expect((await lastEvent(paymentReference))?.data.status).toBe(
      schema("FailedModificationData").properties?.["status"]?.enum?.[0],
    );
  },
  "A cancellation was processed, or could not be; `data.status` says which.": twoOutcomes("cancel"),
  "An extension of a pre-authorisation was processed, or could not be; `data.status` says which.":
    twoOutcomes("extend"),
  "An event whose code this document does not know.": () =>
    expect(schema("OtherWebhookEvent").properties?.["event_code"]).toMatchObject({
      not: { enum: eventCodes },
    }),
  "Any other code.": () =>
    expect(schema("OtherWebhookEvent").properties?.["event_code"]?.enum).toBeUndefined(),
  "Respond with 2xx and ignore it: the list of codes is open, and a receiver that refuses an unknown one gets it again and again.":
    async () => {
      let times = 0;
      const receiver = () => {
        times += 1;
        return new Response(null, { status: 400 });
      };
      const own = await createSandbox({ strict: true, clock: manualClock(), receiver });
      const calls = callsTo(own);
      await calls.paid();
      await calls.advance(86_400);
      await own.close();
      expect(times).toBeGreaterThan(2);
    },
};

/** The sentences of a schema and of all that is in it. Those of a boolean are proved elsewhere. */
function* sentencesOf(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  const { type, description } = node as { type?: unknown; description?: unknown };
  if (typeof description === "string" && type !== "boolean") yield* sentencesIn(description);
  for (const [key, inner] of Object.entries(node)) if (!key.startsWith("example")) yield* sentencesOf(inner);
}

it("each sentence about a form or a value has a proof, and no other has one", () => {
  const schemas = Object.entries(contract.components.schemas).filter(
    ([name]) => !/Error|FailedEvent$|^Timestamp$/.test(name),
  );
  const stated = schemas
    .flatMap(([, one]) => [...sentencesOf(one)])
    .filter((text) => decisive.test(text) && !rule.test(text));
  expect([...new Set(stated)].sort()).toEqual(Object.keys(proofs).sort());
});

it.each(Object.entries(proofs))("it is so: %s", async (_, proof) => {
  await running.control("POST", "/reset");
  await proof();
});

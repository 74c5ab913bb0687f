import { expect, it } from "vitest";
import assumptions from "../../generated/assumptions.json" with { type: "json" };
import {
  eventCodes,
  serverLimits,
  terminals,
  testCards,
  webhookToleranceSeconds,
} from "../../generated/constants.ts";
import { apiErrors, errorCodes, otherErrors } from "../../generated/errors.ts";
import { clientTimeoutSeconds } from "../../generated/operations.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { contract } from "../support/contract.ts";
import { useReceivedEvents } from "../support/received-events.ts";
import { amount, sessionBody, webcode } from "../support/sandbox.ts";
import { clausesOfAssumptions } from "./assumption-clauses.ts";

interface Event {
  event_code: string;
  data: { paymentReference: string; status?: string; failureReason?: string };
}
const { events, running } = useReceivedEvents<Event>();

const create = async () => (await running.test.post("/payment/session", sessionBody)).json.data;
const bounds = (name: string) => {
  const { minLength, maxLength } = contract.components.schemas[name] ?? {};
  return [minLength, maxLength];
};
const errorOf = (name: keyof typeof apiErrors) => [apiErrors[name].statusCode, apiErrors[name].code];
/** The names of the headers of a documented response to a charge. */
const headersOf = (status: string) => {
  const { responses = {} } = contract.paths["/external/v1/pos/payment"]?.["post"] ?? {};
  return Object.keys((responses[status] as { headers?: object } | undefined)?.headers ?? {});
};

/** The event of a modification that fails. */
async function failed(type: string, isPreAuth: boolean, more: object): Promise<Event | undefined> {
  const paymentReference = await running.paid({ isPreAuth });
  const effect = { type: "fail", reason: "The bank refused it." };
  await running.control("POST", "/faults", { environment: "test", operation: `${type}Payment`, effect });
  await running.test.post(`/payment/${type}`, { webcode, paymentReference, ...more });
  await running.advance(60);
  return events.findLast(({ data }) => data.paymentReference === paymentReference);
}

const vendors = [10404, 11001, 11002, 11008, 12001, 12002, 12006, 12009, 13001, 13004];

/** What no request to the vendor's server can test, each with a proof of its own. */
const proofs: Record<string, () => unknown> = {
  "All webcodes of one account share the client secret of their environment, because the guide names one secret for each environment and none for a webcode.":
    async () => {
      const made = await running.control("POST", "/api-keys", { environment: "test", webcode: "OTHER01" });
      expect([made.status, made.json.clientSecret]).toEqual([201, undefined]);
    },
  "An identifier has 1 to 128 characters; the vendor shows examples but states no length.": () =>
    expect(["PaymentReference", "SessionId"].map(bounds)).toEqual([
      [1, 128],
      [1, 128],
    ]),
  "Retry-After is in seconds and not a date, because that is the simpler of the two forms of RFC 9110.":
    async () => {
      const effect = { type: "error", name: "overloaded" } as const;
      await running.sandbox.faults.add({ operation: "listTerminals", effect });
      const response = await running.sandbox.fetch(
        new Request(`http://x/external/v1/test/pos/terminals?webcode=${webcode}`, {
          headers: { "X-API-KEY": running.sandbox.keys.test },
        }),
      );
      expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    },
  "A busy server responds with 503 with code 10503 and Retry-After; the vendor names no code for it.": () =>
    expect([errorOf("overloaded"), headersOf("503")]).toEqual([[503, 10503], ["Retry-After"]]),
  "A caller that sends too many requests gets 429 with code 10429 and Retry-After; the vendor names neither a limit nor a code for it.":
    () => expect([errorOf("tooManyRequests"), headersOf("429")]).toEqual([[429, 10429], ["Retry-After"]]),
  "A 429 carries code 10429 and Retry-After, by analogy with 10404; the vendor names neither a limit nor a code for it.":
    () => expect([errorOf("tooManyRequests"), errorOf("sessionNotFound")[1]]).toEqual([[429, 10429], 10404]),
  "An internal error that the payment provider did not cause carries code 10500, by analogy with 10404; the vendor names no code for it.":
    () => expect([errorOf("internalError")[1], errorOf("providerError")[1]]).toEqual([10500, 13001]),
  "A 503 carries code 10503 and Retry-After, by analogy with 10404; the vendor names no code for it.": () =>
    expect(errorOf("overloaded")).toEqual([503, 10503]),
  "The name is ours, because the vendor's pages name only DeviceError.": () =>
    expect(errorCodes.find(({ code }) => code === 13004)?.name).toBe("DeviceError"),
  "Every operation that reaches the provider may respond with 13001, because the vendor lists the code without operations; the name is ours.":
    () =>
      expect(
        Object.values(contract.paths)
          .flatMap((item) => Object.values(item))
          .filter(({ responses }) => responses["500"] === undefined),
      ).toEqual([]),
  "The advice for an error without a known code follows from idempotency, which makes the same key safe; the vendor gives no advice.":
    () => expect(otherErrors.noResponse.resend).toBe("same-key"),
  "One rule for all codes decides whether to send a request again, from what is known about the first one; the vendor says only how idempotency works.":
    () => expect(errorCodes.filter(({ resend }) => resend === undefined)).toEqual([]),
  "Each code that the vendor does not name follows the pattern of those that it names; `x-error-codes` of ErrorCode says which codes these are.":
    () =>
      expect(
        errorCodes
          .filter(({ code }) => !vendors.includes(code))
          .every(({ code, statusCodes }) => code === 10_000 + (statusCodes[0] ?? 0)),
      ).toBe(true),
  "The list of error codes is open, because the numbers of the known ones have gaps and only a part of the vendor's list is public.":
    () => {
      const codes = new Set<number>(errorCodes.map(({ code }) => code));
      expect([11001, 11002, 11003].map((code) => codes.has(code))).toEqual([true, true, false]);
    },
  "A traceId has 1 to 64 characters; the vendor names the field but no length.": () =>
    expect(bounds("TraceId")).toEqual([1, 64]),
  "A receiver refuses a time stamp that differs from its clock by more than five minutes; the vendor names no tolerance.":
    () => expect(webhookToleranceSeconds).toBe(5 * 60),
  "A failed capture or refund has its own event code, and a failed cancellation or extension shows it in the status of the data, as with the payment processor.":
    async () => {
      const some = { amount: amount(1) };
      const all = [
        await failed("capture", true, some),
        await failed("refund", false, { ...some, reason: "OTHER" }),
        await failed("cancel", true, {}),
        await failed("extend", true, {}),
      ];
      expect(all.map((event) => [event?.event_code, event?.data.status])).toEqual([
        ["CAPTURE_FAILED", "failed"],
        ["REFUND_FAILED", "failed"],
        ["CANCELLATION", "failed"],
        ["AUTHORISATION_ADJUSTMENT", "failed"],
      ]);
    },
  "The list of event codes is open, because the processor knows more events than the vendor's pages show.":
    () => {
      const { properties } = contract.components.schemas["OtherWebhookEvent"] ?? {};
      expect(properties?.["event_code"]).toMatchObject({ not: { enum: [...eventCodes] } });
    },
  "A session that expires or is cancelled sends no event, because events are about payments and modifications.":
    async () => {
      const before = events.length;
      await create();
      await running.sandbox.cancel((await create()).sessionId);
      await running.advance(2 * 86_400);
      expect(events.length).toBe(before);
    },
  "A client waits up to 150 seconds for a charge, because the customer types a PIN at the terminal; the vendor states no time.":
    () => expect(clientTimeoutSeconds).toEqual({ "POST /pos/payment": 150 }),
  "A failed modification gives the reason as free text of 1 to 255 characters, because a merchant has to decide what to do next; the vendor shows no failed modification.":
    async () => {
      const event = await failed("cancel", true, {});
      expect([bounds("FailureReason"), event?.data.failureReason]).toEqual([
        [1, 255],
        "The bank refused it.",
      ]);
    },
  "The dates of the three test terminals are ours, because the vendor shows them for one terminal only.":
    () => expect(terminals.test).toHaveLength(3),
  "The terminals of Live are those of the sandbox's simulated Live, which are ours; the real Live lists the physical terminals of the business.":
    async () => {
      const { json } = await running.live.get(`/pos/terminals?webcode=${webcode}`);
      expect(json.data.map(({ poiId }: { poiId: string }) => poiId)).toEqual(
        terminals.live.map(({ poiId }) => poiId),
      );
    },
  "The sandbox's simulated Live refuses the test cards, as the real one would, and authorises any other card number that passes the Luhn check.":
    async () => {
      const outcomes = [];
      for (const card of [...testCards.map(({ number }) => number), "5555444433331111", "5555444433331112"]) {
        const { json } = await running.live.post("/payment/session", sessionBody);
        outcomes.push((await running.pay(json.data.sessionId, card)).json.status);
      }
      expect(outcomes).toEqual([...testCards.map(() => "refused"), "authorised", "refused"]);
    },
  "A request that is malformed HTTP, arrives too slowly or has too large headers gets 400, 408 or 431 with code 12001 in the error envelope; the vendor names none of it.":
    () =>
      expect((["malformedHttp", "requestTimeout", "headersTooLarge"] as const).map(errorOf)).toEqual([
        [400, 12001],
        [408, 12001],
        [431, 12001],
      ]),
  "A request without exactly one valid Host header gets 400 with code 12001 (RFC 9112, 3.2); the vendor names no code for it.":
    () => expect(errorOf("invalidHost")).toEqual([400, 12001]),
  "A body nested deeper than 64 levels is refused before it is parsed; the vendor states no limit.":
    async () => {
      const nested = (levels: number) =>
        running.test.post("/payment/session", `${"[".repeat(levels)}x${"]".repeat(levels)}`);
      const [allowed, tooDeep] = [await nested(64), await nested(65)];
      expect(serverLimits.jsonDepth).toBe(64);
      expect([allowed, tooDeep].map(({ json }) => json.error.message)).toEqual([
        apiErrors.malformedJson.message,
        apiErrors.jsonTooDeep.message,
      ]);
    },
  "A Prefer header asks the mock and the sandbox for a documented response, and a request gets 400 when they cannot return it; the vendor's API ignores the header.":
    async () => {
      const ask = async (Prefer: string) =>
        (await running.test.get(`/pos/terminals?webcode=${webcode}`, { Prefer })).status;
      expect([await ask("code=500"), await ask("code=418")]).toEqual([500, 400]);
    },
};

it("each assumption of the contract has a clause or another proof, and no other sentence has one", () => {
  const sentences = assumptions.assumptions.map(({ assumed }) => assumed);
  expect(sentences.toSorted()).toEqual([...Object.keys(clausesOfAssumptions), ...Object.keys(proofs)].sort());
});

it("the clauses of an assumption are those that name its place", async () => {
  const checks = await allChecks();
  const naming = assumptions.assumptions.flatMap(({ assumed, places }) => {
    const clauses = checks.filter(
      ({ source }) => source.level === "assumed" && source.places.some((place) => places.includes(place)),
    );
    return clauses.length > 0 ? [[assumed, clauses.map(({ id }) => id)]] : [];
  });
  expect(Object.fromEntries(naming)).toEqual(clausesOfAssumptions);
});

it.each(Object.entries(proofs))("it holds here: %s", async (_, proof) => {
  await running.control("POST", "/reset");
  await proof();
});

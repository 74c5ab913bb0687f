import { expect, it } from "vitest";
import { type ApiErrorName, apiErrors, errorCodes, otherErrors } from "../../generated/errors.ts";
import { type Answer, amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

// What the registry says of each error code, with the errors that have it and a proof that its advice helps. Whoever
// changes such a sentence changes it here, and proves what the new one says.

const running = useSandbox();
const key = { "Idempotency-Key": "stated-advice" };
const create = (fields: object = {}, headers: Record<string, string> = key) =>
  running.test.post("/payment/session", { ...sessionBody, ...fields }, headers);
const charge = (value: number, headers: Record<string, string>) =>
  running.test.post("/pos/payment", { webcode, poiId: "V400m-TEST-000001", amount: amount(value) }, headers);
const fail = (name: string) =>
  running.control("POST", "/faults", {
    ...{ environment: "test", operation: "createSession", effect: { type: "error", name } },
  });
const sessions = async () =>
  (await running.test.get(`/payment/sessions?webcode=${webcode}`)).json.data.sessions.length;

/** A request gets this code. After what the advice says, with a new idempotency key, it succeeds. */
const corrected =
  (code: number, wrong: object, right: object, headers: Record<string, string> = {}) =>
  async () => {
    const first = await create(wrong, { ...key, ...headers });
    expect([first.json.error?.code, (await create(right, { "Idempotency-Key": "new" })).status]).toEqual([
      code,
      201,
    ]);
  };
/** A busy server executes nothing. The same request, with the same idempotency key, is executed once afterwards. */
const waited = (name: "overloaded" | "tooManyRequests") => async () => {
  await fail(name);
  const statuses = [
    (await create()).status,
    await sessions(),
    (await create()).status,
    (await create()).status,
  ];
  expect([...statuses, await sessions()]).toEqual([apiErrors[name].statusCode, 0, 201, 201, 1]);
};
/** The same key is safe but gets the error again. A new one is another attempt. */
const lookedUp = (name: "internalError" | "providerError") => async () => {
  await fail(name);
  const [first, again] = [await create(), await create()];
  expect([first.status, again.text === first.text, await sessions()]).toEqual([500, true, 0]);
  expect((await create({}, { "Idempotency-Key": "new" })).status).toBe(201);
};
const withKey = (value: string) =>
  running.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": value });
const newKey = async (fields: object = {}) =>
  (await running.control("POST", "/api-keys", { environment: "test", webcode, ...fields })).json;

type Proof = () => Promise<unknown>;
const codes: Record<number, [errors: ApiErrorName[], meaning: string, action: string, proof: Proof]> = {
  10404: [
    ["malformedPath", "paymentNotFound", "routeNotFound", "sessionNotFound", "terminalNotFound"],
    "The route, or the session, payment or terminal that the request names, does not exist for this key.",
    "Correct the path or the identifier; both must belong to the environment and webcode of the key. Then send it with a new idempotency key.",
    async () => {
      const paymentReference = await running.paid();
      const cancel = (reference: string, headers: Record<string, string>) =>
        running.test.post("/payment/cancel", { webcode, paymentReference: reference }, headers);
      expect([
        (await cancel("SHOP01-PXT-17195000009999", key)).json.error.code,
        (await cancel(paymentReference, { "Idempotency-Key": "new" })).status,
      ]).toEqual([10404, 202]);
    },
  ],
  10409: [
    ["differentBody", "differentEndpoint"],
    "The idempotency key was used before with another body or on another endpoint.",
    "Do not send this request again. Use a new idempotency key for a new attempt. The first request, sent unchanged, still gets its first response.",
    async () => {
      const first = await create();
      const other = await create({ description: "Other" });
      const attempt = await create({ description: "Other" }, { "Idempotency-Key": "new" });
      expect([other.json.error.code, attempt.status, (await create()).text]).toEqual([
        10409,
        201,
        first.text,
      ]);
    },
  ],
  10429: [
    ["tooManyRequests"],
    "The caller sends more requests than the API accepts in this time. The request was not executed.",
    "Wait for the seconds in Retry-After, then send the same request with the same idempotency key.",
    waited("tooManyRequests"),
  ],
  10500: [
    ["internalError"],
    "Something unexpected went wrong inside the API.",
    "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    lookedUp("internalError"),
  ],
  10503: [
    ["bodiesUnderWay", "overloaded"],
    "The API is handling as much as it can. The request was not executed.",
    "Wait for the seconds in Retry-After, then send the same request with the same idempotency key.",
    waited("overloaded"),
  ],
  11001: [
    ["missingApiKey", "unknownApiKey"],
    "The X-API-KEY header is missing, or its key is unknown or revoked.",
    "Send an active API key of this environment, from Integrations > API Keys.",
    async () => {
      const { id, key: value } = await newKey();
      const active = (await withKey(value)).status;
      await running.control("POST", `/api-keys/${id}/revoke`);
      const refused = [value, "unknown", ""].map(async (one) => (await withKey(one)).json.error?.code);
      expect([active, ...(await Promise.all(refused))]).toEqual([200, 11001, 11001, 11001]);
    },
  ],
  11002: [
    ["ipNotAllowed"],
    "The API key has an IP allow-list and the caller's address is not on it.",
    "Add the address to the key under Integrations > API Keys, or send the request from an allowed one.",
    async () => {
      const { id, key: value } = await newKey({ allowedIps: ["203.0.113.7"] });
      const { code } = (await withKey(value)).json.error;
      await running.control("PATCH", `/api-keys/${id}`, { allowedIps: ["203.0.113.7", "127.0.0.1"] });
      expect([code, (await withKey(value)).status]).toEqual([11002, 200]);
    },
  ],
  11008: [
    ["foreignPayment", "wrongEnvironment", "wrongWebcode"],
    "The key is valid, but the request is for another environment or webcode, or for a payment that was not made through this API.",
    "Use the key of this environment and the webcode of the key; modify only payments made through this API.",
    async () => {
      const { live, test } = running.sandbox.keys;
      const other = await create({ webcode: "OTHER01" }, {});
      expect([
        (await withKey(live)).json.error.code,
        other.json.error.code,
        (await withKey(test)).status,
      ]).toEqual([11008, 11008, 200]);
    },
  ],
  12001: [
    [
      ...(["alreadyCaptured", "captureExceedsAuthorised", "currencyMismatch", "headersTooLarge"] as const),
      ...(["invalidHost", "invalidIdempotencyKey", "invalidPage", "invalidRequest", "jsonTooDeep"] as const),
      ...(["malformedHttp", "malformedJson", "missingField", "missingWebcode"] as const),
      ...(["missingWebcodeField", "notPreAuthorised", "payloadTooLarge", "paymentCancelled"] as const),
      ...(["paymentNotCaptured", "paymentRefunded", "refundExceedsCaptured", "requestTimeout"] as const),
      ...(["reservedParameter", "unknownCurrency", "unknownField", "unknownParameter"] as const),
      ...(["unknownPreference", "unsupportedContentEncoding", "unsupportedMediaType"] as const),
    ],
    "A parameter is missing, has an invalid format or breaks a rule of the operation, the body is not JSON, or the request is too large or arrives too slowly.",
    "Fix what the message names, then send the corrected request with a new idempotency key.",
    corrected(12001, { urlOk: "nowhere" }, {}),
  ],
  12002: [
    ["invalidDate", "invalidDateFilter"],
    "A date is not in ISO 8601.",
    "Send date, time and zone, for example 2026-07-15T14:00:00Z, with a new idempotency key.",
    corrected(12002, { deliverAt: "15/07/2026" }, { deliverAt: "2026-07-15T14:00:00Z" }),
  ],
  12006: [
    ["invalidCountry"],
    "A country is not an ISO 3166-1 alpha-2 code.",
    "Send two upper-case letters, for example ES, with a new idempotency key.",
    corrected(12006, { countryCode: "es" }, { countryCode: "ES" }),
  ],
  12009: [
    ["unsupportedCountry"],
    "The country is well-formed but payments from it are not supported.",
    "Leave countryCode out or ask support which countries are available; send it with a new idempotency key.",
    corrected(12009, { countryCode: "AQ" }, { countryCode: undefined }),
  ],
  13001: [
    ["providerError"],
    "The payment provider failed.",
    "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    lookedUp("providerError"),
  ],
  13004: [
    ["terminalOffline", "terminalTimeout"],
    "The terminal is not connected or did not answer in time; the code does not tell which.",
    "Check before you charge again, because the customer may have paid. Look at the terminal's receipt, the AUTHORISATION webhook or the dashboard. The same idempotency key returns this error again; to charge again, use a new key.",
    async () => {
      const responses: Answer[] = [await charge(1052, key), await charge(1052, key)];
      expect(responses.map(({ json }) => json.error.code)).toEqual([13004, 13004]);
      expect((await charge(1000, { "Idempotency-Key": "new" })).status).toBe(201);
    },
  ],
};

it("each code of the registry says what is proved here, and no other is", () => {
  const said = errorCodes.map(({ code, meaning, action }) => [code, meaning, action]);
  const proved = Object.entries(codes).map(([code, [, meaning, action]]) => [Number(code), meaning, action]);
  expect(said).toEqual(proved);
});

it.each(Object.entries(codes))(
  "the errors with code %s are those that its meaning is about",
  (code, [errors]) => {
    const having = Object.entries(apiErrors).filter(([, error]) => error.code === Number(code));
    expect(having.map(([name]) => name).sort()).toEqual(errors.toSorted());
  },
);

it.each(Object.entries(codes))("what the contract advises after code %s helps", async (_, [, , , proof]) => {
  await running.control("POST", "/reset");
  await proof();
});

/** What the advice to send a request again has to say, by what the registry tells programs. */
const advises: Record<string, RegExp> = {
  "same-key": /Send the same request with the same idempotency key/,
  "after-wait":
    /^Wait for the seconds in Retry-After, then send the same request with the same idempotency key\.$/,
  "check-first": /\b(?:Find out first|Check before)\b.*\buse a new key\b/i,
  "new-key": /\bwith a new idempotency key\.$|^(?:Send an active|Add the address|Use the key)/,
  never: /^Do not send this request again\./,
};

it.each([...errorCodes, ...Object.values(otherErrors)])(
  "advice says in words what it says to programs: $resend, $action",
  ({ resend, action }) => {
    expect(action).toMatch(advises[resend] ?? /^$/);
  },
);

it("the errors without a known code are told by whether a response came, and by its status", () => {
  const { noResponse, unknownClientError, unknownServerError } = otherErrors;
  expect(noResponse.meaning).toMatch(
    /^No response from the API arrived, .*\ba proxy sent an error instead\.$/,
  );
  expect(unknownClientError.meaning).toBe("A 4xx with a code that this version does not know.");
  expect(unknownServerError.meaning).toBe("A 5xx with a code that this version does not know.");
});

import { expect, it } from "vitest";
import { maxBodyBytes, serverLimits } from "../../generated/constants.ts";
import { type ApiErrorName, apiErrors } from "../../generated/errors.ts";
import { contract } from "../support/contract.ts";
import { type Answer, amount, sessionBody, useSandbox, webcode } from "../support/sandbox.ts";

// What each error says of itself, its summary and its message, with a request that meets it. Whoever changes such a
// sentence changes it here, beside the request that it has to be true of.

const running = useSandbox();
const poiId = "V400m-TEST-000001";
const unknown = "SHOP01-PXT-17195000009999";
const create = (fields: object = {}, headers = {}) =>
  running.test.post("/payment/session", { ...sessionBody, ...fields }, headers);
const without = (field: keyof typeof sessionBody) => create({ [field]: undefined });
const list = (query: string, headers = {}) =>
  running.test.get(`/payment/sessions?webcode=${webcode}${query}`, headers);
const session = (id: string, headers = {}) =>
  running.test.get(`/payment/session/${id}?webcode=${webcode}`, headers);
const modify = (type: string, paymentReference: string, more: object = {}) =>
  running.test.post(`/payment/${type}`, { webcode, paymentReference, ...more });
const refund = (paymentReference: string, value: number, currency?: string) =>
  modify("refund", paymentReference, { amount: amount(value, currency), reason: "OTHER" });
const capture = (paymentReference: string, value: number) =>
  modify("capture", paymentReference, { amount: amount(value) });
const deposit = () => running.paid({ isPreAuth: true });
const charge = (terminal: string, value: number) =>
  running.test.post("/pos/payment", { webcode, poiId: terminal, amount: amount(value) });
const key = { "Idempotency-Key": "stated-errors" };

/** The response to the second of two requests, of which the first succeeds. Both take effect. */
async function second(first: Promise<Answer>, next: () => Promise<Answer>): Promise<Answer> {
  expect((await first).status).toBeLessThan(300);
  await running.advance(60);
  return next();
}

const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const met: Partial<Record<ApiErrorName, [summary: string, message: string, request: () => Promise<Answer>]>> =
  {
    alreadyCaptured: [
      "Already captured",
      "The pre-authorisation is already captured. Refund it instead.",
      async () => {
        const payment = await deposit();
        return second(capture(payment, 10000), () => modify("cancel", payment));
      },
    ],
    captureExceedsAuthorised: [
      "Capture above the authorised amount",
      "The capture would exceed the authorised amount of the payment.",
      async () => capture(await deposit(), 10001),
    ],
    currencyMismatch: [
      "Other currency than the payment",
      "The currency must be the one of the payment.",
      async () => refund(await running.paid(), 1, "USD"),
    ],
    differentBody: [
      "Same key, different body",
      "Idempotency key reused with a different request body.",
      () => second(create({}, key), () => create({ description: "Other" }, key)),
    ],
    differentEndpoint: [
      "Same key, different endpoint",
      "Idempotency key already used for a different endpoint.",
      async () => {
        const body = { webcode, paymentReference: await running.paid() };
        return second(create({}, key), () => running.test.post("/payment/cancel", body, key));
      },
    ],
    invalidCountry: [
      "Malformed country",
      "Body field countryCode must be an ISO 3166-1 alpha-2 code, for example ES.",
      () => create({ countryCode: "Spain" }),
    ],
    invalidDate: [
      "Date not in ISO 8601",
      "Body field deliverAt must be an ISO 8601 date and time, for example 2026-07-15T14:00:00Z.",
      () => create({ deliverAt: "15/07/2026" }),
    ],
    invalidDateFilter: [
      "Date of a filter not in ISO 8601",
      "Query parameter createdFrom must be an ISO 8601 date and time, for example 2026-06-28T10:30:00Z.",
      () => list("&createdFrom=28/06/2026"),
    ],
    invalidIdempotencyKey: [
      "Malformed idempotency key",
      "Header Idempotency-Key must be 1 to 255 printable ASCII characters, for example 550e8400-e29b-41d4-a716-446655440000.",
      () => create({}, { "Idempotency-Key": "k".repeat(256) }),
    ],
    invalidPage: [
      "Page out of range",
      "Query parameter page must be a whole number from 1 to 1000000.",
      () => list("&page=1000001"),
    ],
    invalidRequest: [
      "Several invalid fields",
      "Body field urlOk is required. Body field amount.value must be a whole number from 1 to 999999999999.",
      () => create({ urlOk: undefined, amount: amount(0) }),
    ],
    ipNotAllowed: [
      "IP address outside the key's list",
      "The caller's IP address is not allowed for this API key.",
      async () => {
        const fields = { environment: "test", webcode, allowedIps: ["203.0.113.7"] };
        const { json } = await running.control("POST", "/api-keys", fields);
        return list("", { "X-API-KEY": json.key });
      },
    ],
    jsonTooDeep: [
      "Body nested too deeply",
      "The request body is nested deeper than 64 levels of objects and arrays.",
      () => running.test.post("/payment/session", nested(serverLimits.jsonDepth + 1)),
    ],
    malformedJson: [
      "Malformed JSON",
      "The request body is not valid JSON.",
      () => running.test.post("/payment/session", "{"),
    ],
    malformedPath: ["Path with a broken escape", "The path is not validly escaped.", () => session("%zz")],
    missingApiKey: [
      "No API key",
      "Header X-API-KEY is missing.",
      () => running.send("GET", `/external/v1/payment/sessions?webcode=${webcode}`),
    ],
    missingField: ["Required field missing", "Body field urlOk is required.", () => without("urlOk")],
    missingWebcode: [
      "Webcode missing from the query",
      "Query parameter webcode is required.",
      () => running.test.get("/pos/terminals"),
    ],
    missingWebcodeField: [
      "Webcode missing from the body",
      "Body field webcode is required.",
      () => without("webcode"),
    ],
    notPreAuthorised: [
      "Not a pre-authorisation",
      "The payment is not a pre-authorisation.",
      async () => capture(await running.paid(), 1),
    ],
    payloadTooLarge: [
      "Body above 1 MiB",
      "The request body is larger than 1 MiB.",
      () => create({ description: "x".repeat(maxBodyBytes) }),
    ],
    paymentCancelled: [
      "Payment already cancelled",
      "The payment is cancelled.",
      async () => {
        const payment = await running.paid();
        return second(modify("cancel", payment), () => refund(payment, 1));
      },
    ],
    paymentNotCaptured: [
      "Refund before capture",
      "The payment is not captured; capture or cancel it instead.",
      async () => refund(await deposit(), 1),
    ],
    paymentNotFound: ["No such payment for this key", "Payment not found.", () => modify("cancel", unknown)],
    paymentRefunded: [
      "Refunded before",
      "The payment was refunded in part or in full. Refund the rest instead of cancelling it.",
      async () => {
        const payment = await running.paid();
        return second(refund(payment, 1), () => modify("cancel", payment));
      },
    ],
    refundExceedsCaptured: [
      "Refund above the captured amount",
      "The refunds would exceed the captured amount of the payment.",
      async () => {
        const payment = await running.paid();
        return second(refund(payment, 9999), () => refund(payment, 2));
      },
    ],
    reservedParameter: [
      "urlOk with a data parameter of its own",
      "Body field urlOk must be a URL without a data parameter of its own, for example https://shop.example/payment/ok.",
      () => create({ urlOk: "https://shop.example/ok?data=1" }),
    ],
    routeNotFound: [
      "Unknown route",
      "There is no route GET /external/v1/payment/refund.",
      () => running.live.get("/payment/refund"),
    ],
    sessionNotFound: [
      "No such session for this key",
      "Session not found.",
      () => session("SHOP01-EXT-17195000009999"),
    ],
    terminalNotFound: [
      "No such terminal for this key",
      "Terminal not found.",
      () => charge("V400m-TEST-000009", 1000),
    ],
    terminalOffline: [
      "Terminal not connected",
      "An error has occurred...",
      () => charge("P400Plus-TEST-000003", 1000),
    ],
    terminalTimeout: ["Terminal timed out", "An error has occurred...", () => charge(poiId, 1052)],
    unknownApiKey: [
      "Unknown or revoked API key",
      "The API key is not valid.",
      () => list("", { "X-API-KEY": "unknown" }),
    ],
    unknownCurrency: [
      "Currency not in ISO 4217",
      "Body field amount.currency must be an ISO 4217 code, for example EUR.",
      () => create({ amount: amount(1, "ABC") }),
    ],
    unknownField: ["Unknown field", "Body field colour is not known.", () => create({ colour: "red" })],
    unknownParameter: [
      "Unknown query parameter",
      "Query parameter colour is not known.",
      () => list("&colour=red"),
    ],
    unknownPreference: [
      "Prefer names a response that cannot be returned",
      "Prefer names the example soldOut, but this operation documents only: sessionNotFound.",
      () => session("SHOP01-EXT-1", { Prefer: "code=404, example=soldOut" }),
    ],
    unsupportedContentEncoding: [
      "Compressed body",
      "Content-Encoding must be left out or be identity. Send the body uncompressed.",
      () => create({}, { "Content-Encoding": "gzip" }),
    ],
    unsupportedCountry: [
      "Country not supported",
      "The country in countryCode is not supported.",
      () => create({ countryCode: "AQ" }),
    ],
    unsupportedMediaType: [
      "Body is not declared as JSON",
      "Content-Type must be application/json.",
      () => create({}, { "Content-Type": "text/plain" }),
    ],
    wrongEnvironment: [
      "Key of the other environment",
      "The API key does not belong to this environment.",
      () => list("", { "X-API-KEY": running.sandbox.keys.live }),
    ],
    wrongWebcode: [
      "Webcode of another business",
      "The webcode does not match the API key.",
      () => running.test.get("/pos/terminals?webcode=OTHER01"),
    ],
  };

/** What no request to a library causes. The tests of the server and of the faults meet most of them. */
const other: Partial<Record<ApiErrorName, [summary: string, message: string]>> = {
  bodiesUnderWay: ["Too many bodies under way", "An error has occurred..."],
  foreignPayment: ["Payment made elsewhere", "The payment was not made through the External API."],
  headersTooLarge: ["URL and headers too large", "URL and headers may have 32768 bytes together."],
  internalError: ["Unexpected error", "An error has occurred..."],
  invalidHost: [
    "Host header missing, repeated or malformed",
    "The request must have exactly one Host header that names a host, for example Host: aviratopayments.com.",
  ],
  malformedHttp: ["Not HTTP", "The request is not valid HTTP."],
  overloaded: ["Server busy", "An error has occurred..."],
  providerError: ["Payment provider failed", "An error has occurred..."],
  requestTimeout: [
    "Request arrives too slowly",
    "The headers must arrive within 10 s and the whole request within 30 s.",
  ],
  tooManyRequests: [
    "Too many requests",
    "Too many requests. Try again after the time that Retry-After names.",
  ],
};

it("each error of the contract says of itself what is proved here, and no other is", () => {
  const said = Object.entries(apiErrors).map(([name, { message }]) => [
    name,
    [contract.components.examples[name]?.summary, message],
  ]);
  const proved = Object.entries({ ...met, ...other }).map(([name, [summary, message]]) => [
    name,
    [summary, message],
  ]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(proved));
});

it.each(Object.entries(met))(
  "a request meets %s and gets its message",
  async (name, [, message, request]) => {
    await running.control("POST", "/reset");
    const { code, statusCode } = apiErrors[name as ApiErrorName];
    const { status, json } = await request();
    expect({ status, error: json.error }).toEqual({
      status: statusCode,
      error: { message, code, statusCode, traceId: expect.any(String) },
    });
  },
);

import { maxBodyBytes, maximums, webcodeForm } from "../../../generated/constants.ts";
import type { ApiErrorName } from "../../../generated/errors.ts";
import { type Check, check } from "../check/check.ts";
import { mustFail, mustSucceed, statusAndCode } from "../check/expectations.ts";
import { euros, openSession, payAtTerminal, sessionBody } from "../check/fixtures.ts";
import { assumed, assumedCode, publicPages, type Source } from "../check/verdict.ts";

/** A clause about the fields of a session, with fields that the server must accept and fields that it must reject. */
interface Form {
  id: string;
  source: Source;
  says: string;
  /** By default one session with the required fields alone. */
  accepts?: object[];
  rejects?: object[];
  /** The error of the rejected fields. By default `missingField`, whose status and code all invalid fields have. */
  error?: ApiErrorName;
}

const schema = (...names: string[]) => assumed(...names.map((name) => `${name}.yaml#/`));

const forms: Form[] = [
  {
    id: "session.required-fields",
    source: schema("sessions/schemas/SessionRequest"),
    says: "Only webcode, amount, urlOk and urlKo are required.",
    accepts: [{}],
    rejects: ["amount", "urlOk", "urlKo"].map((name) => ({ [name]: undefined })),
  },
  {
    id: "session.optional-fields",
    source: publicPages,
    says: "countryCode, shopperLocale, deliverAt, description, customReference and isPreAuth may be given.",
    accepts: [
      {
        countryCode: "ES",
        shopperLocale: "es-ES",
        deliverAt: "2026-07-15T14:00:00Z",
        description: "Table 7",
        customReference: "ORDER-1",
        isPreAuth: false,
      },
    ],
  },
  {
    id: "session.unknown-field",
    source: assumed("errors/examples/unknownField.yaml#/", "common/schemas/RequestedAmount.yaml#/"),
    says: "An unknown field is rejected.",
    rejects: [{ colour: "red" }, { amount: { ...euros(100), colour: "red" } }],
    error: "unknownField",
  },
  {
    id: "amount.bounds",
    source: schema("common/schemas/MinorUnits"),
    says: `An amount is an integer from 1 to ${maximums.value.toLocaleString("en")} minor units.`,
    accepts: [1, maximums.value].map((value) => ({ amount: euros(value) })),
    rejects: [0, -1, 1.5, maximums.value + 1].map((value) => ({ amount: euros(value) })),
  },
  {
    id: "currency.code",
    source: schema("common/schemas/CurrencyCode"),
    says: "A currency is a code of ISO 4217 that has a minor unit.",
    accepts: ["JPY", "HUF", "KWD"].map((currency) => ({ amount: { value: 100, currency } })),
    rejects: ["ZZZ", "XAU", "eur"].map((currency) => ({ amount: { value: 100, currency } })),
    error: "unknownCurrency",
  },
  {
    id: "description.length",
    source: schema("common/schemas/Description"),
    says: `A description has at most ${maximums.description} characters.`,
    accepts: [{ description: "ñ".repeat(maximums.description) }],
    rejects: [{ description: "ñ".repeat(maximums.description + 1) }],
  },
  {
    id: "custom-reference.length",
    source: schema("common/schemas/CustomReference"),
    says: `A custom reference has 1 to ${maximums.customReference} characters.`,
    accepts: [{ customReference: "r".repeat(maximums.customReference) }],
    rejects: [{ customReference: "r".repeat(maximums.customReference + 1) }, { customReference: "" }],
  },
  {
    id: "return-url.form",
    source: schema("sessions/schemas/ReturnUrl"),
    says: `A return URL is absolute, http or https, without credentials, one that browsers can open, and has at most ${maximums.urlOk.toLocaleString("en")} ASCII characters.`,
    accepts: [{ urlOk: "http://127.0.0.1:3000/ok?order=1#paid" }],
    rejects: [
      "/ok",
      "ftp://shop.example/ok",
      "https://user:secret@shop.example/ok",
      "https://shop.example:99999/ok",
      "https://shop.example;sandbox/ok",
      "https://shop.example/ñ",
      `https://shop.example/${"k".repeat(maximums.urlOk)}`,
    ].map((urlOk) => ({ urlOk })),
  },
  {
    id: "return-url.data",
    source: assumed("sessions/schemas/SessionRequest.yaml#/properties/urlOk"),
    says: "A urlOk has no data parameter of its own; a urlKo may have one.",
    accepts: [{ urlKo: "https://shop.example/failed?data=1" }],
    rejects: [{ urlOk: "https://shop.example/ok?data=1" }, { urlOk: "https://shop.example/ok?a=1&data#b" }],
    error: "reservedParameter",
  },
  {
    id: "locale.form",
    source: schema("common/schemas/Locale"),
    says: "A locale is language-COUNTRY.",
    accepts: [{ shopperLocale: "en-GB" }],
    rejects: ["es", "ES-es", "es_ES"].map((shopperLocale) => ({ shopperLocale })),
  },
  {
    id: "date.code",
    source: publicPages,
    says: `Text that is not a date gets ${statusAndCode("invalidDate")}.`,
    rejects: [{ deliverAt: "tomorrow" }, { deliverAt: "15/07/2026" }],
    error: "invalidDate",
  },
  {
    id: "date.zone",
    source: schema("common/schemas/IsoDateTime"),
    says: "A date needs a time and a zone, and is no leap second.",
    accepts: [{ deliverAt: "2026-07-15T14:00:00+02:00" }],
    rejects: ["2026-07-15", "2026-07-15T14:00:00", "2016-12-31T23:59:60Z"].map((deliverAt) => ({
      deliverAt,
    })),
    error: "invalidDate",
  },
  {
    id: "country.code",
    source: publicPages,
    says: `A country that is not an ISO 3166-1 alpha-2 code gets ${statusAndCode("invalidCountry")}.`,
    rejects: [{ countryCode: "Spain" }, { countryCode: "es" }],
    error: "invalidCountry",
  },
  {
    id: "country.supported",
    source: assumed("common/schemas/CountryCode.yaml#/x-supported-countries"),
    says: `SEPA and the larger American markets are supported; another country gets ${statusAndCode("unsupportedCountry")}.`,
    accepts: [{ countryCode: "PT" }, { countryCode: "MX" }],
    rejects: [{ countryCode: "AQ" }],
    error: "unsupportedCountry",
  },
  {
    id: "webcode.form",
    source: schema("common/schemas/Webcode"),
    says: `A webcode is ${webcodeForm.expected}.`,
    rejects: [{ webcode: "W".repeat(maximums.webcode + 1) }, { webcode: "SHOP 01" }, { webcode: "" }],
  },
];

const formChecks = forms.map(({ id, source, says, accepts = [{}], rejects = [], error = "missingField" }) =>
  check({
    id,
    source,
    says,
    async verify({ test }) {
      for (const fields of accepts) await openSession({ test }, fields);
      for (const fields of rejects) {
        const response = await test.post("/payment/session", { ...sessionBody, ...fields });
        mustFail(response, error, JSON.stringify(fields).slice(0, 80));
      }
    },
  }),
);

/** Clauses about the content of a request. */
export const requestChecks: Check[] = [
  ...formChecks,
  check({
    id: "body.json",
    source: publicPages,
    says: `A body that is not JSON gets ${statusAndCode("malformedJson")}.`,
    async verify({ test }) {
      for (const body of ["", "{", '{"webcode":', "amount=1"])
        mustFail(await test.post("/payment/session", body), "malformedJson", body || "No body");
      await openSession({ test });
    },
  }),
  check({
    id: "content-type",
    source: assumed("errors/responses/UnsupportedMediaType.yaml#/", assumedCode("InvalidRequest")),
    says: `Another content type gets ${statusAndCode("unsupportedMediaType")}.`,
    async verify({ test }) {
      const send = (contentType: string) => test.post("/payment/session", sessionBody, { contentType });
      for (const contentType of ["text/plain", "application/x-www-form-urlencoded"])
        mustFail(await send(contentType), "unsupportedMediaType", contentType);
      mustSucceed(await send("application/json; charset=utf-8"), "application/json with a charset");
    },
  }),
  check({
    id: "content-encoding",
    source: schema("errors/examples/unsupportedContentEncoding"),
    says: `A body with another Content-Encoding than identity gets ${statusAndCode("unsupportedContentEncoding")}.`,
    async verify({ test }) {
      const send = (contentEncoding: string) =>
        test.post("/payment/session", sessionBody, { contentEncoding });
      mustFail(await send("gzip"), "unsupportedContentEncoding", "Content-Encoding: gzip");
      mustSucceed(await send("identity"), "Content-Encoding: identity");
    },
  }),
  check({
    id: "query.unknown-parameter",
    source: schema("errors/examples/unknownParameter"),
    says: `A query parameter that the operation does not know gets ${statusAndCode("unknownParameter")}.`,
    async verify({ test }) {
      const colour = { colour: "red" };
      for (const route of ["/payment/sessions", "/pos/terminals"]) {
        mustFail(await test.get(route, colour), "unknownParameter", `${route}?colour=red`);
        mustSucceed(await test.get(route), route);
      }
    },
  }),
  check({
    id: "body.size",
    source: assumed("errors/responses/PayloadTooLarge.yaml#/"),
    says: `A body has at most 1 MiB; a larger one gets ${statusAndCode("payloadTooLarge")}.`,
    async verify({ test, server }) {
      const text = JSON.stringify({ webcode: server.options.webcode, ...sessionBody });
      mustSucceed(await test.post("/payment/session", text.padEnd(maxBodyBytes)), "1 MiB");
      const larger = await test.post("/payment/session", text.padEnd(maxBodyBytes + 1));
      mustFail(larger, "payloadTooLarge", "1 MiB and a byte");
    },
  }),
  check({
    id: "refund.reasons",
    source: publicPages,
    says: "The reason of a refund is FRAUD, CUSTOMER REQUEST, RETURN or DUPLICATE.",
    async verify({ test }) {
      const paymentReference = await payAtTerminal({ test });
      const send = (reason: string) =>
        test.post("/payment/refund", { paymentReference, amount: euros(100), reason });
      for (const reason of ["FRAUD", "CUSTOMER REQUEST", "RETURN", "DUPLICATE"])
        mustSucceed(await send(reason), reason);
      mustFail(await send("WHIM"), "missingField", "WHIM");
    },
  }),
  check({
    id: "refund.reason-other",
    source: schema("modifications/schemas/RefundReason"),
    says: "OTHER is a reason too.",
    async verify({ test }) {
      const paymentReference = await payAtTerminal({ test });
      const body = { paymentReference, amount: euros(100), reason: "OTHER" };
      mustSucceed(await test.post("/payment/refund", body), "OTHER");
    },
  }),
];

import { maxBodyBytes } from "../../../generated/constants.ts";
import type { ApiErrorName } from "../../../generated/errors.ts";
import { type Check, check } from "../check/check.ts";
import { mustFail, mustSucceed, statusAndCode } from "../check/expectations.ts";
import { euros, openSession, payAtTerminal, sessionBody } from "../check/fixtures.ts";
import { assumed, assumedCode, publicPages, type Source } from "../check/verdict.ts";

/** Fields of a session that must be accepted, and others that must get an error. */
interface Form {
  id: string;
  source: Source;
  says: string;
  accepts?: object[];
  refuses?: object[];
  /** By default the error of a missing field, which all invalid fields share. */
  error?: ApiErrorName;
}

const schema = (...names: string[]) => assumed(...names.map((name) => `${name}.yaml#/`));

const forms: Form[] = [
  {
    id: "session.required-fields",
    source: schema("sessions/schemas/CreateSessionRequest"),
    says: "Only webcode, amount, urlOk and urlKo are required.",
    accepts: [{}],
    refuses: ["amount", "urlOk", "urlKo"].map((name) => ({ [name]: undefined })),
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
    source: assumed("errors/examples/unknownField.yaml#/"),
    says: "An unknown field is refused.",
    refuses: [{ colour: "red" }, { amount: { ...euros(100), colour: "red" } }],
    error: "unknownField",
  },
  {
    id: "amount.bounds",
    source: schema("common/schemas/MinorUnits"),
    says: "An amount is an integer from 1 to 999,999,999,999 minor units.",
    accepts: [1, 999_999_999_999].map((value) => ({ amount: euros(value) })),
    refuses: [0, -1, 1.5, 1_000_000_000_000].map((value) => ({ amount: euros(value) })),
  },
  {
    id: "description.length",
    source: schema("common/schemas/Description"),
    says: "A description has at most 255 characters.",
    accepts: [{ description: "ñ".repeat(255) }],
    refuses: [{ description: "ñ".repeat(256) }],
  },
  {
    id: "custom-reference.length",
    source: schema("common/schemas/CustomReference"),
    says: "A custom reference has at most 128 characters.",
    accepts: [{ customReference: "r".repeat(128) }],
    refuses: [{ customReference: "r".repeat(129) }],
  },
  {
    id: "return-url.form",
    source: schema("sessions/schemas/ReturnUrl"),
    says: "A return URL is absolute, http or https, without credentials and has at most 2,048 characters.",
    accepts: [{ urlOk: "http://127.0.0.1:3000/ok?order=1#paid" }],
    refuses: [
      "/ok",
      "ftp://shop.example/ok",
      "https://user:secret@shop.example/ok",
      `https://shop.example/${"k".repeat(2048)}`,
    ].map((urlOk) => ({ urlOk })),
  },
  {
    id: "locale.form",
    source: schema("common/schemas/Locale"),
    says: "A locale is language-COUNTRY.",
    accepts: [{ shopperLocale: "en-GB" }],
    refuses: ["es", "ES-es", "es_ES"].map((shopperLocale) => ({ shopperLocale })),
  },
  {
    id: "date.code",
    source: publicPages,
    says: `Text that is not a date gets ${statusAndCode("invalidDate")}.`,
    refuses: [{ deliverAt: "tomorrow" }, { deliverAt: "15/07/2026" }],
    error: "invalidDate",
  },
  {
    id: "date.zone",
    source: schema("common/schemas/IsoDateTime"),
    says: "A date needs a time and a zone.",
    accepts: [{ deliverAt: "2026-07-15T14:00:00+02:00" }],
    refuses: [{ deliverAt: "2026-07-15" }, { deliverAt: "2026-07-15T14:00:00" }],
    error: "invalidDate",
  },
  {
    id: "country.code",
    source: publicPages,
    says: `A country that is not an ISO 3166-1 alpha-2 code gets ${statusAndCode("invalidCountry")}.`,
    refuses: [{ countryCode: "Spain" }, { countryCode: "es" }],
    error: "invalidCountry",
  },
  {
    id: "country.supported",
    source: assumed("common/schemas/CountryCode.yaml#/x-supported-countries"),
    says: `SEPA and the larger American markets are supported; another country gets ${statusAndCode("unsupportedCountry")}.`,
    accepts: [{ countryCode: "PT" }, { countryCode: "MX" }],
    refuses: [{ countryCode: "AQ" }],
    error: "unsupportedCountry",
  },
  {
    id: "webcode.form",
    source: schema("common/schemas/Webcode"),
    says: "A webcode is 1 to 32 letters, digits, hyphens or underscores.",
    refuses: [{ webcode: "W".repeat(33) }, { webcode: "SHOP 01" }, { webcode: "" }],
  },
];

const formChecks = forms.map(({ id, source, says, accepts = [], refuses = [], error = "missingField" }) =>
  check({
    id,
    source,
    says,
    async verify({ test }) {
      for (const fields of accepts) await openSession({ test }, fields);
      for (const fields of refuses) {
        const response = await test.post("/payment/session", { ...sessionBody, ...fields });
        mustFail(response, error, JSON.stringify(fields).slice(0, 80));
      }
    },
  }),
);

/** What a request may contain. */
export const requestChecks: Check[] = [
  ...formChecks,
  check({
    id: "body.json",
    source: publicPages,
    says: `A body that is not JSON gets ${statusAndCode("malformedJson")}.`,
    async verify({ test }) {
      for (const body of ["", "{", '{"webcode":', "amount=1"])
        mustFail(await test.post("/payment/session", body), "malformedJson", body || "No body");
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
      mustFail(await test.get("/payment/sessions", colour), "unknownParameter", "?colour=red");
      mustFail(await test.get("/pos/terminals", colour), "unknownParameter", "?colour=red");
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

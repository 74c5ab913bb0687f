import { maxBodyBytes } from "../../../generated/constants.ts";
import type { ErrorCode } from "../../contract/api-error.ts";
import type { Check } from "../check.ts";
import { mustAnswer, mustRefuse } from "../expectations.ts";
import { euros, openSession, sale, sessionBody } from "../fixtures.ts";
import { assumed, publicPages, type Source } from "../verdict.ts";

/** Bodies of a session that must be taken, and others that must be refused with a code. */
interface Form {
  id: string;
  source: Source;
  says: string;
  accepts?: object[];
  refuses?: object[];
  code?: ErrorCode;
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
    says: "A field that the operation does not know is refused.",
    refuses: [{ colour: "red" }, { amount: { ...euros(100), colour: "red" } }],
  },
  {
    id: "amount.bounds",
    source: schema("common/schemas/MinorUnits"),
    says: "An amount is a whole number between 1 and 999,999,999,999 minor units.",
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
    says: "A return URL is absolute, http or https, free of credentials and at most 2,048 characters long.",
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
    says: "A date that is none answers 400, code 12002.",
    refuses: [{ deliverAt: "tomorrow" }, { deliverAt: "15/07/2026" }],
    code: 12002,
  },
  {
    id: "date.zone",
    source: schema("common/schemas/IsoDateTime"),
    says: "A date carries a time and a zone; a date alone is refused.",
    accepts: [{ deliverAt: "2026-07-15T14:00:00+02:00" }],
    refuses: [{ deliverAt: "2026-07-15" }, { deliverAt: "2026-07-15T14:00:00" }],
    code: 12002,
  },
  {
    id: "country.code",
    source: publicPages,
    says: "A country that is no ISO 3166-1 alpha-2 code answers 400, code 12006.",
    refuses: [{ countryCode: "Spain" }, { countryCode: "es" }],
    code: 12006,
  },
  {
    id: "country.supported",
    source: assumed("common/schemas/CountryCode.yaml#/x-supported-countries"),
    says: "SEPA and the larger American markets are supported; another country answers 400, code 12009.",
    accepts: [{ countryCode: "PT" }, { countryCode: "MX" }],
    refuses: [{ countryCode: "AQ" }],
    code: 12009,
  },
  {
    id: "webcode.form",
    source: schema("common/schemas/Webcode"),
    says: "A webcode is 1 to 32 letters, digits, hyphens or underscores.",
    refuses: [{ webcode: "W".repeat(33) }, { webcode: "SHOP 01" }, { webcode: "" }],
  },
];

const formChecks = forms.map(
  ({ id, source, says, accepts = [], refuses = [], code = 12001 }): Check => ({
    id,
    source,
    says,
    async verify(server) {
      for (const fields of accepts) await openSession(server, fields);
      for (const fields of refuses) {
        const answer = await server.test.post("/payment/session", { ...sessionBody, ...fields });
        mustRefuse(answer, { status: 400, code }, JSON.stringify(fields).slice(0, 80));
      }
    },
  }),
);

/** What a request may look like. */
export const requestChecks: Check[] = [
  ...formChecks,
  {
    id: "body.json",
    source: publicPages,
    says: "A body that is not JSON answers 400, code 12001.",
    async verify({ test }) {
      for (const body of ["", "{", '{"webcode":', "amount=1"])
        mustRefuse(
          await test.post("/payment/session", body),
          { status: 400, code: 12001 },
          body || "No body",
        );
    },
  },
  {
    id: "content-type",
    source: assumed(
      "errors/responses/UnsupportedMediaType.yaml#/",
      "errors/schemas/ErrorCode.yaml#/x-error-codes/8",
    ),
    says: "Another content type answers 415, code 12001.",
    async verify({ test }) {
      for (const contentType of ["text/plain", "application/x-www-form-urlencoded"]) {
        const answer = await test.post("/payment/session", sessionBody, { contentType });
        mustRefuse(answer, { status: 415, code: 12001 }, contentType);
      }
      const charset = { contentType: "application/json; charset=utf-8" };
      mustAnswer(
        await test.post("/payment/session", sessionBody, charset),
        201,
        "application/json with a charset",
      );
    },
  },
  {
    id: "body.size",
    source: assumed("errors/responses/PayloadTooLarge.yaml#/"),
    says: "A body may have at most 1 MiB; a larger one answers 413, code 12001.",
    async verify({ test, options }) {
      const text = JSON.stringify({ webcode: options.webcode, ...sessionBody });
      mustAnswer(await test.post("/payment/session", text.padEnd(maxBodyBytes)), 201, "1 MiB");
      const larger = await test.post("/payment/session", text.padEnd(maxBodyBytes + 1));
      mustRefuse(larger, { status: 413, code: 12001 }, "1 MiB and a byte");
    },
  },
  {
    id: "refund.reasons",
    source: publicPages,
    says: "The reason of a refund is FRAUD, CUSTOMER REQUEST, RETURN or DUPLICATE.",
    async verify(server) {
      const paymentReference = await sale(server);
      const give = (reason: string) =>
        server.test.post("/payment/refund", { paymentReference, amount: euros(100), reason });
      for (const reason of ["FRAUD", "CUSTOMER REQUEST", "RETURN", "DUPLICATE"])
        mustAnswer(await give(reason), 202, reason);
      mustRefuse(await give("WHIM"), { status: 400, code: 12001 }, "WHIM");
    },
  },
  {
    id: "refund.reason-other",
    source: schema("modifications/schemas/RefundReason"),
    says: "OTHER is a reason too.",
    async verify(server) {
      const body = { paymentReference: await sale(server), amount: euros(100), reason: "OTHER" };
      mustAnswer(await server.test.post("/payment/refund", body), 202, "OTHER");
    },
  },
];

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";
import { allChecks } from "../../src/verify/checks/all.ts";

/**
 * Each fact of openapi/facts.yaml, with the clauses of `avirato verify` that show that the sandbox does as it says. Of
 * the facts about an internal error and a signature, other tests show the rest. Whoever changes such a sentence changes
 * it here, and looks at whether its clauses show what the new one says.
 */
const clausesOfFacts: Record<string, string[]> = {
  "Every request has the API key in X-API-KEY.": ["api-key.missing", "api-key.unknown"],
  "Live routes begin with /external/v1 and need the scope external_api_live, Test routes with /external/v1/test and external_api_test.":
    ["scopes.live-key-on-test-routes", "scopes.test-key-on-live-routes"],
  "The webcode is required on all requests, in the body of a POST and in the query of a GET.": [
    "webcode.required",
  ],
  "Create session, modifications and POS payment take an Idempotency-Key. The same key with the same parameters gets the same response, and nothing is executed again.":
    ["idempotency.session", "idempotency.pos", "idempotency.modification"],
  "Two misuses of an Idempotency-Key answer 409 with a literal message.": [
    "idempotency.different-body",
    "idempotency.different-endpoint",
  ],
  "POST /payment/session creates a session.": ["session.created"],
  "A request whose IP address, scope or webcode the key does not allow gets 403.": [
    "ip.not-allowed",
    "scopes.live-key-on-test-routes",
    "webcode.mismatch",
  ],
  "A success is { success true, data }.": ["responses.documented"],
  "An error is { success false, error { message, code, statusCode, traceId } }; statusCode repeats the HTTP status.":
    ["errors.envelope"],
  "403 has code 11001 for a key that is missing or not valid, 11002 for the IP address, and 11008 for the webcode, the environment or a payment not made through this API.":
    ["api-key.missing", "api-key.unknown", "ip.not-allowed", "webcode.mismatch"],
  "400 has code 12001 for a missing parameter or an invalid format, 12002 for a date, 12006 for the format of a country, 12009 for a country that is not supported.":
    ["webcode.required", "date.code", "country.code", "country.supported"],
  "404 has code 10404 for an unknown sessionId or paymentReference.": [
    "session.unknown",
    "modification.unknown-payment",
  ],
  '500 has code 13001 when the payment provider fails. The message of a 5xx is generic, "An error has occurred...".':
    ["responses.documented"],
  "Charging a terminal that is not connected answers 502 with code 13004, DeviceError.": ["pos.offline"],
  "An amount has a value in minor units and a currency of ISO 4217.": ["amount.bounds", "currency.code"],
  "A session is created with these fields, of which webcode, amount, urlOk and urlKo are required, and answers 201; isPreAuth is false unless given.":
    ["session.created", "session.required-fields", "session.default-is-sale"],
  "GET /payment/session/{sessionId} answers 200 with the fields of the session, its attempts and, once completed, its payment.":
    ["session.completed", "session.pending-has-no-payment", "session.refused-attempt"],
  "POST /payment/refund answers 202 and is processed later. It requires an amount and a reason, FRAUD, CUSTOMER REQUEST, RETURN or DUPLICATE. Payments of sessions and of terminals can be refunded.":
    ["modification.accepted", "refund.reasons"],
  "GET /pos/terminals answers 200 with boarded terminals of these fields; syncFromProvider=true returns only the online ones. Test has V400m-TEST-000001 and S1F2-TEST-000002, online, and P400Plus-TEST-000003, offline.":
    ["pos.terminals", "pos.sync-from-provider"],
  "POST /pos/payment is synchronous and answers 201; its posPaymentId equals its paymentReference. In Test the amount decides the outcome.":
    ["pos.sale", "pos.magic-amounts"],
  "A webhook has its time of sending, Unix seconds, in X-Avirato-Timestamp and its signature in X-Avirato-Signature, t={timestamp},v1={hex}, where hex is the HMAC-SHA256 of the time stamp, a full stop and the raw body with the client secret. Every Live webhook is signed.":
    ["webhooks.signature"],
  "A completed payment, a processed refund and a confirmed capture send an event, to one URL for each environment and only from its activation on. To set a URL without an active key of the environment is a 422.":
    ["webhooks.authorisation", "webhooks.refund", "webhooks.modifications"],
};

const { facts }: { facts: { says: string }[] } = parse(
  readFileSync(fromRoot("openapi", "facts.yaml"), "utf8"),
);

it("each fact of the vendor has clauses that show it, and no other sentence has some", () => {
  expect(facts.map(({ says }) => says).sort()).toEqual(Object.keys(clausesOfFacts).sort());
});

it("the clauses that show a fact exist", async () => {
  const ids = (await allChecks()).map(({ id }) => id);
  expect(
    Object.values(clausesOfFacts).flatMap((clauses) => clauses.filter((id) => !ids.includes(id))),
  ).toEqual([]);
});

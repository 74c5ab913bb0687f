/**
 * Each assumption of the contract that requests can test, with the clauses of `avirato verify` that prove it. Whoever
 * changes such a sentence changes it here, and looks at whether its clauses prove what the new one says.
 */
export const clausesOfAssumptions: Record<string, string[]> = {
  "A key is text with a prefix per environment (avp_live_, avp_test_), a random part and a checksum; callers treat it as opaque.":
    ["api-key.form"],
  "A request is checked in this order and the first failure is the response; the vendor names the refusals but not their order.":
    ["order-of-checks", "order-of-checks.scope"],
  "A key is any 1 to 255 printable ASCII characters, because the guide asks for a UUID and itself uses order-12345-payment.":
    ["idempotency.key-form"],
  "All keys of one webcode share its idempotency records; the guide separates only the environments.": [
    "idempotency.recorded-by",
    "idempotency.other-webcode",
  ],
  "Two bodies are the same when their JSON values are (canonical form of RFC 8785), whatever the order of members and the white space.":
    ["idempotency.comparison"],
  "When both endpoint and body differ, the response names the endpoint.": ["idempotency.precedence"],
  "A request that is refused before its operation starts leaves no record; every response of the operation is recorded, whether 2xx, 4xx or 5xx, except a 429 or 503, which means that nothing was executed.":
    ["idempotency.refused-not-recorded", "idempotency.errors-recorded"],
  "A request that comes while the first with its key still runs waits and gets the first one's response.": [
    "idempotency.concurrency",
  ],
  "A record is kept for 24 hours; the guide states no time, and the payment processor keeps its own records for 7 to 31 days and limits a key to 64 characters.":
    ["idempotency.retention"],
  "A replay has the status and the bytes of the first response, and comes only after the key, IP and webcode were checked again.":
    ["idempotency.replay-is-checked"],
  "Lists are paginated by page and limit, which are named after fields of the response; the vendor says only that lists are paginated.":
    ["lists.pages"],
  "Supported are the SEPA countries and the larger markets of the Americas, because the vendor names no list but has a code for a country outside it.":
    ["country.supported"],
  "Every currency of ISO 4217 that has a minor unit is accepted, because the vendor names the standard and no list, and in a metal or a test code no amount can be stated.":
    ["currency.code"],
  "A custom reference has 1 to 128 characters, because the vendor states no limit and an empty one refers to nothing.":
    ["custom-reference.length"],
  "A description has at most 255 characters; the vendor states no limit.": ["description.length"],
  "A date carries a time and a zone (RFC 3339) in at most 40 characters, as in the one value that the vendor shows; a date alone is refused, and so are a leap second, which most programs cannot represent, and the lower-case letters t and z, which are not in ISO 8601.":
    ["date.zone"],
  "A locale is always language-COUNTRY, the only form that the vendor shows.": ["locale.form"],
  "An amount is between 1 and 999,999,999,999 minor units, the twelve digits of a card message; the vendor states no bounds.":
    ["amount.bounds"],
  "A page holds 20 entries unless told otherwise and 100 at the most, written in digits alone.": [
    "lists.limit",
  ],
  "Pages are counted from 1 to 1,000,000, written in digits alone, and the first is the default; the vendor says only that lists are paginated.":
    ["lists.pages"],
  "A list tells whether more follows and gives no total, which would cost a count of the whole list on every call.":
    ["lists.pages"],
  "The vendor shows only AUTHORISED, and the other four statuses name the outcomes of the modifications that it offers; a sale is captured with its authorisation and stays AUTHORISED until it is modified.":
    ["payment.statuses"],
  "An amount has no other field than value and currency, because an unknown field is refused everywhere in a request body.":
    ["session.unknown-field"],
  "Every time stamp has the form of the vendor's example and is in UTC, since neither the example nor the vendor's pages name a zone.":
    ["session.time-is-utc"],
  "A webcode is 1 to 32 letters, digits, hyphens or underscores, because the vendor shows only SHOP01 and states no format.":
    ["webcode.form"],
  "A body over 1 MiB (1,048,576 bytes) gets 413 with code 12001; the vendor states no limit.": ["body.size"],
  "A request with another content type gets 415 with code 12001; the vendor says only that the header is required on POST.":
    ["content-type"],
  "A request gets the same 404 for an unknown route, an unknown terminal, and a resource of another environment or webcode; the vendor names the code only for sessions and payments, and its description of 11008 would also allow a 403 for a resource of another webcode.":
    ["webcode.data", "errors.unknown-route", "pos.unknown-terminal"],
  "A 409 carries code 10409, by analogy with 10404; the vendor gives the two messages but no code.": [
    "idempotency.code",
  ],
  "This code also covers a broken rule of an operation, an unknown field or query parameter, a body over 1 MiB or nested too deeply, and an unsupported content type or encoding; the name is ours, because the vendor's pages name only DeviceError.":
    ["content-type"],
  "This code also covers a terminal that does not answer in time; the vendor names it only for a terminal that is not connected.":
    ["pos.magic-amounts"],
  "An event is sent again when the response is not 2xx or does not come within 15 seconds, nine times from 5 seconds to 24 hours later with jitter; a redirect counts as a failure, a 410 switches the URL off if it is still the configured one, and events that are queued when a URL is switched off are not sent.":
    ["webhooks.retry", "webhooks.redirects"],
  "Test events are signed like Live ones, with the client secret of Test; the vendor says it of Live.": [
    "webhooks.test-secret",
  ],
  "The event code follows the payment processor's names, because the vendor calls its events Adyen events and only AUTHORISATION is seen in use.":
    ["webhooks.refund", "webhooks.modifications"],
  "The data has webcode, session (online only), payment, amount and time, besides paymentStatus and customReference, which one integrator's public code reads; a refused attempt sends an event, too.":
    ["webhooks.refused-attempt"],
  "The event code AUTHORISATION is likely but not certain, because it is in the public code of one integrator and not on the vendor's pages.":
    ["webhooks.authorisation"],
  "Every event has an identifier of 1 to 128 characters, because an event may be delivered more than once and the vendor shows nothing else to tell.":
    ["webhooks.event-id"],
  "A modification event names the modification, its outcome and the payment's status after it; the vendor shows no such event.":
    ["webhooks.refund"],
  "These seven events exist and have the payment processor's names; the vendor says only that a completed payment, a processed refund and a confirmed capture send an event.":
    ["webhooks.modifications"],
  "Events of one payment come in the order in which they happened, events of different payments in any order, and each refused attempt of a session counts as a payment of its own.":
    ["webhooks.modifications"],
  "The path follows the one of the refund; the vendor says that the operation exists.": [
    "modification.paths",
  ],
  "The path, the filters and the page parameters are named after the fields that they filter; the vendor says only that modifications can be listed.":
    ["lists.modifications"],
  "The path, the filters and the page parameters are named after the fields that they filter; the vendor says only that sessions can be listed.":
    ["lists.newest-first"],
  "A filter is named after its field and matches the exact value, and an entry must match all filters; the vendor says only that lists exist.":
    ["lists.sessions", "lists.modifications"],
  "A modification settles as succeeded or failed; the vendor says only that it is processed after the response.":
    ["modification.settles"],
  "A modification has an identifier, payment, type, amount (refunds and captures), reason (refunds) and time; the vendor's page with this response is not public.":
    ["modification.fields"],
  "A cancellation names only the payment and always covers all of it; a pre-authorisation can be cancelled before its capture and a sale before its first refund, because the vendor does not restrict cancellations to pre-authorisations.":
    ["cancel.before-capture", "cancel.sale"],
  "A capture names its payment and amount and nothing else, may be partial, and happens once per payment; the vendor says only that captures exist.":
    ["capture.only-pre-authorised", "capture.once"],
  "An extension names only the payment; how long it lasts is the card scheme's decision.": [
    "extend.names-payment",
  ],
  "A modification has an identifier of its own, of 1 to 128 characters, so that several refunds of one payment can be told apart.":
    ["modification.fields"],
  "A list of modifications is a page with the newest first and its place in the whole list; the vendor's page with the response is not public.":
    ["lists.modifications"],
  "The type is named after the last part of the route that made the modification.": ["modification.fields"],
  "OTHER is accepted beside the four reasons that the vendor's page shows before it is cut off, and each reason means what its name says.":
    ["refund.reason-other"],
  "A refund has no other fields and the currency of its payment, and all refunds of a payment together never exceed the captured amount; the vendor states no rule.":
    ["refund.sum"],
  "Without syncFromProvider every terminal is listed; the vendor says only what true does.": [
    "pos.terminals",
  ],
  "A POS payment is either authorised or refused, and a charge that the card refuses gets 201, not an error; the vendor shows no outcome.":
    ["pos.refusal-is-an-outcome"],
  "A POS payment has these fields; the vendor names only posPaymentId and paymentReference, and their form SHOP01-POS-… is ours.":
    ["pos.refusal-is-an-outcome"],
  "The body carries webcode, terminal and amount, and optionally the two texts of a session; the vendor's page with the body is not public.":
    ["pos.fields"],
  "Amounts that end in 51 are refused, in 52 time out, and all others are authorised; the vendor says that magic amounts exist, not which.":
    ["pos.magic-amounts"],
  "The dates of a terminal are in ISO 8601 with a zone; the vendor names the two fields, and its sessions have a date without a zone.":
    ["pos.terminal-dates"],
  "The period includes createdFrom and excludes createdTo, so that no session is in two consecutive periods.":
    ["lists.period"],
  "A reference must match as a whole, with upper and lower case; the vendor names no filter.": [
    "lists.sessions",
  ],
  "A date in a filter has at most 40 characters and a time zone, with an upper-case T and Z, or else is in UTC, so that you can send back a date from a response; the vendor names no filter.":
    ["lists.period"],
  "A field that the caller left out when creating the session is absent here, not null.": [
    "session.absent-fields",
  ],
  "The decrypted data has session, payment, status, amount, custom reference, time of issue, time of expiry and audience.":
    ["redirect.real-time", "redirect.claims"],
  "The data is a compact JWE (dir, A256GCM) under the SHA-256 of the client secret, valid for ten minutes; the vendor says only that the client secret opens it.":
    ["redirect.encryption"],
  "A return URL is absolute, http or https, free of credentials, at most 2,048 ASCII characters long and one that browsers can open, because the vendor states no rule.":
    ["return-url.form"],
  "A session may also end as expired or cancelled; the vendor shows only pending and completed.": [
    "session.expires",
  ],
  "A list of sessions is a page with the newest first and its place in the whole list; the vendor's page with the response is not public.":
    ["lists.newest-first"],
  "The redirect appends a data parameter to urlOk and changes nothing else, so a urlOk that already has a data parameter is refused.":
    ["return-url.data", "redirect.bytes"],
  "Only webcode, amount, urlOk and urlKo are required, and a field that is not listed here is refused.": [
    "session.required-fields",
  ],
  "These card numbers decide the outcome in the Test environment, because the part of the vendor's page that lists its own is not public.":
    ["session.test-cards"],
  "A session that nobody pays expires 24 hours after it was created; the vendor names no lifetime.": [
    "session.expires",
  ],
  "A request that breaks a rule of the operation gets 400 with code 12001, and the message names the rule; the vendor lists no code for it.":
    [
      "refund.sum",
      "modification.currency",
      "capture.only-pre-authorised",
      "capture.once",
      "refund.only-captured",
      "cancel.before-capture",
      "cancel.sale",
    ],
  "A field that the operation does not know is refused, so that a misspelt one is noticed.": [
    "session.unknown-field",
  ],
  "A query parameter that the operation does not know is refused, like an unknown body field, so that a misspelt filter is noticed.":
    ["query.unknown-parameter"],
  "A body with another Content-Encoding than identity gets 415 with code 12001; the vendor does not say whether it takes compressed bodies.":
    ["content-encoding"],
};

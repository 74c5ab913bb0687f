import {
  answering,
  answeringAt,
  asking,
  isTo,
  type Mutant,
  type Reply,
  refusal,
  showing,
  writing,
} from "./mutant.ts";

/** Accepts a modification that the operation refused. */
const accepting = (type: string) =>
  answering(({ status }, call): Partial<Reply> => {
    if (status !== 400 || !isTo(call, `/payment/${type}`)) return {};
    const { paymentReference, amount } = JSON.parse(call.body ?? "{}");
    const data = {
      modificationId: "M-1",
      paymentReference,
      type,
      status: "received",
      amount,
      createdAt: "2026-06-28 10:30:00",
    };
    return { status: 202, body: JSON.stringify({ success: true, data }) };
  });

export const paymentMutants: Mutant[] = [
  {
    rule: "takes any reason for a refund",
    clause: "refund.reasons",
    layer: writing((json) => {
      if (json.reason) json.reason = "RETURN";
    }),
  },
  { rule: "refunds more than was taken", clause: "refund.sum", layer: accepting("refund") },
  { rule: "captures more than once", clause: "capture.once", layer: accepting("capture") },
  { rule: "cancels what was captured", clause: "cancel.before-capture", layer: accepting("cancel") },
  {
    rule: "refunds in any currency",
    clause: "modification.currency",
    layer: writing((json) => {
      if (json.amount?.currency === "USD") json.amount.currency = "EUR";
    }),
  },
  {
    rule: "claims to have processed a modification at once",
    clause: "modification.fields",
    layer: showing("/payment/refund", (json) => {
      json.data.status = "succeeded";
    }),
  },
  {
    rule: "never settles a modification",
    clause: "modification.settles",
    layer: answering(({ body }) => ({
      body: body.replaceAll('"status":"succeeded"', '"status":"received"'),
    })),
  },
  {
    rule: "calls a part of a refund the whole",
    clause: "payment.statuses",
    layer: answering(({ body }) => ({ body: body.replace("PARTIALLY_REFUNDED", "REFUNDED") })),
  },
  {
    rule: "lists terminals that are not connected",
    clause: "pos.sync-from-provider",
    layer: asking(({ path }) => ({ path: path.replace("&syncFromProvider=true", "") })),
  },
  {
    rule: "charges a terminal that is not connected",
    clause: "pos.offline",
    layer: asking(({ body }) => ({ body: body?.replace("P400Plus-TEST-000003", "V400m-TEST-000001") })),
  },
  {
    rule: "ignores magic amounts",
    clause: "pos.magic-amounts",
    layer: asking(({ body }) => ({ body: body?.replace(/"value":18(51|52)/, '"value":1800') })),
  },
  {
    rule: "names a POS payment twice",
    clause: "pos.sale",
    layer: showing("/pos/payment", (json) => {
      json.data.posPaymentId = `POS-${crypto.randomUUID()}`;
    }),
  },
  {
    rule: "lists the oldest first",
    clause: "lists.newest-first",
    layer: showing("/payment/sessions", (json) => void json.data.sessions.reverse()),
  },
  {
    rule: "holds ten entries on a page",
    clause: "lists.limit",
    layer: asking((call) =>
      isTo(call, "/payment/sessions") && !call.path.includes("limit=")
        ? { path: `${call.path}&limit=10` }
        : {},
    ),
  },
  {
    rule: "never says that more follows",
    clause: "lists.pages",
    layer: showing("/payment/sessions", (json) => {
      json.data.pagination.hasMore = false;
    }),
  },
  {
    rule: "ignores the filter by type",
    clause: "lists.modifications",
    layer: asking(({ path }) => ({ path: path.replace("&type=capture", "") })),
  },
  {
    rule: "answers with a field too many in no document",
    clause: "answers.documented",
    layer: answering(({ status, body }) => (status === 201 ? { status: 200, body } : {})),
  },
  {
    rule: "knows no reason beyond the vendor's four",
    clause: "refund.reason-other",
    layer: answeringAt(
      ({ body }) => body?.includes('"reason":"OTHER"') === true,
      refusal(400, 12001, "Body field reason must be one of FRAUD, CUSTOMER REQUEST, RETURN, DUPLICATE."),
    ),
  },
  {
    rule: "answers 201 to a modification",
    clause: "modification.accepted",
    layer: answering(({ status }) => (status === 202 ? { status: 201 } : {})),
  },
  {
    rule: "refuses an unknown payment as forbidden",
    clause: "modification.unknown-payment",
    layer: answering(({ status }, call) =>
      status === 404 && call.method === "POST" ? refusal(403, 11008, "Not your payment.") : {},
    ),
  },
  {
    rule: "takes a session for its payment",
    clause: "modification.acts-on-payment",
    layer: answering(({ status, body }, call) =>
      status === 404 && call.body?.includes("-EXT-") ? { status: 202, body } : {},
    ),
  },
  {
    rule: "cancels sales",
    clause: "capture.only-pre-authorised",
    layer: accepting("cancel"),
  },
  {
    rule: "refunds what was only reserved",
    clause: "refund.only-captured",
    layer: accepting("refund"),
  },
  {
    rule: "lets an extension end the reservation",
    clause: "extend.names-payment",
    layer: asking((call) => ({
      path: isTo(call, "/payment/extend") ? call.path.replace("extend", "cancel") : call.path,
    })),
  },
  {
    rule: "captures at a route of its own",
    clause: "modification.paths",
    layer: asking(({ path }) => ({ path: path.replace(/\/payment\/capture$/, "/payment/captures") })),
  },
  {
    rule: "hides a terminal",
    clause: "pos.terminals",
    layer: showing("/pos/terminals", (json) => {
      json.data = json.data.slice(0, 2);
    }),
  },
  {
    rule: "forgets the custom reference of a charge",
    clause: "pos.fields",
    layer: showing("/pos/payment", (json) => void delete json.data.customReference),
  },
  {
    rule: "calls an unknown terminal a device error",
    clause: "pos.unknown-terminal",
    layer: answering(({ status }, call) =>
      status === 404 && isTo(call, "/pos/payment")
        ? refusal(502, 13004, "The terminal does not answer.")
        : {},
    ),
  },
  {
    rule: "answers 400 to a card that is refused",
    clause: "pos.refusal-is-an-outcome",
    layer: answering(({ body }, call) =>
      isTo(call, "/pos/payment") && body.includes('"status":"refused"')
        ? refusal(400, 12001, "Refused.")
        : {},
    ),
  },
  {
    rule: "ignores the filter by status",
    clause: "lists.sessions",
    layer: asking(({ path }) => ({ path: path.replace("&status=completed", "") })),
  },
  {
    rule: "ignores a date that is none",
    clause: "lists.dates",
    layer: asking(({ path }) => ({ path: path.replace("&createdFrom=yesterday", "") })),
  },
];

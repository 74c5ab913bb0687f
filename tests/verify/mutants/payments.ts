import {
  changingRequests,
  changingResponses,
  changingSuccesses,
  changingWrites,
  errorResponse,
  isTo,
  type Mutant,
  respondingTo,
  type ServerResponse,
} from "./mutant.ts";

/** Responds with 202 to a modification for which the operation returns an error. */
const accepting = (type: string) =>
  changingResponses(({ status }, request): Partial<ServerResponse> => {
    if (status !== 400 || !isTo(request, `/payment/${type}`)) return {};
    const { paymentReference, amount } = JSON.parse(request.body ?? "{}");
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
    rule: "accepts any reason for a refund",
    clause: "refund.reasons",
    layer: changingWrites((json) => {
      if (json.reason) json.reason = "RETURN";
    }),
  },
  { rule: "refunds more than the payment", clause: "refund.sum", layer: accepting("refund") },
  { rule: "captures more than once", clause: "capture.once", layer: accepting("capture") },
  { rule: "cancels captured payments", clause: "cancel.before-capture", layer: accepting("cancel") },
  {
    rule: "refunds in any currency",
    clause: "modification.currency",
    layer: changingWrites((json) => {
      if (json.amount?.currency === "USD") json.amount.currency = "EUR";
    }),
  },
  {
    rule: "shows a modification as processed at once",
    clause: "modification.fields",
    layer: changingSuccesses("/payment/refund", (json) => {
      json.data.status = "succeeded";
    }),
  },
  {
    rule: "never processes a modification",
    clause: "modification.settles",
    layer: changingResponses(({ body }) => ({
      body: body.replaceAll('"status":"succeeded"', '"status":"received"'),
    })),
  },
  {
    rule: "shows a partial refund as a full one",
    clause: "payment.statuses",
    layer: changingResponses(({ body }) => ({ body: body.replace("PARTIALLY_REFUNDED", "REFUNDED") })),
  },
  {
    rule: "lists offline terminals as online",
    clause: "pos.sync-from-provider",
    layer: changingRequests(({ path }) => ({ path: path.replace("&syncFromProvider=true", "") })),
  },
  {
    rule: "charges offline terminals",
    clause: "pos.offline",
    layer: changingRequests(({ body }) => ({
      body: body?.replace("P400Plus-TEST-000003", "V400m-TEST-000001"),
    })),
  },
  {
    rule: "ignores magic amounts",
    clause: "pos.magic-amounts",
    layer: changingRequests(({ body }) => ({ body: body?.replace(/"value":18(51|52)/, '"value":1800') })),
  },
  {
    rule: "has two references for a POS payment",
    clause: "pos.sale",
    layer: changingSuccesses("/pos/payment", (json) => {
      json.data.posPaymentId = `POS-${crypto.randomUUID()}`;
    }),
  },
  {
    rule: "lists the oldest sessions first",
    clause: "lists.newest-first",
    layer: changingSuccesses("/payment/sessions", (json) => void json.data.sessions.reverse()),
  },
  {
    rule: "holds ten entries on a page",
    clause: "lists.limit",
    layer: changingRequests((request) =>
      isTo(request, "/payment/sessions") && !request.path.includes("limit=")
        ? { path: `${request.path}&limit=10` }
        : {},
    ),
  },
  {
    rule: "never says that another page follows",
    clause: "lists.pages",
    layer: changingSuccesses("/payment/sessions", (json) => {
      json.data.pagination.hasMore = false;
    }),
  },
  {
    rule: "ignores the filter by type",
    clause: "lists.modifications",
    layer: changingRequests(({ path }) => ({ path: path.replace("&type=capture", "") })),
  },
  {
    rule: "responds with an undocumented status",
    clause: "responses.documented",
    layer: changingResponses(({ status, body }) => (status === 201 ? { status: 200, body } : {})),
  },
  {
    rule: "accepts only the vendor's four reasons",
    clause: "refund.reason-other",
    layer: respondingTo(
      ({ body }) => body?.includes('"reason":"OTHER"') === true,
      errorResponse(
        "missingField",
        "Body field reason must be one of FRAUD, CUSTOMER REQUEST, RETURN, DUPLICATE.",
      ),
    ),
  },
  {
    rule: "responds 201 to a modification",
    clause: "modification.accepted",
    layer: changingResponses(({ status }) => (status === 202 ? { status: 201 } : {})),
  },
  {
    rule: "responds 403 to an unknown payment",
    clause: "modification.unknown-payment",
    layer: changingResponses(({ status }, request) =>
      status === 404 && request.method === "POST" ? errorResponse("wrongWebcode", "Not your payment.") : {},
    ),
  },
  {
    rule: "modifies the payment of a session id",
    clause: "modification.acts-on-payment",
    layer: changingResponses(({ status, body }, request) =>
      status === 404 && request.body?.includes("-EXT-") ? { status: 202, body } : {},
    ),
  },
  {
    rule: "cancels refunded sales",
    clause: "cancel.sale",
    layer: accepting("cancel"),
  },
  {
    rule: "extends sales",
    clause: "capture.only-pre-authorised",
    layer: accepting("extend"),
  },
  {
    rule: "refunds pre-authorisations before their capture",
    clause: "refund.only-captured",
    layer: accepting("refund"),
  },
  {
    rule: "cancels the payment on an extension",
    clause: "extend.names-payment",
    layer: changingRequests((request) => ({
      path: isTo(request, "/payment/extend") ? request.path.replace("extend", "cancel") : request.path,
    })),
  },
  {
    rule: "has another route for captures",
    clause: "modification.paths",
    layer: changingRequests(({ path }) => ({
      path: path.replace(/\/payment\/capture$/, "/payment/captures"),
    })),
  },
  {
    rule: "hides a terminal",
    clause: "pos.terminals",
    layer: changingSuccesses("/pos/terminals", (json) => {
      json.data = json.data.slice(0, 2);
    }),
  },
  {
    rule: "lists the dates of terminals without a zone",
    clause: "pos.terminal-dates",
    layer: changingSuccesses("/pos/terminals", (json) => {
      json.data[0].updatedAt = "2026-06-20 08:30:00";
    }),
  },
  {
    rule: "drops the custom reference of a POS payment",
    clause: "pos.fields",
    layer: changingSuccesses("/pos/payment", (json) => void delete json.data.customReference),
  },
  {
    rule: "responds with a device error to an unknown terminal",
    clause: "pos.unknown-terminal",
    layer: changingResponses(({ status }, request) =>
      status === 404 && isTo(request, "/pos/payment")
        ? errorResponse("terminalTimeout", "The terminal does not respond.")
        : {},
    ),
  },
  {
    rule: "responds 400 to a refused card",
    clause: "pos.refusal-is-an-outcome",
    layer: changingResponses(({ body }, request) =>
      isTo(request, "/pos/payment") && body.includes('"status":"refused"')
        ? errorResponse("missingField", "Refused.")
        : {},
    ),
  },
  {
    rule: "ignores the filter by status",
    clause: "lists.sessions",
    layer: changingRequests(({ path }) => ({ path: path.replace("&status=completed", "") })),
  },
  {
    rule: "lists sessions up to and including createdTo",
    clause: "lists.period",
    layer: changingRequests(({ path }) => ({ path: path.replace(/&createdTo=[^&]*/, "") })),
  },
  {
    rule: "ignores invalid dates",
    clause: "lists.dates",
    layer: changingRequests(({ path }) => ({ path: path.replace("&createdFrom=yesterday", "") })),
  },
];

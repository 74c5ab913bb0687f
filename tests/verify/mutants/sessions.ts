import {
  changed,
  changingRequests,
  changingResponses,
  changingSuccesses,
  changingWrites,
  errorResponse,
  isApi,
  isJson,
  isTo,
  type Mutant,
  respondingTo,
} from "./mutant.ts";

export const sessionMutants: Mutant[] = [
  {
    rule: "requires a description",
    clause: "session.required-fields",
    layer: (next) => async (request) =>
      isTo(request, "/payment/session") &&
      isJson(request.body) &&
      request.body?.includes('"urlOk"') &&
      !request.body.includes("description")
        ? errorResponse("missingField", "Body field description is required.")
        : next(request),
  },
  {
    rule: "drops unknown fields",
    clause: "session.unknown-field",
    layer: changingWrites((json) => void delete json.colour),
  },
  {
    rule: "rounds amounts",
    clause: "amount.bounds",
    layer: changingWrites((json) => {
      if (typeof json.amount?.value === "number") json.amount.value = Math.round(json.amount.value);
    }),
  },
  {
    rule: "cuts long descriptions",
    clause: "description.length",
    layer: changingWrites((json) => {
      if (json.description) json.description = json.description.slice(0, 255);
    }),
  },
  {
    rule: "accepts dates without a zone",
    clause: "date.zone",
    layer: changingWrites((json) => {
      if (json.deliverAt === "2026-07-15T14:00:00") json.deliverAt += "Z";
    }),
  },
  {
    rule: "gives every bad date the code of a bad field",
    clause: "date.code",
    layer: changingResponses(({ body }) => ({ body: body.replace('"code":12002', '"code":12001') })),
  },
  {
    rule: "accepts every country",
    clause: "country.supported",
    layer: changingWrites((json) => {
      if (json.countryCode === "AQ") delete json.countryCode;
    }),
  },
  {
    rule: "responds 500 to a malformed body",
    clause: "body.json",
    layer: respondingTo(
      (request) =>
        request.method === "POST" &&
        isApi(request) &&
        !isJson(request.body) &&
        request.headers["content-type"] === "application/json",
      errorResponse("internalError", "Something went wrong."),
    ),
  },
  {
    rule: "ignores the content type",
    clause: "content-type",
    layer: changingRequests((request) =>
      isApi(request) && request.body
        ? { headers: { ...request.headers, "content-type": "application/json" } }
        : {},
    ),
  },
  {
    rule: "responds 400 to a body that is too large",
    clause: "body.size",
    layer: changingResponses(({ status }) =>
      status === 413 ? errorResponse("missingField", "Too large.") : {},
    ),
  },
  {
    rule: "leaves the traceId out",
    clause: "errors.envelope",
    layer: changingResponses(({ status, body }) =>
      status >= 400 ? { body: changed(body, (json) => void delete json.error.traceId) } : {},
    ),
  },
  {
    rule: "responds to an unknown route without the envelope",
    clause: "errors.unknown-route",
    layer: respondingTo((request) => request.path.includes("/payment/unknown?"), {
      status: 404,
      body: "Not Found",
    }),
  },
  {
    rule: "shows the time of Madrid",
    clause: "session.time-is-utc",
    layer: changingSuccesses(/./, (json) => {
      if (!json.data?.createdAt) return;
      const time = Date.parse(`${json.data.createdAt.replace(" ", "T")}Z`) + 7_200_000;
      json.data.createdAt = new Date(time).toISOString().slice(0, 19).replace("T", " ");
    }),
  },
  {
    rule: "completes a session whose card was refused",
    clause: "session.refused-attempt",
    layer: changingRequests(({ path, body }) =>
      path.startsWith("/_sandbox/sessions/")
        ? { body: body?.replace("4000000000000002", "4111111111111111") ?? "" }
        : {},
    ),
  },
  {
    rule: "never lets a session expire",
    clause: "session.expires",
    layer: changingResponses(({ body }) => ({
      body: body.replace('"status":"expired"', '"status":"pending"'),
    })),
  },
  {
    rule: "shows absent fields as null",
    clause: "session.absent-fields",
    layer: changingSuccesses(/\/payment\/session\//, (json) => ({
      ...json,
      data: { description: null, ...json.data },
    })),
  },
  {
    rule: "shows a payment before there is one",
    clause: "session.pending-has-no-payment",
    layer: changingSuccesses(/\/payment\/session\//, (json) => ({
      ...json,
      data: { paymentReference: "P-1", ...json.data },
    })),
  },
  {
    rule: "accepts only the required fields",
    clause: "session.optional-fields",
    layer: respondingTo(
      (request) =>
        isTo(request, "/payment/session") &&
        request.body?.includes('"deliverAt":"2026-07-15T14:00:00Z"') === true,
      errorResponse("missingField", "Body field deliverAt is not known."),
    ),
  },
  {
    rule: "cuts long custom references",
    clause: "custom-reference.length",
    layer: changingWrites((json) => {
      if (json.customReference) json.customReference = json.customReference.slice(0, 128);
    }),
  },
  {
    rule: "accepts any text as a return URL",
    clause: "return-url.form",
    layer: changingWrites((json) => {
      if (json.urlOk) json.urlOk = "https://shop.example/ok";
    }),
  },
  {
    rule: "accepts a urlOk with a data parameter",
    clause: "return-url.data",
    layer: changingWrites((json) => {
      if (json.urlOk) json.urlOk = json.urlOk.replace(/[?&]data(=1)?/, "");
    }),
  },
  {
    rule: "accepts any three letters as a currency",
    clause: "currency.code",
    layer: changingWrites((json) => {
      if (json.amount?.currency === "ZZZ") json.amount.currency = "EUR";
    }),
  },
  {
    rule: "accepts a locale without a country",
    clause: "locale.form",
    layer: changingWrites((json) => {
      if (json.shopperLocale === "es") json.shopperLocale = "es-ES";
    }),
  },
  {
    rule: "gives a bad country the code of a bad field",
    clause: "country.code",
    layer: changingResponses(({ body }) => ({ body: body.replace('"code":12006', '"code":12001') })),
  },
  {
    rule: "responds to a webcode with spaces as to another webcode",
    clause: "webcode.form",
    layer: respondingTo(
      ({ body }) => body?.includes("SHOP 01") === true,
      errorResponse("wrongWebcode", "The webcode is not the key's."),
    ),
  },
  {
    rule: "has no paymentUrl",
    clause: "session.created",
    layer: changingResponses(({ status, body }, request) =>
      status === 201 && isTo(request, "/payment/session")
        ? { body: changed(body, (json) => void delete json.data.paymentUrl) }
        : {},
    ),
  },
  {
    rule: "makes every session a pre-authorisation",
    clause: "session.default-is-sale",
    layer: changingWrites((json) => {
      if (json.urlOk) json.isPreAuth ??= true;
    }),
  },
  {
    rule: "responds to an unknown session with an empty success",
    clause: "session.unknown",
    layer: respondingTo(
      (request) => request.path.includes("/payment/session/unknown-session?webcode=SHOP01"),
      {
        status: 200,
        body: '{"success":true,"data":null}',
      },
    ),
  },
  {
    rule: "drops the attempts of a completed session",
    clause: "session.completed",
    layer: changingSuccesses(/\/payment\/session\//, (json) => {
      if (json.data.status === "completed") json.data.attempts = [];
    }),
  },
  {
    rule: "changes completedAt with every request",
    clause: "session.completed-is-final",
    layer: (next) => {
      let requests = 0;
      return changingSuccesses(/\/payment\/session\//, (json) => {
        if (json.data.completedAt) json.data.completedAt = `2026-06-28 10:30:${10 + (requests++ % 50)}`;
      })(next);
    },
  },
  {
    rule: "authorises every card",
    clause: "session.test-cards",
    layer: changingRequests(({ path, body }) =>
      path.endsWith("/pay") ? { body: body?.replace("4000000000000002", "4111111111111111") } : {},
    ),
  },
];

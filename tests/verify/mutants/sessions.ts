import {
  answering,
  answeringAt,
  asking,
  changed,
  isApi,
  isJson,
  isTo,
  type Mutant,
  refusal,
  showing,
  writing,
} from "./mutant.ts";

export const sessionMutants: Mutant[] = [
  {
    rule: "asks for a description",
    clause: "session.required-fields",
    layer: (next) => async (call) =>
      isTo(call, "/payment/session") &&
      isJson(call.body) &&
      call.body?.includes('"urlOk"') &&
      !call.body.includes("description")
        ? refusal(400, 12001, "Body field description is required.")
        : next(call),
  },
  {
    rule: "drops fields that it does not know",
    clause: "session.unknown-field",
    layer: writing((json) => void delete json.colour),
  },
  {
    rule: "rounds amounts",
    clause: "amount.bounds",
    layer: writing((json) => {
      if (typeof json.amount?.value === "number") json.amount.value = Math.round(json.amount.value);
    }),
  },
  {
    rule: "cuts long descriptions",
    clause: "description.length",
    layer: writing((json) => {
      if (json.description) json.description = json.description.slice(0, 255);
    }),
  },
  {
    rule: "takes local times",
    clause: "date.zone",
    layer: writing((json) => {
      if (json.deliverAt === "2026-07-15T14:00:00") json.deliverAt += "Z";
    }),
  },
  {
    rule: "gives every bad date the code of a bad field",
    clause: "date.code",
    layer: answering(({ body }) => ({ body: body.replace('"code":12002', '"code":12001') })),
  },
  {
    rule: "takes every country",
    clause: "country.supported",
    layer: writing((json) => {
      if (json.countryCode === "AQ") delete json.countryCode;
    }),
  },
  {
    rule: "fails on a malformed body",
    clause: "body.json",
    layer: answeringAt(
      (call) =>
        call.method === "POST" &&
        isApi(call) &&
        !isJson(call.body) &&
        call.headers["content-type"] === "application/json",
      refusal(500, 10500, "Something went wrong."),
    ),
  },
  {
    rule: "reads JSON whatever it is called",
    clause: "content-type",
    layer: asking((call) =>
      isApi(call) && call.body ? { headers: { ...call.headers, "content-type": "application/json" } } : {},
    ),
  },
  {
    rule: "answers 400 to a body that is too large",
    clause: "body.size",
    layer: answering(({ status }) => (status === 413 ? refusal(400, 12001, "Too large.") : {})),
  },
  {
    rule: "leaves the traceId out",
    clause: "errors.envelope",
    layer: answering(({ status, body }) =>
      status >= 400 ? { body: changed(body, (json) => void delete json.error.traceId) } : {},
    ),
  },
  {
    rule: "answers an unknown route in its own words",
    clause: "errors.unknown-route",
    layer: answeringAt((call) => call.path.includes("/payment/unknown?"), { status: 404, body: "Not Found" }),
  },
  {
    rule: "shows times of Madrid",
    clause: "session.time-is-utc",
    layer: showing(/./, (json) => {
      if (!json.data?.createdAt) return;
      const time = Date.parse(`${json.data.createdAt.replace(" ", "T")}Z`) + 7_200_000;
      json.data.createdAt = new Date(time).toISOString().slice(0, 19).replace("T", " ");
    }),
  },
  {
    rule: "completes a session whose card was refused",
    clause: "session.refused-attempt",
    layer: asking(({ path, body }) =>
      path.startsWith("/_sandbox/sessions/")
        ? { body: body?.replace("4000000000000002", "4111111111111111") ?? "" }
        : {},
    ),
  },
  {
    rule: "never lets a session expire",
    clause: "session.expires",
    layer: answering(({ body }) => ({ body: body.replace('"status":"expired"', '"status":"pending"') })),
  },
  {
    rule: "shows absent fields as null",
    clause: "session.absent-fields",
    layer: showing(/\/payment\/session\//, (json) => ({
      ...json,
      data: { description: null, ...json.data },
    })),
  },
  {
    rule: "shows a payment before there is one",
    clause: "session.pending-has-no-payment",
    layer: showing(/\/payment\/session\//, (json) => ({
      ...json,
      data: { paymentReference: "P-1", ...json.data },
    })),
  },
  {
    rule: "takes no fields beyond the required ones",
    clause: "session.optional-fields",
    layer: answeringAt(
      (call) =>
        isTo(call, "/payment/session") && call.body?.includes('"deliverAt":"2026-07-15T14:00:00Z"') === true,
      refusal(400, 12001, "Body field deliverAt is not known."),
    ),
  },
  {
    rule: "cuts long custom references",
    clause: "custom-reference.length",
    layer: writing((json) => {
      if (json.customReference) json.customReference = json.customReference.slice(0, 128);
    }),
  },
  {
    rule: "takes any text as a return URL",
    clause: "return-url.form",
    layer: writing((json) => {
      if (json.urlOk) json.urlOk = "https://shop.example/ok";
    }),
  },
  {
    rule: "takes a language without a country",
    clause: "locale.form",
    layer: writing((json) => {
      if (json.shopperLocale === "es") json.shopperLocale = "es-ES";
    }),
  },
  {
    rule: "gives a bad country the code of a bad field",
    clause: "country.code",
    layer: answering(({ body }) => ({ body: body.replace('"code":12006', '"code":12001') })),
  },
  {
    rule: "takes spaces in a webcode for a mismatch",
    clause: "webcode.form",
    layer: answeringAt(
      ({ body }) => body?.includes("SHOP 01") === true,
      refusal(403, 11008, "The webcode is not the key's."),
    ),
  },
  {
    rule: "names no payment page",
    clause: "session.created",
    layer: answering(({ status, body }, call) =>
      status === 201 && isTo(call, "/payment/session")
        ? { body: changed(body, (json) => void delete json.data.paymentUrl) }
        : {},
    ),
  },
  {
    rule: "makes every session a pre-authorisation",
    clause: "session.default-is-sale",
    layer: writing((json) => {
      if (json.urlOk) json.isPreAuth ??= true;
    }),
  },
  {
    rule: "answers an unknown session with an empty success",
    clause: "session.unknown",
    layer: answeringAt((call) => call.path.includes("/payment/session/unknown-session?webcode=SHOP01"), {
      status: 200,
      body: '{"success":true,"data":null}',
    }),
  },
  {
    rule: "forgets the attempts of a completed session",
    clause: "session.completed",
    layer: showing(/\/payment\/session\//, (json) => {
      if (json.data.status === "completed") json.data.attempts = [];
    }),
  },
  {
    rule: "moves the time of completion on with every look",
    clause: "session.completed-is-final",
    layer: (next) => {
      let looks = 0;
      return showing(/\/payment\/session\//, (json) => {
        if (json.data.completedAt) json.data.completedAt = `2026-06-28 10:30:${10 + (looks++ % 50)}`;
      })(next);
    },
  },
  {
    rule: "authorises every card",
    clause: "session.test-cards",
    layer: asking(({ path, body }) =>
      path.endsWith("/pay") ? { body: body?.replace("4000000000000002", "4111111111111111") } : {},
    ),
  },
];

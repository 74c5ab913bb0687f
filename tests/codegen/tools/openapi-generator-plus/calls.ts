import { journey } from "../../journey.ts";
import { replyOrError } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { Configuration, ModificationsApi, SessionsApi } from "./generated/index.ts";
import { Api } from "./generated/models.ts";

const configuration = new Configuration({ apiKey, basePath: server });
const sessions = new SessionsApi(configuration);
const modifications = new ModificationsApi(configuration);

// The client resolves with the body of a success and throws the response otherwise.
const reply = replyOrError(async (thrown: unknown) => {
  if (!(thrown instanceof Response)) throw thrown;
  return { status: thrown.status, body: await thrown.json() };
});

await journey({
  create: (value, idempotencyKey) =>
    reply(
      201,
      sessions.createTestSession(idempotencyKey, {
        webcode,
        amount: { value, currency: Api.CurrencyCode.EUR },
        ...returnUrls,
      }),
    ),
  get: (sessionId) => reply(200, sessions.getTestSession(sessionId, webcode)),
  list: () =>
    reply(
      200,
      sessions.listTestSessions(webcode, undefined, undefined, undefined, undefined, undefined, 100),
    ),
  refund: (paymentReference, idempotencyKey) =>
    reply(
      202,
      modifications.refundTestPayment(idempotencyKey, {
        webcode,
        paymentReference,
        amount: { value: 500, currency: Api.CurrencyCode.EUR },
        reason: Api.RefundReason.CUSTOMERREQUEST,
      }),
    ),
});

import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { Api, CurrencyCode, type HttpResponse, RefundReason } from "./generated/api.ts";

const api = new Api({ baseUrl: server, securityWorker: () => ({ headers: { "X-API-KEY": apiKey } }) });

// The client throws the response of an error.
const reply = async (call: Promise<HttpResponse<unknown, unknown>>): Promise<Reply> => {
  const response = await call.catch((thrown: HttpResponse<unknown, unknown>) => thrown);
  return { status: response.status, body: response.data ?? response.error };
};
const headers = (idempotencyKey: string) => ({ "Idempotency-Key": idempotencyKey });

await journey({
  create: (value, idempotencyKey) =>
    reply(
      api.external.createTestSession(
        { webcode, amount: { value, currency: CurrencyCode.EUR }, ...returnUrls },
        { headers: headers(idempotencyKey) },
      ),
    ),
  get: (sessionId) => reply(api.external.getTestSession(sessionId, { webcode })),
  list: () => reply(api.external.listTestSessions({ webcode, limit: 100 })),
  refund: (paymentReference, idempotencyKey) =>
    reply(
      api.external.refundTestPayment(
        {
          webcode,
          paymentReference,
          amount: { value: 500, currency: CurrencyCode.EUR },
          reason: RefundReason.CUSTOMER_REQUEST,
        },
        { headers: headers(idempotencyKey) },
      ),
    ),
});

import { isAxiosError } from "axios";
import { journey } from "../../journey.ts";
import { replyOrError } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createApiClient } from "./generated/api.ts";

const api = createApiClient(server, { axiosConfig: { headers: { "X-API-KEY": apiKey } } });

// Zodios resolves with the body of a success and throws Axios' error otherwise.
const reply = replyOrError((thrown: unknown) => {
  if (!isAxiosError(thrown) || !thrown.response) throw thrown;
  return { status: thrown.response.status, body: thrown.response.data };
});

await journey({
  create: (value, idempotencyKey) =>
    reply(
      201,
      api.createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { headers: { "Idempotency-Key": idempotencyKey } },
      ),
    ),
  get: (sessionId) => reply(200, api.getTestSession({ params: { sessionId }, queries: { webcode } })),
  list: () => reply(200, api.listTestSessions({ queries: { webcode, limit: 100 } })),
  refund: (paymentReference, idempotencyKey) =>
    reply(
      202,
      api.refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { headers: { "Idempotency-Key": idempotencyKey } },
      ),
    ),
});

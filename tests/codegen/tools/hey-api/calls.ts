import { journey } from "../../journey.ts";
import { replyOfResponse } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { client } from "./generated/client.gen.ts";
import { createTestSession, getTestSession, listTestSessions, refundTestPayment } from "./generated/index.ts";

client.setConfig({ baseUrl: server, auth: apiKey });

await journey({
  create: async (value, idempotencyKey) =>
    replyOfResponse(
      await createTestSession({
        headers: { "Idempotency-Key": idempotencyKey },
        body: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
      }),
    ),
  get: async (sessionId) =>
    replyOfResponse(await getTestSession({ path: { sessionId }, query: { webcode } })),
  list: async () => replyOfResponse(await listTestSessions({ query: { webcode, limit: 100 } })),
  refund: async (paymentReference, idempotencyKey) =>
    replyOfResponse(
      await refundTestPayment({
        headers: { "Idempotency-Key": idempotencyKey },
        body: {
          webcode,
          paymentReference,
          amount: { value: 500, currency: "EUR" },
          reason: "CUSTOMER REQUEST",
        },
      }),
    ),
});

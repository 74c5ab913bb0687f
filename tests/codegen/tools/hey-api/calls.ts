import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { client } from "./generated/client.gen.ts";
import { createTestSession, getTestSession, listTestSessions, refundTestPayment } from "./generated/index.ts";

client.setConfig({ baseUrl: server, auth: apiKey });

const reply = ({
  response,
  data,
  error,
}: {
  response?: Response;
  data?: unknown;
  error?: unknown;
}): Reply => ({
  status: response?.status ?? 0,
  body: data ?? error,
});

await journey({
  create: async (value, idempotencyKey) =>
    reply(
      await createTestSession({
        headers: { "Idempotency-Key": idempotencyKey },
        body: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
      }),
    ),
  get: async (sessionId) => reply(await getTestSession({ path: { sessionId }, query: { webcode } })),
  list: async () => reply(await listTestSessions({ query: { webcode, limit: 100 } })),
  refund: async (paymentReference, idempotencyKey) =>
    reply(
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

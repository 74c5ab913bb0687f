import { requestFn } from "@openapi-qraft/react";
import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createAPIClient } from "./generated/index.ts";

const { sessions, modifications } = createAPIClient({
  baseUrl: server,
  requestFn: (schema, info) =>
    requestFn(schema, { ...info, headers: { ...info.headers, "X-API-KEY": apiKey } }),
});

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
      await sessions.createTestSession({
        parameters: { header: { "Idempotency-Key": idempotencyKey } },
        body: { webcode, amount: { value, currency: "EUR" }, ...returnUrls, isPreAuth: false },
      }),
    ),
  get: async (sessionId) =>
    reply(await sessions.getTestSession({ parameters: { path: { sessionId }, query: { webcode } } })),
  list: async () =>
    reply(await sessions.listTestSessions({ parameters: { query: { webcode, limit: 100 } } })),
  refund: async (paymentReference, idempotencyKey) =>
    reply(
      await modifications.refundTestPayment({
        parameters: { header: { "Idempotency-Key": idempotencyKey } },
        body: {
          webcode,
          paymentReference,
          amount: { value: 500, currency: "EUR" },
          reason: "CUSTOMER REQUEST",
        },
      }),
    ),
});

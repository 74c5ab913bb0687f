import { requestFn } from "@openapi-qraft/react";
import { journey } from "../../journey.ts";
import { replyOfResponse } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createAPIClient } from "./generated/index.ts";

const { sessions, modifications } = createAPIClient({
  baseUrl: server,
  requestFn: (schema, info) =>
    requestFn(schema, { ...info, headers: { ...info.headers, "X-API-KEY": apiKey } }),
});

await journey({
  create: async (value, idempotencyKey) =>
    replyOfResponse(
      await sessions.createTestSession({
        parameters: { header: { "Idempotency-Key": idempotencyKey } },
        body: { webcode, amount: { value, currency: "EUR" }, ...returnUrls, isPreAuth: false },
      }),
    ),
  get: async (sessionId) =>
    replyOfResponse(
      await sessions.getTestSession({ parameters: { path: { sessionId }, query: { webcode } } }),
    ),
  list: async () =>
    replyOfResponse(await sessions.listTestSessions({ parameters: { query: { webcode, limit: 100 } } })),
  refund: async (paymentReference, idempotencyKey) =>
    replyOfResponse(
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

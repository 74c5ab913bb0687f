import { setConfig } from "@kubb/plugin-client/clients/fetch";
import { journey } from "../../journey.ts";
import { replyOfData } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createTestSession, getTestSession, listTestSessions, refundTestPayment } from "./generated/index.ts";

// Kubb's own client sends no Content-Type unless the application gives one.
setConfig({ baseURL: server, headers: { "X-API-KEY": apiKey, "Content-Type": "application/json" } });

await journey({
  create: async (value, idempotencyKey) =>
    replyOfData(
      await createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { "Idempotency-Key": idempotencyKey },
      ),
    ),
  get: async (sessionId) => replyOfData(await getTestSession(sessionId, { webcode })),
  list: async () => replyOfData(await listTestSessions({ webcode, limit: 100 })),
  refund: async (paymentReference, idempotencyKey) =>
    replyOfData(
      await refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { "Idempotency-Key": idempotencyKey },
      ),
    ),
});

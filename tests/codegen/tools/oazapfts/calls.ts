import { journey } from "../../journey.ts";
import { replyOfData } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import {
  createTestSession,
  defaults,
  getTestSession,
  listTestSessions,
  refundTestPayment,
} from "./generated/api.ts";

defaults.baseUrl = server;
defaults.headers = { "X-API-KEY": apiKey };

await journey({
  create: async (value, idempotencyKey) =>
    replyOfData(
      await createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { idempotencyKey },
      ),
    ),
  get: async (sessionId) => replyOfData(await getTestSession(sessionId, webcode)),
  list: async () => replyOfData(await listTestSessions(webcode, { limit: 100 })),
  refund: async (paymentReference, idempotencyKey) =>
    replyOfData(
      await refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { idempotencyKey },
      ),
    ),
});

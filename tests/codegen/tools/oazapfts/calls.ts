import { journey, type Reply } from "../../journey.ts";
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

const reply = ({ status, data }: { status: number; data: unknown }): Reply => ({ status, body: data });

await journey({
  create: async (value, idempotencyKey) =>
    reply(
      await createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { idempotencyKey },
      ),
    ),
  get: async (sessionId) => reply(await getTestSession(sessionId, webcode)),
  list: async () => reply(await listTestSessions(webcode, { limit: 100 })),
  refund: async (paymentReference, idempotencyKey) =>
    reply(
      await refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { idempotencyKey },
      ),
    ),
});

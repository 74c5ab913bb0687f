import { setConfig } from "@kubb/plugin-client/clients/fetch";
import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createTestSession, getTestSession, listTestSessions, refundTestPayment } from "./generated/index.ts";

// Kubb's own client sends no Content-Type unless the application gives one.
setConfig({ baseURL: server, headers: { "X-API-KEY": apiKey, "Content-Type": "application/json" } });

const reply = ({ status, data }: { status: number; data: unknown }): Reply => ({ status, body: data });

await journey({
  create: async (value, idempotencyKey) =>
    reply(
      await createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { "Idempotency-Key": idempotencyKey },
      ),
    ),
  get: async (sessionId) => reply(await getTestSession(sessionId, { webcode })),
  list: async () => reply(await listTestSessions({ webcode, limit: 100 })),
  refund: async (paymentReference, idempotencyKey) =>
    reply(
      await refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { "Idempotency-Key": idempotencyKey },
      ),
    ),
});

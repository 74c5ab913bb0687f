import { journey } from "../../journey.ts";
import { replyOfData } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createTestSession, getTestSession, listTestSessions, refundTestPayment } from "./generated/api.ts";

// The generated functions call the global fetch with a path, so that an application can put its own in between.
const { fetch: original } = globalThis;
globalThis.fetch = (input, init) => original(new URL(String(input), server), init);

const headers = (idempotencyKey?: string) => ({
  "X-API-KEY": apiKey,
  ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
});

await journey({
  create: async (value, idempotencyKey) =>
    replyOfData(
      await createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { headers: headers(idempotencyKey) },
      ),
    ),
  get: async (sessionId) => replyOfData(await getTestSession(sessionId, { webcode }, { headers: headers() })),
  list: async () => replyOfData(await listTestSessions({ webcode, limit: 100 }, { headers: headers() })),
  refund: async (paymentReference, idempotencyKey) =>
    replyOfData(
      await refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { headers: headers(idempotencyKey) },
      ),
    ),
});

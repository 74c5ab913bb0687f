import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createTestSession, getTestSession, listTestSessions, refundTestPayment } from "./generated/api.ts";

// The generated functions call the global fetch with a path, so that an application can put its own in between.
const { fetch: original } = globalThis;
globalThis.fetch = (input, init) => original(new URL(String(input), server), init);

const headers = (idempotencyKey?: string) => ({
  "X-API-KEY": apiKey,
  ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
});
const reply = ({ status, data }: { status: number; data: unknown }): Reply => ({ status, body: data });

await journey({
  create: async (value, idempotencyKey) =>
    reply(
      await createTestSession(
        { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        { headers: headers(idempotencyKey) },
      ),
    ),
  get: async (sessionId) => reply(await getTestSession(sessionId, { webcode }, { headers: headers() })),
  list: async () => reply(await listTestSessions({ webcode, limit: 100 }, { headers: headers() })),
  refund: async (paymentReference, idempotencyKey) =>
    reply(
      await refundTestPayment(
        { webcode, paymentReference, amount: { value: 500, currency: "EUR" }, reason: "CUSTOMER REQUEST" },
        { headers: headers(idempotencyKey) },
      ),
    ),
});

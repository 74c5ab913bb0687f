import { configureStore } from "@reduxjs/toolkit";
import { journey, type Reply } from "../../journey.ts";
import { replyOfData } from "../../replies.ts";
import { returnUrls, webcode } from "../../settings.ts";
import { api } from "./generated/api.ts";

const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});
const { createTestSession, getTestSession, listTestSessions, refundTestPayment } = api.endpoints;

// A result has the body of a success, or the status and body of an error.
const reply = (status: number, { data, error }: { data?: unknown; error?: unknown }): Reply =>
  replyOfData(error ? (error as { status: number; data: unknown }) : { status, data });

await journey({
  create: async (value, idempotencyKey) =>
    reply(
      201,
      await store.dispatch(
        createTestSession.initiate({
          "Idempotency-Key": idempotencyKey,
          sessionRequest: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
        }),
      ),
    ),
  get: async (sessionId) => reply(200, await store.dispatch(getTestSession.initiate({ sessionId, webcode }))),
  list: async () => reply(200, await store.dispatch(listTestSessions.initiate({ webcode, limit: 100 }))),
  refund: async (paymentReference, idempotencyKey) =>
    reply(
      202,
      await store.dispatch(
        refundTestPayment.initiate({
          "Idempotency-Key": idempotencyKey,
          refundRequest: {
            webcode,
            paymentReference,
            amount: { value: 500, currency: "EUR" },
            reason: "CUSTOMER REQUEST",
          },
        }),
      ),
    ),
});

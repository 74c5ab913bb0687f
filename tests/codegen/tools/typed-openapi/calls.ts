import { journey } from "../../journey.ts";
import { replyOfData } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { createApiClient } from "./generated/api.ts";

// The generated client leaves sending to the application.
const api = createApiClient(
  {
    fetch: ({ method, url, urlSearchParams, parameters }) => {
      url.search = String(urlSearchParams ?? "");
      const headers = { "X-API-KEY": apiKey, "Content-Type": "application/json", ...parameters?.header };
      return fetch(url, { method, headers, body: JSON.stringify(parameters?.body) });
    },
  },
  server,
);
const options = { withResponse: true, throwOnStatusError: false } as const;

await journey({
  create: async (value, idempotencyKey) =>
    replyOfData(
      await api.post("/external/v1/test/payment/session", {
        ...options,
        header: { "Idempotency-Key": idempotencyKey },
        body: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
      }),
    ),
  get: async (sessionId) =>
    replyOfData(
      await api.get("/external/v1/test/payment/session/{sessionId}", {
        ...options,
        path: { sessionId },
        query: { webcode },
      }),
    ),
  list: async () =>
    replyOfData(
      await api.get("/external/v1/test/payment/sessions", { ...options, query: { webcode, limit: 100 } }),
    ),
  refund: async (paymentReference, idempotencyKey) =>
    replyOfData(
      await api.post("/external/v1/test/payment/refund", {
        ...options,
        header: { "Idempotency-Key": idempotencyKey },
        body: {
          webcode,
          paymentReference,
          amount: { value: 500, currency: "EUR" },
          reason: "CUSTOMER REQUEST",
        },
      }),
    ),
});

import * as Effect from "effect/Effect";
import * as FetchHttpClient from "effect/unstable/http/FetchHttpClient";
import * as HttpClient from "effect/unstable/http/HttpClient";
import * as HttpClientRequest from "effect/unstable/http/HttpClientRequest";
import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import { make } from "./generated/api.ts";

const http = await Effect.runPromise(Effect.provide(HttpClient.HttpClient, FetchHttpClient.layer));
const api = make(
  http.pipe(
    HttpClient.mapRequest((request) =>
      request.pipe(HttpClientRequest.prependUrl(server), HttpClientRequest.setHeader("X-API-KEY", apiKey)),
    ),
  ),
);

/** A documented error is a value of its own tag, such as `CreateTestSession409`. */
interface Documented {
  _tag: string;
  cause: unknown;
  response: { status: number };
}
const reply = (status: number, call: Effect.Effect<unknown, unknown>): Promise<Reply> =>
  Effect.runPromise(
    call.pipe(
      Effect.map((body) => ({ status, body })),
      Effect.catch((error) => {
        const { cause, response } = error as Documented;
        return Effect.succeed({ status: response.status, body: cause });
      }),
    ),
  );

await journey({
  create: (value, idempotencyKey) =>
    reply(
      201,
      api.createTestSession({
        params: { "Idempotency-Key": idempotencyKey },
        payload: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
      }),
    ),
  get: (sessionId) => reply(200, api.getTestSession(sessionId, { params: { webcode } })),
  list: () => reply(200, api.listTestSessions({ params: { webcode } })),
  refund: (paymentReference, idempotencyKey) =>
    reply(
      202,
      api.refundTestPayment({
        params: { "Idempotency-Key": idempotencyKey },
        payload: {
          webcode,
          paymentReference,
          amount: { value: 500, currency: "EUR" },
          reason: "CUSTOMER REQUEST",
        },
      }),
    ),
});

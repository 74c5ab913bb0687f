import { journey } from "../../journey.ts";
import { replyOrError } from "../../replies.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import {
  ApiError,
  CurrencyCode,
  ModificationsService,
  OpenAPI,
  RefundReason,
  SessionsService,
} from "./generated/index.ts";

OpenAPI.BASE = server;
OpenAPI.HEADERS = { "X-API-KEY": apiKey };

// The services resolve with the body of a success and throw an ApiError otherwise.
const reply = replyOrError((thrown: unknown) => {
  if (!(thrown instanceof ApiError)) throw thrown;
  return { status: thrown.status, body: thrown.body };
});

await journey({
  create: (value, idempotencyKey) =>
    reply(
      201,
      SessionsService.createTestSession({
        idempotencyKey,
        requestBody: { webcode, amount: { value, currency: CurrencyCode.EUR }, ...returnUrls },
      }),
    ),
  get: (sessionId) => reply(200, SessionsService.getTestSession({ sessionId, webcode })),
  list: () => reply(200, SessionsService.listTestSessions({ webcode, limit: 100 })),
  refund: (paymentReference, idempotencyKey) =>
    reply(
      202,
      ModificationsService.refundTestPayment({
        idempotencyKey,
        requestBody: {
          webcode,
          paymentReference,
          amount: { value: 500, currency: CurrencyCode.EUR },
          reason: RefundReason.CUSTOMER_REQUEST,
        },
      }),
    ),
});

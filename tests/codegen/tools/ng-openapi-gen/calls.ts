// Angular's packages need their compiler outside of a build.
import "@angular/compiler";
import { HttpClient, HttpErrorResponse, type HttpHandler, HttpResponse } from "@angular/common/http";
import { firstValueFrom, from, type Observable } from "rxjs";
import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";
import {
  createTestSession,
  getTestSession,
  listTestSessions,
  refundTestPayment,
} from "./generated/functions.ts";
import type { StrictHttpResponse } from "./generated/strict-http-response.ts";

/** Sends with fetch, in place of an application and its injector. An application adds the key with an interceptor. */
const handler: HttpHandler = {
  handle: ({ method, urlWithParams: url, headers, body }) => {
    const sent = Object.fromEntries(headers.keys().map((name) => [name, headers.get(name) ?? ""]));
    const send = async () => {
      const response = await fetch(url, {
        method,
        headers: { ...sent, "Content-Type": "application/json", "X-API-KEY": apiKey },
        ...(body !== null && { body: JSON.stringify(body) }),
      });
      const { status } = response;
      const answer: unknown = await response.json();
      if (!response.ok) throw new HttpErrorResponse({ status, error: answer });
      return new HttpResponse({ status, body: answer });
    };
    return from(send());
  },
};
const http = new HttpClient(handler);

const reply = async (call: Observable<StrictHttpResponse<unknown>>): Promise<Reply> => {
  try {
    const { status, body } = await firstValueFrom(call);
    return { status, body };
  } catch (thrown) {
    if (!(thrown instanceof HttpErrorResponse)) throw thrown;
    return { status: thrown.status, body: thrown.error };
  }
};

await journey({
  create: (value, idempotencyKey) =>
    reply(
      createTestSession(http, server, {
        "Idempotency-Key": idempotencyKey,
        body: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
      }),
    ),
  get: (sessionId) => reply(getTestSession(http, server, { sessionId, webcode })),
  list: () => reply(listTestSessions(http, server, { webcode, limit: 100 })),
  refund: (paymentReference, idempotencyKey) =>
    reply(
      refundTestPayment(http, server, {
        "Idempotency-Key": idempotencyKey,
        body: {
          webcode,
          paymentReference,
          amount: { value: 500, currency: "EUR" },
          reason: "CUSTOMER REQUEST",
        },
      }),
    ),
});

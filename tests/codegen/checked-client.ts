import assert from "node:assert/strict";
import type { Client, Reply } from "./journey.ts";
import { apiKey, returnUrls, server, webcode } from "./settings.ts";

interface Schema {
  parse(value: unknown): unknown;
}
interface Schemas {
  request: Schema;
  response: Schema;
}

/**
 * A client over fetch that parses each request body and each successful response with generated schemas, and expects
 * them back as they were. The request schemas must also refuse a body without its amount.
 */
export function checkedClient(schemas: {
  create: Schemas;
  get: Pick<Schemas, "response">;
  list: Pick<Schemas, "response">;
  refund: Schemas;
}): Client {
  async function call(path: string, schema: Schema, init?: RequestInit): Promise<Reply> {
    const response = await fetch(`${server}/external/v1/test/payment/${path}`, {
      ...init,
      headers: { "X-API-KEY": apiKey, "Content-Type": "application/json", ...init?.headers },
    });
    const body: unknown = await response.json();
    if (response.ok) assert.deepEqual(schema.parse(body), body);
    return { status: response.status, body };
  }

  function post(path: string, { request, response }: Schemas, body: object, idempotencyKey: string) {
    const { amount, ...incomplete } = body as { amount: unknown };
    assert.throws(() => request.parse(incomplete));
    return call(path, response, {
      method: "POST",
      body: JSON.stringify(request.parse(body)),
      headers: { "Idempotency-Key": idempotencyKey },
    });
  }

  return {
    create: (value, idempotencyKey) => {
      const body = { webcode, amount: { value, currency: "EUR" }, ...returnUrls };
      return post("session", schemas.create, body, idempotencyKey);
    },
    get: (sessionId) => call(`session/${sessionId}?webcode=${webcode}`, schemas.get.response),
    list: () => call(`sessions?webcode=${webcode}&limit=100`, schemas.list.response),
    refund: (paymentReference, idempotencyKey) => {
      const amount = { value: 500, currency: "EUR" };
      const body = { webcode, paymentReference, amount, reason: "CUSTOMER REQUEST" };
      return post("refund", schemas.refund, body, idempotencyKey);
    },
  };
}

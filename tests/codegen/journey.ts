import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { server } from "./settings.ts";

/** What the API answered, also when a generated client throws it. */
export interface Reply {
  status: number;
  body: unknown;
}

/** The calls of a generated client. Each builds its request with the client's own types. */
export interface Client {
  /** Creates a session. `value` is in minor units of EUR. */
  create(value: number, idempotencyKey: string): Promise<Reply>;
  get(sessionId: string): Promise<Reply>;
  list(): Promise<Reply>;
  /** Refunds 5.00 EUR because the customer asked for it. */
  refund(paymentReference: string, idempotencyKey: string): Promise<Reply>;
}

/** The fields that the journey reads. */
interface Body {
  data: { sessionId: string; status: string; paymentReference: string; sessions: { sessionId: string }[] };
  error: { code: number };
}

/**
 * Creates a session, repeats the request, reuses its idempotency key, lists sessions, pays and refunds.
 *
 * @throws {AssertionError} at the first response that the contract does not have there
 */
export async function journey(client: Client): Promise<void> {
  const key = randomUUID();
  const created = expectStatus(await client.create(1000, key), 201);
  const repeated = expectStatus(await client.create(1000, key), 201);
  assert.equal(repeated.data.sessionId, created.data.sessionId);
  const conflict = expectStatus(await client.create(2000, key), 409);
  assert.equal(conflict.error.code, 10409);

  const { sessionId } = created.data;
  const listed = expectStatus(await client.list(), 200);
  assert(listed.data.sessions.some((session) => session.sessionId === sessionId));

  await pay(sessionId);
  const paid = expectStatus(await client.get(sessionId), 200);
  assert.equal(paid.data.status, "completed");
  const refund = expectStatus(await client.refund(paid.data.paymentReference, randomUUID()), 202);
  assert.equal(refund.data.status, "received");
}

function expectStatus({ status, body }: Reply, expected: number): Body {
  assert.equal(status, expected, JSON.stringify(body));
  return body as Body;
}

/** Pays as the customer would, through the control plane of the sandbox. */
async function pay(sessionId: string): Promise<void> {
  const response = await fetch(`${server}/_sandbox/sessions/${sessionId}/pay`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  assert.equal(response.status, 200, await response.text());
}

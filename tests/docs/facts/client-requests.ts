import { vi } from "vitest";
import { createTestClient, type TestClient } from "../../../src/index.ts";
import { sessionBody } from "../../support/sandbox.ts";
import { errorResponse } from "./proofs.ts";

/** A request of a client. */
export interface Sent {
  /** The time since the first one, milliseconds. */
  after: number;
  headers: Headers;
}

/** What a client sends for one call while its requests get these outcomes, one after another, and then a success. */
export async function requestsWith(
  outcomes: (Response | Error)[],
  prepare: (client: TestClient) => void = () => {},
): Promise<Sent[]> {
  await loadClient();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const started = Date.now();
  const sent: Sent[] = [];
  const fetch = async ({ headers }: Request): Promise<Response> => {
    sent.push({ after: Date.now() - started, headers });
    const outcome = outcomes.shift() ?? Response.json({ success: true, data: {} });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  try {
    const client = createTestClient({ apiKey: "my_test_key", fetch });
    prepare(client);
    await Promise.all([client.POST("/payment/session", { body: sessionBody }), vi.runAllTimersAsync()]);
  } finally {
    vi.useRealTimers();
  }
  return sent;
}

/** Loads the parts of the client that it loads when it needs them, because a clock that is stopped does not wait for them. */
async function loadClient(): Promise<void> {
  const fetch = async () => errorResponse("internalError");
  await createTestClient({ apiKey: "my_test_key", fetch, retries: 0 }).POST("/payment/session", {
    body: sessionBody,
  });
}

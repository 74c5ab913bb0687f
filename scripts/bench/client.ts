import createFetchClient from "openapi-fetch";
import { apiKeyHeader, environments, idempotencyKeyHeader } from "../../generated/constants.ts";
import type { TestPaths } from "../../src/client/paths.ts";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { listen } from "../../src/http/listen.ts";
import { createTestClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { sessionBody } from "./calls.ts";
import type { Figures } from "./figures.ts";

const apiKey = "any_key";
const body = JSON.parse(sessionBody);
const responseBody = JSON.stringify({
  success: true,
  data: { sessionId: "SHOP01-EXT-1", status: "pending" },
});

type Handler = (request: Request) => Promise<Response>;

/** Answers and does nothing else. */
const trivial: Handler = async (request) => {
  await request.json();
  return new Response(responseBody, { status: 201, headers: { "Content-Type": "application/json" } });
};

/**
 * A call of the client beside a bare `fetch` with the same headers and body, one that has a time limit as the client's
 * calls have, and openapi-fetch on its own, each to the same handler in this process: over HTTP; as a function, with the
 * sandbox as the handler; and with one that does nothing, where what is left is the client itself.
 */
export async function benchClient(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const nothing = await listen(fetchListener(trivial), { port: 0, host: "127.0.0.1" });
  const sandbox = await createSandbox({ testKey: apiKey });
  const { url } = await sandbox.listen({ port: 0 });
  const nowhere = "http://127.0.0.1:4020";
  const rounds = quick ? 5 : 60;
  try {
    await besides(figures, "client call to the sandbox", { baseUrl: url, calls: 200, rounds });
    await besides(figures, "client call to a bare handler", { baseUrl: nothing.url, calls: 200, rounds });
    const inSandbox = { baseUrl: nowhere, fetch: sandbox.fetch, calls: 200, rounds };
    await besides(figures, "client call to the sandbox with no port", inSandbox);
    const emptyFunction = { baseUrl: nowhere, fetch: trivial, calls: 2000, rounds };
    await besides(figures, "client call to an empty function", emptyFunction);
  } finally {
    await sandbox.close();
    await nothing.close();
  }
}

interface Place {
  baseUrl: string;
  fetch?: Handler;
  calls: number;
  rounds: number;
}

/** Every way in turn, round after round. */
async function besides(figures: Figures, what: string, place: Place): Promise<void> {
  const ways = Object.entries(waysTo(place));
  for (let round = -1; round < place.rounds; round += 1) {
    for (const [who, way] of ways) {
      const started = performance.now();
      for (let call = 0; call < place.calls; call += 1) await way();
      // The first round only warms up.
      if (round >= 0) figures.add(what, who, "µs", ((performance.now() - started) * 1000) / place.calls);
    }
  }
}

function waysTo({ baseUrl, fetch: send }: Place): Record<string, () => Promise<unknown>> {
  const tree = baseUrl + environments.test.routes;
  const url = `${tree}/payment/session`;
  const headers = () => ({ [apiKeyHeader]: apiKey, [idempotencyKeyHeader]: crypto.randomUUID() });
  const bare = async (more: RequestInit) => {
    const own = { ...headers(), "Content-Type": "application/json" };
    const init = { method: "POST", headers: own, body: JSON.stringify(body), ...more };
    const response = await (send ? send(new Request(url, init)) : fetch(url, init));
    return response.json();
  };
  const given = send ? { fetch: send } : {};
  const plain = createFetchClient<TestPaths>({ baseUrl: tree, ...given });
  const typed = createTestClient({ apiKey, baseUrl, ...given });
  return {
    "bare fetch": () => bare({}),
    "fetch with a time limit": () => bare({ signal: AbortSignal.timeout(30_000) }),
    "openapi-fetch": () => plain.POST("/payment/session", { body, headers: headers() }),
    "typed client": () => typed.POST("/payment/session", { body }),
  };
}

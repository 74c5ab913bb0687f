import createFetchClient from "openapi-fetch";
import { apiKeyHeader, environments, idempotencyKeyHeader } from "../../generated/constants.ts";
import type { TestPaths } from "../../src/client/paths.ts";
import { fetchListener } from "../../src/http/fetch-listener.ts";
import { listen } from "../../src/http/listen.ts";
import { createTestClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { Figures } from "./figures.ts";
import { costOf } from "./measure.ts";
import { clientPeers, installPeers, type Sender } from "./peers.ts";
import { sessionBody } from "./requests.ts";
import { inRounds } from "./rounds.ts";

const apiKey = "any_key";
const body = JSON.parse(sessionBody);
const responseBody = JSON.stringify({
  success: true,
  data: { sessionId: "SHOP01-EXT-1", status: "pending" },
});

type Handler = (request: Request) => Promise<Response>;

/** Parses the body and responds, and does nothing else. */
const trivial: Handler = async (request) => {
  await request.json();
  return new Response(responseBody, { status: 201, headers: { "Content-Type": "application/json" } });
};

/**
 * Measures the processor time of a request: with the client, a bare `fetch` with the same headers and body, a `fetch`
 * with a timeout like the client's, openapi-fetch alone and, over HTTP to the sandbox, other clients with a time limit
 * and retries. All of them send to a handler in this process: to the sandbox and to a trivial handler, each over HTTP and
 * as a function. With the trivial function, only the client's own time is left.
 */
export async function benchClient(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  await installPeers();
  const nothing = await listen(fetchListener(trivial), { port: 0, host: "127.0.0.1" });
  const sandbox = await createSandbox({ testKey: apiKey });
  const { url } = await sandbox.listen({ port: 0 });
  const nowhere = "http://127.0.0.1:4020";
  const rounds = quick ? 5 : 60;
  try {
    const overHttp = { baseUrl: url, count: 200, rounds };
    const peers = await clientPeers(urlOf(url), headers, body);
    await compare(figures, "client request to the sandbox", overHttp, { ...sendersTo(overHttp), ...peers });
    const bare = { baseUrl: nothing.url, count: 200, rounds };
    await compare(figures, "client request to a bare handler", bare);
    const inSandbox = { baseUrl: nowhere, fetch: sandbox.fetch, count: 200, rounds };
    await compare(figures, "client request to the sandbox with no port", inSandbox);
    const emptyFunction = { baseUrl: nowhere, fetch: trivial, count: 2000, rounds };
    await compare(figures, "client request to an empty function", emptyFunction);
  } finally {
    await sandbox.close();
    await nothing.close();
  }
}

interface Target {
  baseUrl: string;
  fetch?: Handler;
  count: number;
  rounds: number;
}

/** Measures every sender once in each round. */
async function compare(
  figures: Figures,
  what: string,
  target: Target,
  senders: Record<string, Sender> = sendersTo(target),
): Promise<void> {
  await inRounds(figures, target.rounds, async (kept) => {
    for (const [who, send] of Object.entries(senders))
      kept.addTime(what, who, "µs", { microseconds: await costOf(send, target.count) });
  });
}

const urlOf = (baseUrl: string) => `${baseUrl}${environments.test.routes}/payment/session`;
const headers = () => ({ [apiKeyHeader]: apiKey, [idempotencyKeyHeader]: crypto.randomUUID() });

/** The senders that are compared. They all send the same request, so that only their own work differs. */
export function sendersTo({
  baseUrl,
  fetch: send,
}: Pick<Target, "baseUrl" | "fetch">): Record<string, Sender> {
  const tree = baseUrl + environments.test.routes;
  const url = urlOf(baseUrl);
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
    "fetch with a timeout": () => bare({ signal: AbortSignal.timeout(30_000) }),
    "openapi-fetch": () => plain.POST("/payment/session", { body, headers: headers() }),
    "typed client": () => typed.POST("/payment/session", { body }),
  };
}

import { fetchListener } from "../../src/contract/fetch-listener.ts";
import { listen } from "../../src/contract/listen.ts";
import { createTestClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { sessionBody } from "./calls.ts";
import type { Figures } from "./figures.ts";

const apiKey = "any_key";
const body = JSON.parse(sessionBody);
const answer = JSON.stringify({ success: true, data: { sessionId: "SHOP01-EXT-1", status: "pending" } });

type Handler = (request: Request) => Promise<Response>;

/** Answers and does nothing else. */
const trivial: Handler = async (request) => {
  await request.json();
  return new Response(answer, { status: 201, headers: { "Content-Type": "application/json" } });
};

/**
 * A call of the client beside a bare `fetch` with the same headers and body, each to the same handler in this process:
 * over HTTP; as a function, with the sandbox as the handler; and with one that does nothing, where what is left is the
 * client itself.
 */
export async function benchClient(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const { url, close } = await listen(fetchListener(trivial), { port: 0, host: "127.0.0.1" });
  const sandbox = await createSandbox({ testKey: apiKey });
  const nowhere = "http://127.0.0.1:4020";
  const rounds = quick ? 5 : 60;
  await besides(figures, "client call over HTTP", { baseUrl: url, calls: 200, rounds });
  const inSandbox = { baseUrl: nowhere, fetch: sandbox.fetch, calls: 200, rounds };
  await besides(figures, "client call to the sandbox with no port", inSandbox);
  const nothing = { baseUrl: nowhere, fetch: trivial, calls: 2000, rounds };
  await besides(figures, "client call to an empty function", nothing);
  await sandbox.close();
  await close();
}

interface Place {
  baseUrl: string;
  fetch?: Handler;
  calls: number;
  rounds: number;
}

/** Both ways in turn, round after round. */
async function besides(
  figures: Figures,
  what: string,
  { baseUrl, fetch: send, calls, rounds }: Place,
): Promise<void> {
  const client = createTestClient({ apiKey, baseUrl, ...(send ? { fetch: send } : {}) });
  const url = `${baseUrl}/external/v1/test/payment/session`;
  const bare = async () => {
    const init = {
      method: "POST",
      headers: {
        "X-API-KEY": apiKey,
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    };
    const response = await (send ? send(new Request(url, init)) : fetch(url, init));
    return response.json();
  };
  const typed = () => client.POST("/payment/session", { body });
  for (let round = -1; round < rounds; round += 1) {
    for (const [who, way] of Object.entries({ "bare fetch": bare, "typed client": typed })) {
      const started = performance.now();
      for (let call = 0; call < calls; call += 1) await way();
      // The first round only warms up.
      if (round >= 0) figures.add(what, who, "µs", ((performance.now() - started) * 1000) / calls);
    }
  }
}

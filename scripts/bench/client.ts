import { fetchListener } from "../../src/contract/fetch-listener.ts";
import { listen } from "../../src/contract/listen.ts";
import { createTestClient } from "../../src/index.ts";
import { sessionBody } from "./calls.ts";
import type { Figures } from "./figures.ts";

const body = JSON.parse(sessionBody);
const answer = JSON.stringify({ success: true, data: { sessionId: "SHOP01-EXT-1", status: "pending" } });

/** A call of the client beside a bare `fetch` with the same headers and body, to one server in this process. */
export async function benchClient(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const handler = async (request: Request) => {
    await request.json();
    return new Response(answer, { status: 201, headers: { "Content-Type": "application/json" } });
  };
  const { url, close } = await listen(fetchListener(handler), { port: 0, host: "127.0.0.1" });
  const client = createTestClient({ apiKey: "any_key", baseUrl: url });
  const bare = async () => {
    const response = await fetch(`${url}/external/v1/test/payment/session`, {
      method: "POST",
      headers: {
        "X-API-KEY": "any_key",
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const typed = () => client.POST("/payment/session", { body });
  const ways = { "bare fetch": bare, "typed client": typed };
  const calls = 200;
  for (let round = -1; round < (quick ? 5 : 20); round += 1) {
    for (const [who, way] of Object.entries(ways)) {
      const started = performance.now();
      for (let call = 0; call < calls; call += 1) await way();
      // The first round only warms up.
      if (round >= 0) figures.add("client call", who, "µs", ((performance.now() - started) * 1000) / calls);
    }
  }
  await close();
}

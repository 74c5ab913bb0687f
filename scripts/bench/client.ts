import { fetchListener } from "../../src/contract/fetch-listener.ts";
import { listen } from "../../src/contract/listen.ts";
import { createTestClient } from "../../src/index.ts";
import { inTurn, type Row } from "./measure.ts";

const body = {
  webcode: "SHOP01",
  amount: { value: 10000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
};
const answer = JSON.stringify({ success: true, data: { sessionId: "SHOP01-EXT-1", status: "pending" } });

/** A call of the client beside a bare `fetch` with the same headers and body, to one server in this process. */
export async function benchClient(): Promise<Row[]> {
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
  const rows = await inTurn({ "bare fetch": bare, "typed client": typed }, { rounds: 20, calls: 200 });
  await close();
  return rows;
}

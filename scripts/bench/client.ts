import { fetchListener } from "../../src/contract/fetch-listener.ts";
import { listen } from "../../src/contract/listen.ts";
import { createTestClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { inTurn, type Row } from "./measure.ts";

const apiKey = "any_key";
const body = {
  webcode: "SHOP01",
  amount: { value: 10000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
};
const answer = JSON.stringify({ success: true, data: { sessionId: "SHOP01-EXT-1", status: "pending" } });

type Way = (request: Request) => Promise<Response>;

/**
 * A call of the client beside a bare `fetch` with the same headers and body, each to the same handler in this process:
 * over HTTP; as a function, with the sandbox as the handler; and with one that does nothing, where what is left is the
 * client itself.
 */
export async function benchClient(): Promise<Row[]> {
  const trivial: Way = async (request) => {
    await request.json();
    return new Response(answer, { status: 201, headers: { "Content-Type": "application/json" } });
  };
  const { url, close } = await listen(fetchListener(trivial), { port: 0, host: "127.0.0.1" });
  const sandbox = await createSandbox({ testKey: apiKey });
  const rows = [
    ...(await besides("over HTTP", { baseUrl: url }, 200)),
    ...(await besides(
      "to the sandbox, no port",
      { baseUrl: "http://127.0.0.1:4020", fetch: sandbox.fetch },
      200,
    )),
    ...(await besides("to an empty function", { baseUrl: "http://127.0.0.1:4020", fetch: trivial }, 2000)),
  ];
  await sandbox.close();
  await close();
  return rows;
}

function besides(
  place: string,
  { baseUrl, fetch: send }: { baseUrl: string; fetch?: Way },
  calls: number,
): Promise<Row[]> {
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
  const ways = { [`bare fetch ${place}`]: bare, [`typed client ${place}`]: typed };
  return inTurn(ways, { rounds: 20, calls });
}

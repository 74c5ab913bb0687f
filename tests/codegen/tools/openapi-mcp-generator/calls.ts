import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { journey, type Reply } from "../../journey.ts";
import { apiKey, returnUrls, server, webcode } from "../../settings.ts";

// Runs the generated MCP server as an assistant would, and calls its tools.
const client = new Client({ name: "journey", version: "1.0.0" });
const program = new URL("generated/src/index.ts", import.meta.url).pathname;
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: ["--import", "tsx", program],
    env: { API_BASE_URL: server, API_KEY_TESTAPIKEY: apiKey },
    stderr: "ignore",
  }),
);

/** The generated server puts status and body into one text. */
async function call(name: string, input: Record<string, unknown>): Promise<Reply> {
  const { content } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as [{ text: string }];
  const [, status, body] = /Status:? (\d+)[\s\S]*?(\{[\s\S]*\})/.exec(text) ?? [];
  if (!status || !body) throw new Error(`${name} answered: ${text}`);
  return { status: Number(status), body: JSON.parse(body) };
}

await journey({
  create: (value, idempotencyKey) =>
    call("createTestSession", {
      "Idempotency-Key": idempotencyKey,
      requestBody: { webcode, amount: { value, currency: "EUR" }, ...returnUrls },
    }),
  get: (sessionId) => call("getTestSession", { sessionId, webcode }),
  list: () => call("listTestSessions", { webcode, limit: 100 }),
  refund: (paymentReference, idempotencyKey) =>
    call("refundTestPayment", {
      "Idempotency-Key": idempotencyKey,
      requestBody: {
        webcode,
        paymentReference,
        amount: { value: 500, currency: "EUR" },
        reason: "CUSTOMER REQUEST",
      },
    }),
});
await client.close();

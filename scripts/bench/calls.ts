import { apiKeyHeader, environments, idempotencyKeyHeader } from "../../generated/constants.ts";

/** What is asked of every server alike. */
export type Call = "create session" | "replay" | "get session" | "list sessions";

export const testKey = "bench_test_key";
const tree = environments.test.routes;

export const sessionBody = JSON.stringify({
  webcode: "SHOP01",
  amount: { value: 10000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
});

/** As long as the sandbox's answer. */
export const exampleResponse = JSON.stringify({
  success: true,
  data: {
    sessionId: "SHOP01-EXT-1719500000123400000000",
    paymentUrl: "http://127.0.0.1:4020/pay-external/Jq3vX0n5T1mYk8Zr2Lw7Cg",
    status: "pending",
    amount: { value: 10000, currency: "EUR" },
    isPreAuth: false,
    createdAt: "2026-06-28 10:30:00",
  },
});

export interface Asked {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** A call as it goes to a server that knows this session. `[<id>]` becomes another text in every request. */
export function asked(call: Call, sessionId: string): Asked {
  const key = { [apiKeyHeader]: testKey };
  if (call === "get session") {
    return { method: "GET", path: `${tree}/payment/session/${sessionId}?webcode=SHOP01`, headers: key };
  }
  if (call === "list sessions") {
    return { method: "GET", path: `${tree}/payment/sessions?webcode=SHOP01`, headers: key };
  }
  return {
    method: "POST",
    path: `${tree}/payment/session`,
    headers: {
      ...key,
      "Content-Type": "application/json",
      [idempotencyKeyHeader]: call === "replay" ? "always-the-same" : "[<id>]",
    },
    body: sessionBody,
  };
}

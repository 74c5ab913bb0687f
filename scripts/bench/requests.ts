import { apiKeyHeader, environments, idempotencyKeyHeader } from "../../generated/constants.ts";

/** The requests that every server is measured with. */
export type RequestName = "create session" | "replay" | "get session" | "list sessions";

export const testKey = "bench_test_key";
const tree = environments.test.routes;

export const sessionBody = JSON.stringify({
  webcode: "SHOP01",
  amount: { value: 10000, currency: "EUR" },
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
});

/** A response to `create session` that is as long as the sandbox's. */
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

export interface BenchRequest {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** The request of this name, about a session that the server has. The load generator replaces `[<id>]` by a new text. */
export function requestOf(name: RequestName, sessionId: string): BenchRequest {
  const key = { [apiKeyHeader]: testKey };
  if (name === "get session") {
    return { method: "GET", path: `${tree}/payment/session/${sessionId}?webcode=SHOP01`, headers: key };
  }
  if (name === "list sessions") {
    return { method: "GET", path: `${tree}/payment/sessions?webcode=SHOP01`, headers: key };
  }
  return {
    method: "POST",
    path: `${tree}/payment/session`,
    headers: {
      ...key,
      "Content-Type": "application/json",
      [idempotencyKeyHeader]: name === "replay" ? "always-the-same" : "[<id>]",
    },
    body: sessionBody,
  };
}

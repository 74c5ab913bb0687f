import { expect } from "vitest";
import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import { readContract } from "../../../scripts/contract.ts";
import { requestsWith } from "./client-requests.ts";
import { errorResponse, type Proof } from "./proofs.ts";

const failures = (count: number) => Array.from({ length: count }, () => new Response(null, { status: 500 }));

/** What the guides say about the requests of the typed clients. */
export const clientProofs: readonly Proof[] = [
  [
    "authentication",
    "The client puts the key into its header, and a new `Idempotency-Key` into every POST that has none:",
    async () => {
      const [first, second] = [await requestsWith([]), await requestsWith([])].map(
        ([request]) => request?.headers,
      );
      expect(first?.get(apiKeyHeader)).toBe("my_test_key");
      expect(first?.get(idempotencyKeyHeader)).toMatch(/^[0-9a-f-]{36}$/);
      expect(second?.get(idempotencyKeyHeader)).not.toBe(first?.get(idempotencyKeyHeader));
    },
  ],
  [
    "clients",
    "The client sends a request again after a network failure, a 429, a 500, a 503 and a proxy's 5xx.",
    async () => {
      const outcomes = {
        "network failure": new TypeError("fetch failed"),
        429: errorResponse("tooManyRequests"),
        500: errorResponse("internalError"),
        503: errorResponse("overloaded"),
        "proxy's 502": new Response("Bad gateway", { status: 502 }),
      };
      for (const [name, outcome] of Object.entries(outcomes)) {
        const sent = await requestsWith([outcome]);
        expect([name, sent.length]).toEqual([name, 2]);
        const keys = new Set(sent.map(({ headers }) => headers.get(idempotencyKeyHeader)));
        expect(keys.size).toBe(1);
      }
    },
  ],
  [
    "clients",
    "It does not send a request again after a 502 with code 13004, because the customer may have paid, and after any other 4xx, such as a 409.",
    async () => {
      for (const name of ["terminalTimeout", "differentBody", "paymentNotFound", "wrongWebcode"] as const)
        expect([name, (await requestsWith([errorResponse(name)])).length]).toEqual([name, 1]);
    },
  ],
  [
    "testing",
    "The retries of a client do: advance the timers, or give the client `retries: 0`.",
    async () => {
      // Here they are sent because the timers are advanced.
      const sent = await requestsWith([errorResponse("overloaded", { "Retry-After": "1" })]);
      expect(sent.map(({ after }) => after)).toEqual([0, 1_000]);
    },
  ],
  [
    "cookbook",
    "Respond to a 429 by waiting as long as `Retry-After` says; the clients do.",
    async () => {
      const sent = await requestsWith([errorResponse("tooManyRequests", { "Retry-After": "7" })]);
      expect(sent.map(({ after }) => after)).toEqual([0, 7_000]);
    },
  ],
  [
    "clients",
    "Without that header, each pause is longer than the one before.",
    async () => {
      const times = (await requestsWith(failures(2))).map(({ after }) => after);
      const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(pauses.length).toBeGreaterThan(1);
      for (const [index, pause] of pauses.slice(1).entries())
        expect(pause).toBeGreaterThan(pauses[index] ?? 0);
    },
  ],
  [
    "clients",
    "Middleware runs once for each call, not for each retry. It never sees the API key, so it can log headers.",
    async () => {
      const seen: (string | null)[] = [];
      const onRequest = ({ request }: { request: Request }): undefined => {
        seen.push(request.headers.get(apiKeyHeader));
      };
      const sent = await requestsWith(failures(2), (client) => client.use({ onRequest }));
      expect([sent.length, seen]).toEqual([3, [null]]);
    },
  ],
  [
    "scopes",
    "Both schemes use the header `X-API-KEY`.",
    async () => {
      const { LiveApiKey, TestApiKey } = (await readContract()).components.securitySchemes;
      expect([LiveApiKey.name, TestApiKey.name]).toEqual(["X-API-KEY", "X-API-KEY"]);
    },
  ],
];

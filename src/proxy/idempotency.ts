import { createHmac, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { idempotencyKeyHeader } from "../../generated/constants.ts";
import { apiErrors, busyStatuses, errorCodes } from "../../generated/errors.ts";
import type { Exchange, Violation } from "./exchange.ts";

/** What the reuse of an idempotency key shows: a clause of `avirato verify`, and how the server broke it, if it did. */
export interface ReplayFinding {
  clause: string;
  violation?: Violation;
}

/** Judges requests that repeat an idempotency key. */
export interface ReplayJudge {
  /** `undefined` when the request repeats no key, or its response shows nothing about it. */
  judge(exchange: Exchange, json: { request: unknown; response: unknown }): ReplayFinding | undefined;
}

interface FirstResponse {
  operationId: string;
  body: string;
  statusCode: number;
  response: string;
}

/** How many keys are remembered. */
const mostKeys = 10_000;

/** The clause that a replay confirms or refutes, by route. */
const clauses: Record<string, string> = {
  "/payment/session": "idempotency.session",
  "/pos/payment": "idempotency.pos",
};

/**
 * Statuses of checks that run before the idempotency record is looked up: those of a busy server, and of mistakes of the
 * caller but for 404, with which an operation responds, too.
 */
const beforeRecords: ReadonlySet<number> = new Set([
  ...busyStatuses,
  ...errorCodes
    .filter(({ name, resend }) => resend === "new-key" && name !== "NotFound")
    .flatMap(({ statusCodes }) => statusCodes),
]);

/**
 * Keeps digests only. They are made with a random key that is never stored, so nobody can test guesses against them.
 */
export function createReplayJudge(): ReplayJudge {
  const ownKey = randomBytes(32);
  const digest = (...parts: (string | Uint8Array)[]): string => {
    const hmac = createHmac("sha256", ownKey);
    for (const part of parts) hmac.update(part).update("\0");
    return hmac.digest("base64");
  };
  const firsts = new Map<string, FirstResponse>();

  return {
    judge({ operation, requestHeaders, response }, json) {
      const key = requestHeaders[idempotencyKeyHeader.toLowerCase()];
      if (!operation?.write || key === undefined) return undefined;
      const { webcode } = (json.request ?? {}) as { webcode?: unknown };
      // All API keys of one webcode share idempotency records. Each environment has its own records.
      const id = digest(operation.environment, String(webcode), key);
      const { operationId } = operation;
      const now: FirstResponse = {
        operationId,
        body: digest(canonicalize(json.request) ?? ""),
        statusCode: response.statusCode,
        response: digest(response.body),
      };
      const first = firsts.get(id);
      if (!first) {
        // A refused request may leave no record, so only after a success is it known what a replay must return.
        if (isSuccess(response.statusCode)) remember(firsts, id, now);
        return undefined;
      }
      if (beforeRecords.has(response.statusCode) || response.statusCode >= 500) return undefined;
      if (first.operationId !== operationId)
        return conflict(
          "idempotency.different-endpoint",
          apiErrors.differentEndpoint,
          response,
          json.response,
        );
      if (first.body !== now.body)
        return conflict("idempotency.different-body", apiErrors.differentBody, response, json.response);
      const clause = clauses[operation.route] ?? "idempotency.modification";
      if (first.statusCode !== now.statusCode)
        return { clause, violation: { place: "response.status", rule: "idempotency.replay" } };
      if (first.response === now.response) return { clause };
      return { clause, violation: { place: "response.body", rule: "idempotency.replay" } };
    },
  };
}

const isSuccess = (statusCode: number): boolean => statusCode >= 200 && statusCode < 300;

function remember(firsts: Map<string, FirstResponse>, id: string, first: FirstResponse): void {
  const [oldest] = firsts.keys();
  if (firsts.size >= mostKeys && oldest !== undefined) firsts.delete(oldest);
  firsts.set(id, first);
}

/** The guide names status and message of the two conflicts. */
function conflict(
  clause: string,
  expected: { statusCode: number; message: string },
  { statusCode }: Exchange["response"],
  json: unknown,
): ReplayFinding {
  if (statusCode !== expected.statusCode)
    return { clause, violation: { place: "response.status", rule: clause } };
  const { error } = (json ?? {}) as { error?: { message?: unknown } | null };
  if (error?.message === expected.message) return { clause };
  return { clause, violation: { place: "response.body.error.message", rule: clause } };
}

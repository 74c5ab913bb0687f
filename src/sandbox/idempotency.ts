import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Environment, idempotencyRetentionSeconds } from "../../generated/facts.ts";
import { refuse } from "../contract/refusal.ts";
import type { Row, Sql } from "./store/store.ts";

/** A logical attempt, as its sender names it (guide: Idempotency). */
export interface Attempt {
  environment: Environment;
  webcode: string;
  idempotencyKey: string;
  /** Method and route below the environment's prefix. */
  endpoint: string;
  body: unknown;
}

/** An answer as it goes over the wire, so that a replay is the same bytes. */
export interface WireAnswer {
  statusCode: number;
  body: string;
}

interface RecordRow extends Row {
  endpoint: string;
  body_digest: string;
  status_code: number;
  body: string;
}

/**
 * Executes an operation at most once for each attempt and gives every repetition the first answer. Runs inside
 * the transaction of the operation: its effect and its record are kept together or not at all. A repetition that
 * comes meanwhile waits for the transaction: it begins only then or, where another sandbox shares the store, the
 * primary key of the records makes it wait, undoes it, and has it begin again, when it finds the record.
 *
 * @throws {Refusal} 409 when the key was used for another endpoint or, on the same one, with another body.
 */
export async function executeOnce(
  sql: Sql,
  attempt: Attempt,
  now: number,
  operation: () => Promise<WireAnswer>,
): Promise<WireAnswer> {
  const bodyDigest = digest(attempt.body);
  const record = await findRecord(sql, attempt, now);
  if (record) {
    if (record.endpoint !== attempt.endpoint) throw refuse("differentEndpoint");
    if (record.body_digest !== bodyDigest) throw refuse("differentBody");
    return { statusCode: record.status_code, body: record.body };
  }
  const answer = await operation();
  await keepRecord(sql, attempt, bodyDigest, answer, now);
  return answer;
}

/** Bodies are the same when their JSON values are: RFC 8785 fixes member order, white space and number form. */
const digest = (body: unknown): string =>
  createHash("sha256")
    .update(canonicalize(body) ?? "")
    .digest("base64");

const findRecord = (sql: Sql, { environment, webcode, idempotencyKey }: Attempt, now: number) =>
  sql.get<RecordRow>(
    `SELECT endpoint, body_digest, status_code, body FROM idempotency_records
     WHERE environment = ? AND webcode = ? AND idempotency_key = ? AND expires_at > ?`,
    ...[environment, webcode, idempotencyKey, now],
  );

/** Replaces an expired record of the same key, and drops a few other expired ones on the way. */
async function keepRecord(sql: Sql, attempt: Attempt, bodyDigest: string, answer: WireAnswer, now: number) {
  const { environment, webcode, idempotencyKey, endpoint } = attempt;
  await sql.run(
    `DELETE FROM idempotency_records WHERE (environment, webcode, idempotency_key) IN
       (SELECT environment, webcode, idempotency_key FROM idempotency_records WHERE expires_at <= ?
        ORDER BY expires_at LIMIT 4 ${sql.skipLocked("idempotency_records")})`,
    now,
  );
  await sql.run(
    // A live record that another sandbox kept a moment ago must stay, for the next statement to collide with.
    `DELETE FROM idempotency_records
     WHERE environment = ? AND webcode = ? AND idempotency_key = ? AND expires_at <= ?`,
    ...[environment, webcode, idempotencyKey, now],
  );
  await sql.run(
    `INSERT INTO idempotency_records
       (environment, webcode, idempotency_key, endpoint, body_digest, status_code, body, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[environment, webcode, idempotencyKey, endpoint, bodyDigest, answer.statusCode, answer.body],
    now + idempotencyRetentionSeconds * 1000,
  );
}

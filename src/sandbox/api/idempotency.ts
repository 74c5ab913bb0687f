import canonicalize from "canonicalize";
import { type Environment, idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import { apiError } from "../../contract/api-error.ts";
import type { Row, Sql } from "../core/store.ts";
import type { ApiResponse } from "./response.ts";

/** A logical request, as its sender names it (guide: Idempotency). */
export interface IdempotentRequest {
  environment: Environment;
  webcode: string;
  idempotencyKey: string;
  /** Method and route below the environment's prefix. */
  endpoint: string;
  body: unknown;
}

interface RecordRow extends Row {
  expires_at: number;
  endpoint: string;
  /** Null in one that was made before bodies were kept. */
  request_body: string | null;
  status_code: number;
  body: string;
}

/**
 * Executes an operation at most once for each attempt and gives every repetition the first answer. Runs inside
 * the transaction of the operation: its effect and its record are kept together or not at all. A repetition that
 * comes meanwhile waits for the transaction: it begins only then or, where another sandbox shares the store, the
 * primary key of the records makes it wait, undoes it, and has it begin again, when it finds the record.
 *
 * @throws {ApiError} 409 when the key was used for another endpoint or, on the same one, with another body.
 */
export async function executeOnce(
  sql: Sql,
  request: IdempotentRequest,
  now: number,
  operation: () => Promise<ApiResponse>,
): Promise<ApiResponse> {
  const record = await findRecord(sql, request);
  if (record && record.expires_at > now) {
    if (record.endpoint !== request.endpoint) throw apiError("differentEndpoint");
    if (!isSameBody(record.request_body, request.body)) throw apiError("differentBody");
    return { statusCode: record.status_code, body: record.body, replayed: true };
  }
  const answer = await operation();
  if (record) await dropRecord(sql, request, now);
  await keepRecord(sql, request, answer, now);
  return answer;
}

/**
 * Bodies are the same when their JSON values are: RFC 8785 fixes member order, white space and number form. Most
 * repetitions are the same to the letter, and a first request need not be brought into that form at all.
 */
const isSameBody = (recorded: string | null, body: unknown): boolean =>
  recorded === null ||
  recorded === JSON.stringify(body) ||
  canonicalize(JSON.parse(recorded)) === canonicalize(body);

const findRecord = (sql: Sql, { environment, webcode, idempotencyKey }: IdempotentRequest) =>
  sql.get<RecordRow>(
    `SELECT endpoint, request_body, status_code, body, expires_at FROM idempotency_records
     WHERE environment = ? AND webcode = ? AND idempotency_key = ?`,
    ...[environment, webcode, idempotencyKey],
  );

/** Only an expired one: a live one that another sandbox kept a moment ago must stay, for the insertion to collide with. */
const dropRecord = (sql: Sql, { environment, webcode, idempotencyKey }: IdempotentRequest, now: number) =>
  sql.run(
    `DELETE FROM idempotency_records
     WHERE environment = ? AND webcode = ? AND idempotency_key = ? AND expires_at <= ?`,
    ...[environment, webcode, idempotencyKey, now],
  );

async function keepRecord(sql: Sql, request: IdempotentRequest, answer: ApiResponse, now: number) {
  const { environment, webcode, idempotencyKey, endpoint, body } = request;
  await sql.run(
    `INSERT INTO idempotency_records
       (environment, webcode, idempotency_key, endpoint, request_body, status_code, body, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[environment, webcode, idempotencyKey, endpoint, JSON.stringify(body)],
    ...[answer.statusCode, answer.body, now + idempotencyRetentionSeconds * 1000],
  );
}

/** How many expired records one transaction drops: few, so that requests get their turn in between. */
const dropped = 200;

/**
 * Drops some of the records that have expired; nobody finds them any more.
 *
 * @returns whether there may be more.
 */
export async function dropExpiredRecords(sql: Sql, now: number): Promise<boolean> {
  const count = await sql.run(
    `DELETE FROM idempotency_records WHERE (environment, webcode, idempotency_key) IN
       (SELECT environment, webcode, idempotency_key FROM idempotency_records
        WHERE expires_at <= ? ${sql.oldest("idempotency_records")}
        ORDER BY expires_at LIMIT ${dropped} ${sql.skipLocked("idempotency_records")})`,
    now,
  );
  return count > 0;
}

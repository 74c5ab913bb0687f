import canonicalize from "canonicalize";
import { type Environment, idempotencyRetentionSeconds } from "../../../generated/constants.ts";
import { busyStatuses } from "../../../generated/errors.ts";
import { type ApiError, apiError } from "../../contract/api-error.ts";
import type { Row, Sql } from "../core/store.ts";
import type { ApiResponse } from "./response.ts";

/** A write that its caller named with an idempotency key (guide: Idempotency). */
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
  /** Null in a record of a version that did not keep bodies. */
  request_body: string | null;
  status_code: number;
  body: string;
}

/**
 * Executes an operation at most once for each idempotency key, and replays the first response afterwards. It runs
 * inside the transaction of the operation: its effect and its record are kept together or not at all.
 *
 * Of two requests with the same key at once, the second waits for the first. On SQLite its transaction starts later;
 * on PostgreSQL the primary key of the records makes it wait, fails, and has the store run it again, when it finds
 * the record.
 *
 * @param now milliseconds since 1970
 * @returns an {@link ApiError} with status 409 when the key was used for another endpoint, or with another body.
 */
export async function executeOnce(
  sql: Sql,
  request: IdempotentRequest,
  now: number,
  operation: () => Promise<ApiResponse>,
): Promise<ApiResponse | ApiError> {
  const record = await findRecord(sql, request);
  if (record && record.expires_at > now) {
    if (record.endpoint !== request.endpoint) return apiError("differentEndpoint");
    if (!isSameBody(record.request_body, request.body)) return apiError("differentBody");
    return { statusCode: record.status_code, body: record.body, replayed: true };
  }
  const response = await operation();
  if (record) dropRecord(sql, request, now);
  if (isRecorded(response)) keepRecord(sql, request, response, now);
  return response;
}

/**
 * Whatever the operation responds with is recorded, but for a server that is busy: it executed nothing, and the contract's
 * registry tells its caller to send the same key again (`x-retry`).
 */
const isRecorded = ({ statusCode }: ApiResponse): boolean =>
  !busyStatuses.some((status) => status === statusCode);

/**
 * Bodies are the same when their JSON values are: RFC 8785 fixes member order, white space and number form. Most
 * replays are the same to the letter, so the canonical form is made only for those that are not.
 */
const isSameBody = (recorded: string | null, body: unknown): boolean =>
  recorded === null ||
  recorded === JSON.stringify(body) ||
  canonicalize(JSON.parse(recorded)) === canonicalize(body);

const findRecord = (sql: Sql, { environment, webcode, idempotencyKey }: IdempotentRequest) =>
  sql.get<RecordRow>(
    `SELECT endpoint, request_body, status_code, body, expires_at FROM idempotency_records
     WHERE environment = ? AND webcode = ? AND idempotency_key = ?`,
    [environment, webcode, idempotencyKey],
  );

/** Only an expired record: the insertion must collide with one that another sandbox has just made. */
const dropRecord = (sql: Sql, { environment, webcode, idempotencyKey }: IdempotentRequest, now: number) =>
  sql.write(
    `DELETE FROM idempotency_records
     WHERE environment = ? AND webcode = ? AND idempotency_key = ? AND expires_at <= ?`,
    [environment, webcode, idempotencyKey, now],
  );

function keepRecord(sql: Sql, request: IdempotentRequest, response: ApiResponse, now: number) {
  const { environment, webcode, idempotencyKey, endpoint, body } = request;
  sql.write(
    `INSERT INTO idempotency_records
       (environment, webcode, idempotency_key, endpoint, request_body, status_code, body, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      environment,
      webcode,
      idempotencyKey,
      endpoint,
      JSON.stringify(body),
      response.statusCode,
      response.body,
      now + idempotencyRetentionSeconds * 1000,
    ],
  );
}

/** How many expired records one transaction drops. A small number, because requests wait until it ends. */
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
    [now],
  );
  return count > 0;
}

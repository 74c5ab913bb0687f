import type { OperationId } from "../../generated/operations.ts";
import type { ErrorCode } from "../../generated/types.ts";

/** An error code. The list of the known ones is open, so it can be any other number too. */
export type { ErrorCode };

/** What every result and error of a call knows about it. */
export interface Call {
  readonly operationId: OperationId;
  /** The Idempotency-Key of a write; `undefined` for a GET. */
  idempotencyKey: string | undefined;
  /** How many times the request was sent. */
  attempts: number;
}

type Details = Pick<AviratoError, "statusCode" | "code" | "traceId" | "operationId" | "idempotencyKey">;

/**
 * A request failed. The error holds what support asks for: status, code, `traceId`, operation and Idempotency-Key. It
 * never contains the API key.
 *
 * @example
 * try {
 *   unwrap(await client.POST("/payment/refund", { body }));
 * } catch (error) {
 *   if (error instanceof AviratoError) console.error(error.code, error.traceId);
 * }
 */
export class AviratoError extends Error {
  override readonly name = "AviratoError";
  /** HTTP status of the last response. */
  declare readonly statusCode: number;
  /** The API's error code; `undefined` when the response is not the API's, for example a proxy's. */
  declare readonly code: ErrorCode | undefined;
  /** Identifies this request; quote it to support. */
  declare readonly traceId: string | undefined;
  /** The operation of the contract; `undefined` when the response does not come from a client of this package. */
  declare readonly operationId: OperationId | undefined;
  /** The Idempotency-Key of a write. Send the same body with it again, and it is executed once (guide: Idempotency). */
  declare readonly idempotencyKey: string | undefined;

  constructor(message: string, details: Details) {
    super(message);
    Object.assign(this, details);
  }
}

/**
 * No response came: the connection broke, the timeout was over, or the caller's signal was aborted. A write may have
 * been executed all the same. Send the same body with `idempotencyKey` again, and it is executed once.
 *
 * @example
 * if (error instanceof AviratoConnectionError && error.idempotencyKey) await chargeAgain(error.idempotencyKey);
 */
export class AviratoConnectionError extends Error {
  override readonly name = "AviratoConnectionError";
  /** Why no response came. `aborted` is the caller's own signal. */
  declare readonly reason: "network" | "timeout" | "aborted";
  /** The operation of the contract. */
  declare readonly operationId: OperationId;
  /** The Idempotency-Key of a write; `undefined` for a GET. */
  declare readonly idempotencyKey: string | undefined;
  /** How many times the request was sent. With 0 it was not executed. */
  declare readonly attempts: number;

  /** @param cause the error of `fetch`, a `TimeoutError`, or the reason of the caller's signal */
  constructor(reason: AviratoConnectionError["reason"], call: Call, cause: unknown) {
    const { operationId, attempts, idempotencyKey } = call;
    const advice = idempotencyKey ? " It may have been executed: send it again with the same key." : "";
    super(`${operationId} got no response: ${reason}, attempts: ${attempts}.${advice}`, { cause });
    Object.assign(this, { reason, operationId, idempotencyKey, attempts });
  }
}

/**
 * Adds the key and the operation to whatever a call rejects with, so that the caller can send the same request again.
 * The error stays the one that was thrown, unless it cannot take them.
 */
export function withCall(thrown: unknown, { operationId, idempotencyKey }: Call): unknown {
  const details = { operationId, idempotencyKey };
  try {
    const { idempotencyKey: known, operationId: knownId } = Object(thrown);
    // The client's own errors have both.
    if (known === idempotencyKey && knownId === operationId) return thrown;
    // An error object that middleware throws for several calls keeps the key of the first.
    if (thrown === Object(thrown) && (known ?? idempotencyKey) === idempotencyKey)
      return Object.assign(thrown as object, details);
  } catch {
    // It is frozen, or has these members without a setter.
  }
  return Object.assign(new Error("Middleware failed; see cause.", { cause: thrown }), details);
}

/** The call of each response, because a `Response` has no member for it. */
const calls = new WeakMap<Response, Call>();

/** Stores the call of a response, for the error that {@link unwrap} may throw later. */
export function rememberCall(response: Response, call: Call): void {
  calls.set(response, call);
}

/** What a client resolves with, as far as {@link unwrap} reads it. */
interface Result<Data> {
  data?: { success: true; data: Data };
  error?: unknown;
  response: Response;
  idempotencyKey?: string;
}

/**
 * Returns the `data` of a successful response, for code that prefers exceptions to `error` values.
 *
 * @throws {AviratoError} when the API responded with an error (guide: Errors). Its `idempotencyKey` is the one of the
 *   result; a retry of the same attempt sends it again.
 * @example
 * const session = unwrap(await client.POST("/payment/session", { body }));
 * session.paymentUrl;
 */
export function unwrap<Data>({ data, error, response, idempotencyKey }: Result<Data>): Data {
  // Middleware can change the status and the body, so neither of them alone tells whether this is a success.
  const envelope = Object(data ?? error);
  if (envelope.success === true) return envelope.data;
  const { message = "The body is no envelope.", code, traceId } = Object(envelope.error);
  const operationId = calls.get(response)?.operationId;
  throw new AviratoError(message, {
    statusCode: response.status,
    code,
    traceId,
    operationId,
    idempotencyKey,
  });
}

import type { errorCodes } from "../../generated/errors.ts";
import type { OperationId } from "../../generated/operations.ts";

/** A code of the contract's registry (guide to errors). */
export type ErrorCode = (typeof errorCodes)[number]["code"];

interface Details {
  statusCode: number;
  code?: ErrorCode;
  traceId?: string;
  operationId?: OperationId | undefined;
  idempotencyKey?: string | undefined;
}

/** A call that did not succeed. It carries what support asks for, and never the API key. */
export class AviratoError extends Error {
  override readonly name = "AviratoError";
  /** HTTP status of the last answer. */
  readonly statusCode: number;
  /** The API's own code; undefined when the answer was not the API's, for example a proxy's. */
  readonly code: ErrorCode | undefined;
  /** Names this one request towards support. */
  readonly traceId: string | undefined;
  readonly operationId: OperationId | undefined;
  /** The key of the attempt; sending it again with the same body is safe. */
  readonly idempotencyKey: string | undefined;

  constructor(message: string, details: Details) {
    super(message);
    this.statusCode = details.statusCode;
    this.code = details.code;
    this.traceId = details.traceId;
    this.operationId = details.operationId;
    this.idempotencyKey = details.idempotencyKey;
  }
}

/** Which call an answer belongs to; kept beside it, because a `Response` has no place for it. */
const calls = new WeakMap<Response, Pick<Details, "operationId" | "idempotencyKey">>();

/** Remembers the call of an answer for an error that may be made from it later. */
export function rememberCall(
  response: Response,
  call: Pick<Details, "operationId" | "idempotencyKey">,
): void {
  calls.set(response, call);
}

/** An answer that is not in the API's envelope: it came from something in between. */
export function foreignAnswer(response: Response): AviratoError {
  const message = `The answer ${response.status} is not the API's: it is not in its envelope.`;
  return new AviratoError(message, { statusCode: response.status, ...calls.get(response) });
}

type Result<Data> =
  | { data: Data; error?: never; response: Response }
  | {
      data?: never;
      error: { error: { message: string; code: ErrorCode; traceId: string } };
      response: Response;
    };

/**
 * The `data` of an answer, for code that prefers exceptions.
 *
 * @throws {AviratoError} when the call did not succeed.
 */
export function unwrap<Data>({ data, error, response }: Result<{ success: true; data: Data }>): Data {
  if (data) return data.data;
  const { message, code, traceId } = error.error;
  throw new AviratoError(message, { statusCode: response.status, code, traceId, ...calls.get(response) });
}

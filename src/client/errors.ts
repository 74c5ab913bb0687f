import { idempotencyKeyHeader } from "../../generated/constants.ts";
import { type OperationId, operationIds } from "../../generated/operations.ts";
import type { ErrorCode } from "../../generated/types.ts";
import type { PendingRequest } from "./pending-request.ts";

/** An error code. The list of the known ones is open, so it can be any other number too. */
export type { ErrorCode };

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
  /** The operation of the contract; `undefined` when the contract has no such route. */
  declare readonly operationId: OperationId | undefined;
  /** The Idempotency-Key of a write. Send the same body with it again, and it is executed once (guide: Idempotency). */
  declare readonly idempotencyKey: string | undefined;

  constructor(message: string, details: Details) {
    super(message);
    Object.assign(this, details);
  }
}

/** The request of each response, because a `Response` has no member for it. */
const requests = new WeakMap<Response, PendingRequest>();

/** Stores the request of a response, for the error that {@link unwrap} may throw later. */
export function rememberRequest(response: Response, request: PendingRequest): void {
  requests.set(response, request);
}

function detailsOf(response: Response): Details {
  const request = requests.get(response);
  return {
    statusCode: response.status,
    code: undefined,
    traceId: undefined,
    operationId: request && operationOf(request),
    idempotencyKey: request?.headers.get(idempotencyKeyHeader) ?? undefined,
  };
}

/** The operation of a request. The URL may have another path before `/external/v1`, that of the base URL. */
const operationOf = ({ method, url }: PendingRequest) =>
  Object.entries(operationIds).find(([name]) =>
    new RegExp(`^${name.replace(" ", " .*").replace(/\{\w+\}/g, "[^/]+")}(\\?|$)`).test(`${method} ${url}`),
  )?.[1];

/** The error for a response that is not the API's: one without its envelope, or one that is too large. */
export function foreignResponse(response: Response, problem: string): AviratoError {
  const message = `Response ${response.status} is not the API's: it ${problem}.`;
  return new AviratoError(message, detailsOf(response));
}

type Result<Data> =
  | { data: Data; error?: never; response: Response }
  | {
      data?: never;
      error: { error: { message: string; code: ErrorCode; traceId: string } };
      response: Response;
    };

/**
 * Returns the `data` of a successful response, for code that prefers exceptions to `error` values.
 *
 * @throws {AviratoError} when the API responded with an error (guide: Errors).
 * @example
 * const session = unwrap(await client.POST("/payment/session", { body }));
 * session.paymentUrl;
 */
export function unwrap<Data>({ data, error, response }: Result<{ success: true; data: Data }>): Data {
  if (data) return data.data;
  const { message, code, traceId } = error.error;
  throw new AviratoError(message, { ...detailsOf(response), code, traceId });
}

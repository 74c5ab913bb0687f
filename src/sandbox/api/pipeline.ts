import { ApiError } from "../../contract/api-error.ts";
import type { ApiKey } from "../access/api-keys.ts";
import type { Context } from "../core/context.ts";
import type { Report } from "../core/outputs.ts";
import type { LoggedRequest } from "../observability/request-log.ts";
import { check, touchesPayments } from "./checks.ts";
import type { RequestLimiter } from "./limiter.ts";
import { type ParsedRequest, type ParsedTarget, parseRequest, parseTarget } from "./parse.ts";
import {
  type ApiResponse,
  documentedResponse,
  respondWithError,
  respondWithInternalError,
} from "./response.ts";
import type { ApiRequest } from "./transport.ts";

/** The parts of the pipeline that are not in the `Context` of the sandbox. */
export interface PipelineOptions {
  /** Whether to respond with 500 in place of a response that the contract does not document. */
  strict: boolean;
  limiter: RequestLimiter;
  /** The example of the contract that a valid request asks for. */
  preferred(request: ParsedRequest): Promise<ApiResponse | ApiError>;
  /** Called after a write, when something may have become due. */
  wake(): void;
  /** Called with every request after its response is made. */
  recorders: readonly ((request: LoggedRequest) => void)[];
  /** Called with every internal error. */
  report: Report;
}

/** The parts of a request's log entry. */
interface Seen {
  target?: ParsedTarget;
  bodySize?: number;
  request?: ParsedRequest;
  key?: ApiKey | undefined;
}

/**
 * Handles one request to the API: parse, checks, idempotency, operation, response. It never rejects. All statements
 * of a request are in one transaction.
 */
export async function handleApiRequest(
  context: Context,
  options: PipelineOptions,
  request: ApiRequest,
): Promise<ApiResponse> {
  const started = performance.now();
  const seen: Seen = {};
  let response: ApiResponse;
  const overloaded = options.limiter.enter();
  try {
    response = overloaded ? respondWithError(overloaded) : await handle(context, options, request, seen);
  } catch (error) {
    response = respondWithInternalError(error, options.report);
  }
  options.limiter.leave();
  const operation = seen.target?.operation;
  if (options.strict && operation) response = documentedResponse(operation, response, options.report);
  const logged = logEntry(context, request, seen, response, performance.now() - started);
  for (const record of options.recorders) record(logged);
  return response;
}

async function handle(
  context: Context,
  options: PipelineOptions,
  request: ApiRequest,
  seen: Seen,
): Promise<ApiResponse> {
  const target = parseTarget(request);
  if (target instanceof ApiError) return respondWithError(target);
  seen.target = target;
  const { operation } = target;
  const bytes = operation.write ? await request.readBody() : undefined;
  seen.bodySize = bytes instanceof Uint8Array ? bytes.length : 0;
  const parsed = parseRequest(request, target, bytes);
  seen.request = parsed;
  const { outcome, key } = await context.store.transaction((sql) => check(context, sql, parsed));
  seen.key = key;
  const response = outcome ?? (await options.preferred(parsed));
  if (response instanceof ApiError) return respondWithError(response);
  if (operation.write && touchesPayments(operation)) options.wake();
  return response;
}

function logEntry(
  { clock }: Context,
  { method, target: path, address }: ApiRequest,
  { target, bodySize = 0, request, key }: Seen,
  { statusCode, body, replayed }: ApiResponse,
  duration: number,
): LoggedRequest {
  return {
    at: clock.now(),
    duration,
    operation: target?.operation,
    environment: target?.operation.environment,
    webcode: key?.webcode,
    caller: address,
    method,
    path,
    keyPrefix: key?.prefix,
    idempotencyKey: request?.idempotencyKey ?? null,
    // A caller without a valid key cannot fill the log with bodies.
    body: key && request?.body,
    bodySize,
    statusCode,
    replayed: replayed ?? false,
    responseBody: body,
  };
}

import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import { ApiError, apiError, errorEnvelope } from "../../contract/api-error.ts";
import { parseJsonBody } from "../../contract/body.ts";
import { checkResponse } from "../../contract/response.ts";
import { findOperation, lastPathPart, type Operation } from "../../contract/router.ts";
import { readTarget } from "../../contract/target.ts";
import { validateRequest } from "../../contract/validation.ts";
import { type ApiKey, findApiKey, touchApiKey } from "../access/api-keys.ts";
import { isIpAllowed } from "../access/ip-list.ts";
import type { Context } from "../core/context.ts";
import type { Report } from "../core/outputs.ts";
import type { Sql } from "../core/store.ts";
import { internalErrorEnvelope } from "../observability/internal-errors.ts";
import type { RequestObserver } from "../observability/observer.ts";
import { settleModifications } from "../payments/modifications.ts";
import { executeOnce } from "./idempotency.ts";
import { apartFromPayments, type Endpoint, operations } from "./operations.ts";
import type { ApiRequest } from "./request.ts";
import type { ApiResponse } from "./response.ts";

/** What the pipeline needs beyond the sandbox's shared parts. */
export interface PipelineOptions {
  /** Refuse to send an answer that the contract does not document. */
  strict: boolean;
  /** Answers with the contract's example that a `Prefer` header names. */
  preferred(operation: Operation, path: string, prefer: string): Promise<ApiResponse>;
  /** Called after a write, when something may have become due. */
  wake(): void;
  /** Lets requests in and is told what became of them. */
  observer: RequestObserver;
  /** Told of faults of the sandbox itself; their words never reach a caller. */
  report: Report;
}

/**
 * Answers one request to the API. Its path reads from top to bottom, in the order that the contract gives in
 * `x-checks`; the first check that fails answers. Everything that asks the store is one transaction.
 */
export async function handleApiRequest(
  context: Context,
  options: PipelineOptions,
  request: ApiRequest,
): Promise<ApiResponse> {
  const started = performance.now();
  const seen: { operation?: Operation; key?: ApiKey; body?: unknown; bodySize?: number } = {};
  let answer: ApiResponse;
  try {
    options.observer.begin();
    const { path, query } = readTarget(request.target);
    const operation = findOperation(request.method, path);
    seen.operation = operation;
    const prefer = request.header("prefer");
    const bytes = operation.write ? await request.body() : undefined;
    seen.bodySize = bytes?.length ?? 0;
    const outcome = await context.store.transaction(async (sql) => {
      try {
        const key = await authenticate(context, sql, request.header(keyHeader));
        seen.key = key;
        checkScope(key, operation);
        checkIpAddress(key, request.address);
        const body = parseJsonBody(request.method, request.header("content-type"), bytes);
        seen.body = body;
        const idempotencyKey = request.header(attemptHeader);
        validateRequest(operation.operationId, { query, idempotencyKey, body });
        checkWebcode(key, operation, query, body);
        if (prefer) return undefined;
        return await execute(context, sql, operation, key, { path, query, idempotencyKey, body });
      } catch (error) {
        // A refusal has nothing to take back, so it ends its transaction like any other outcome.
        if (error instanceof ApiError) return error;
        throw error;
      }
    });
    if (outcome instanceof ApiError) throw outcome;
    answer = outcome ?? (await options.preferred(operation, path, prefer ?? ""));
    if (operation.write && !apartFromPayments.has(endpointOf(operation))) options.wake();
  } catch (error) {
    answer =
      error instanceof ApiError ? errorResponseOf(error) : internalErrorResponse(error, options.report);
  }
  const { operation, key, body, bodySize = 0 } = seen;
  if (options.strict && operation) answer = checkedAnswer(operation, answer, options.report);
  options.observer.end({
    at: context.clock.now(),
    duration: performance.now() - started,
    operation,
    environment: operation?.environment,
    webcode: key?.webcode,
    caller: request.address,
    method: request.method,
    path: request.target,
    keyPrefix: key?.prefix,
    idempotencyKey: request.header(attemptHeader),
    body,
    bodySize,
    statusCode: answer.statusCode,
    replayed: answer.replayed ?? false,
    answer: answer.body,
  });
  return answer;
}

const keyHeader = apiKeyHeader.toLowerCase();
const attemptHeader = idempotencyKeyHeader.toLowerCase();

/** In place of an answer that the contract does not document comes a 500, and the report says why. */
function checkedAnswer(operation: Operation, answer: ApiResponse, report: Report): ApiResponse {
  try {
    checkResponse(operation, answer);
    return answer;
  } catch (fault) {
    return internalErrorResponse(fault, report);
  }
}

/** Every request looks its key up, so a key that was revoked or changed is so for the very next one. */
async function authenticate({ clock }: Context, sql: Sql, value: string | null): Promise<ApiKey> {
  if (!value) throw apiError("missingApiKey");
  const key = await findApiKey(sql, value);
  if (!key) throw apiError("unknownApiKey");
  await touchApiKey(sql, key, clock.now());
  return key;
}

function checkScope({ environment }: ApiKey, operation: Operation): void {
  if (environment !== operation.environment) throw apiError("wrongEnvironment");
}

function checkIpAddress({ allowedIps }: ApiKey, address: string): void {
  if (!isIpAllowed(allowedIps, address)) throw apiError("ipNotAllowed");
}

/** The body of a write and the query of a query name the webcode; validation made sure of that. */
function checkWebcode(
  key: ApiKey,
  { write }: Operation,
  query: Record<string, unknown>,
  body: unknown,
): void {
  const { webcode } = (write ? body : query) as { webcode: string };
  if (webcode !== key.webcode) throw apiError("wrongWebcode");
}

interface CheckedRequest {
  path: string;
  query: Record<string, unknown>;
  idempotencyKey: string | null;
  body: unknown;
}

/** The operation and its idempotency record, after everything that was due before it. */
async function execute(
  context: Context,
  sql: Sql,
  operation: Operation,
  { environment, webcode }: ApiKey,
  { path, query, idempotencyKey, body }: CheckedRequest,
): Promise<ApiResponse> {
  const tenant = { environment, webcode };
  const endpoint = endpointOf(operation);
  const resource = lastPathPart(path);
  if (!apartFromPayments.has(endpoint)) await settleModifications(context, sql);
  const run = () =>
    runOperation(operation, () => operations[endpoint]({ context, sql, tenant, resource, query, body }));
  if (!operation.write || idempotencyKey === null) return run();
  return executeOnce(sql, { ...tenant, idempotencyKey, endpoint, body }, context.clock.now(), run);
}

const endpointOf = ({ method, route }: Operation) => `${method} ${route}` as Endpoint;

/** A refusal by the operation itself is its answer, and recorded like one; it has changed nothing by then. */
async function runOperation({ statuses }: Operation, work: () => Promise<unknown>): Promise<ApiResponse> {
  try {
    return { statusCode: statuses[0], body: JSON.stringify({ success: true, data: await work() }) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return errorResponseOf(error);
  }
}

const errorResponseOf = (error: ApiError): ApiResponse => ({
  statusCode: error.statusCode,
  body: JSON.stringify(errorEnvelope(error)),
});

const internalErrorResponse = (fault: unknown, report: Report): ApiResponse => ({
  statusCode: 500,
  body: JSON.stringify(internalErrorEnvelope(fault, report)),
});

import { apiKeyHeader, idempotencyKeyHeader } from "../../generated/facts.ts";
import { checkAnswer } from "../contract/answers.ts";
import { parseJsonBody } from "../contract/body.ts";
import { readTarget } from "../contract/query.ts";
import { errorEnvelope, Refusal, refuse } from "../contract/refusal.ts";
import { findOperation, lastPathPart, type Operation } from "../contract/router.ts";
import { validateRequest } from "../contract/validation.ts";
import { type ApiKey, findApiKey, touchApiKey } from "./access/api-keys.ts";
import { isIpAllowed } from "./access/ip-list.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Context } from "./context.ts";
import { executeOnce, type WireAnswer } from "./idempotency.ts";
import { faultEnvelope, type Report } from "./operation/faults.ts";
import type { RequestObserver } from "./operation/observer.ts";
import { apartFromPayments, type Endpoint, operations } from "./operations.ts";
import { settleModifications } from "./payments/modifications.ts";
import type { Sql } from "./store/store.ts";

/** What the pipeline needs beyond the sandbox's shared parts. */
export interface PipelineOptions {
  /** Refuse to send an answer that the contract does not document. */
  strict: boolean;
  /** Answers with the contract's example that a `Prefer` header names. */
  preferred(operation: Operation, path: string, prefer: string): Promise<WireAnswer>;
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
export async function answerApiRequest(
  context: Context,
  options: PipelineOptions,
  request: ApiRequest,
): Promise<WireAnswer> {
  const started = performance.now();
  const seen: { operation?: Operation; key?: ApiKey; body?: unknown; bodySize?: number } = {};
  let answer: WireAnswer;
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
        if (error instanceof Refusal) return error;
        throw error;
      }
    });
    if (outcome instanceof Refusal) throw outcome;
    answer = outcome ?? (await options.preferred(operation, path, prefer ?? ""));
    if (operation.write && !apartFromPayments.has(endpointOf(operation))) options.wake();
  } catch (error) {
    answer = error instanceof Refusal ? refusalAnswer(error) : faultAnswer(error, options.report);
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
function checkedAnswer(operation: Operation, answer: WireAnswer, report: Report): WireAnswer {
  try {
    checkAnswer(operation, answer);
    return answer;
  } catch (fault) {
    return faultAnswer(fault, report);
  }
}

/** Every request looks its key up, so a key that was revoked or changed is so for the very next one. */
async function authenticate({ clock }: Context, sql: Sql, value: string | null): Promise<ApiKey> {
  if (!value) throw refuse("missingApiKey");
  const key = await findApiKey(sql, value);
  if (!key) throw refuse("unknownApiKey");
  await touchApiKey(sql, key, clock.now());
  return key;
}

function checkScope({ environment }: ApiKey, operation: Operation): void {
  if (environment !== operation.environment) throw refuse("wrongEnvironment");
}

function checkIpAddress({ allowedIps }: ApiKey, address: string): void {
  if (!isIpAllowed(allowedIps, address)) throw refuse("ipNotAllowed");
}

/** The body of a write and the query of a query name the webcode; validation made sure of that. */
function checkWebcode(
  key: ApiKey,
  { write }: Operation,
  query: Record<string, unknown>,
  body: unknown,
): void {
  const { webcode } = (write ? body : query) as { webcode: string };
  if (webcode !== key.webcode) throw refuse("wrongWebcode");
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
): Promise<WireAnswer> {
  const owner = { environment, webcode };
  const endpoint = endpointOf(operation);
  const resource = lastPathPart(path);
  if (!apartFromPayments.has(endpoint)) await settleModifications(context, sql);
  const run = () =>
    runOperation(operation, () => operations[endpoint]({ context, sql, owner, resource, query, body }));
  if (!operation.write || idempotencyKey === null) return run();
  return executeOnce(sql, { ...owner, idempotencyKey, endpoint, body }, context.clock.now(), run);
}

const endpointOf = ({ method, route }: Operation) => `${method} ${route}` as Endpoint;

/** A refusal by the operation itself is its answer, and recorded like one; it has changed nothing by then. */
async function runOperation({ statuses }: Operation, work: () => Promise<unknown>): Promise<WireAnswer> {
  try {
    return { statusCode: statuses[0], body: JSON.stringify({ success: true, data: await work() }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusalAnswer(error);
  }
}

const refusalAnswer = (refusal: Refusal): WireAnswer => ({
  statusCode: refusal.statusCode,
  body: JSON.stringify(errorEnvelope(refusal)),
});

const faultAnswer = (fault: unknown, report: Report): WireAnswer => ({
  statusCode: 500,
  body: JSON.stringify(faultEnvelope(fault, report)),
});

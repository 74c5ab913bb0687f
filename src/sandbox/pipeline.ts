import { apiKeyHeader, idempotencyKeyHeader, maxBodyBytes } from "../../generated/facts.ts";
import { checkAnswer } from "../contract/answers.ts";
import { readJsonBody } from "../contract/body.ts";
import { readQuery } from "../contract/query.ts";
import { errorEnvelope, Refusal, refuse } from "../contract/refusal.ts";
import { findOperation, lastPathPart, type Operation } from "../contract/router.ts";
import { validateRequest } from "../contract/validation.ts";
import { type ApiKey, findApiKey, touchApiKey } from "./access/api-keys.ts";
import { isIpAllowed } from "./access/ip-list.ts";
import type { Context } from "./context.ts";
import { executeOnce, type WireAnswer } from "./idempotency.ts";
import { faultEnvelope, type Report } from "./operation/faults.ts";
import type { RequestObserver } from "./operation/observer.ts";
import { type Endpoint, operations } from "./operations.ts";
import { settleModifications } from "./payments/modifications.ts";
import { expireSessions } from "./payments/sessions.ts";
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
 * `x-checks`; the first check that fails answers.
 *
 * @param address the caller's IP address
 */
export async function answerApiRequest(
  context: Context,
  options: PipelineOptions,
  request: Request,
  address: string,
): Promise<Response> {
  const started = performance.now();
  const seen: { operation?: Operation; key?: ApiKey; body?: unknown } = {};
  let answer: WireAnswer;
  try {
    options.observer.begin();
    const { pathname, searchParams } = new URL(request.url);
    const operation = findOperation(request.method, pathname);
    seen.operation = operation;
    const key = await authenticate(context, request.headers.get(apiKeyHeader));
    seen.key = key;
    checkScope(key, operation);
    checkIpAddress(key, address);
    const body = await readJsonBody(request, maxBodyBytes);
    seen.body = body;
    const query = readQuery(searchParams);
    const idempotencyKey = request.headers.get(idempotencyKeyHeader);
    validateRequest(operation.operationId, { query, idempotencyKey, body });
    checkWebcode(key, operation, query, body);

    const prefer = request.headers.get("prefer");
    const resource = lastPathPart(pathname);
    answer = prefer
      ? await options.preferred(operation, pathname, prefer)
      : await execute(context, operation, key, { resource, query, idempotencyKey, body });
    if (operation.write) options.wake();
  } catch (error) {
    answer = error instanceof Refusal ? refusalAnswer(error) : faultAnswer(error, options.report);
  }
  const { operation, key, body } = seen;
  if (options.strict && operation) answer = checkedAnswer(operation, answer, options.report);
  const { method, url, headers } = request;
  options.observer.end({
    at: context.clock.now(),
    duration: performance.now() - started,
    operation,
    environment: operation?.environment,
    webcode: key?.webcode,
    caller: address,
    method,
    path: url.slice(new URL(url).origin.length),
    keyPrefix: key?.prefix,
    idempotencyKey: headers.get(idempotencyKeyHeader),
    body,
    statusCode: answer.statusCode,
    replayed: answer.replayed ?? false,
    answer: answer.body,
  });
  return toResponse(answer);
}

/** In place of an answer that the contract does not document comes a 500, and the report says why. */
function checkedAnswer(operation: Operation, answer: WireAnswer, report: Report): WireAnswer {
  try {
    checkAnswer(operation, answer);
    return answer;
  } catch (fault) {
    return faultAnswer(fault, report);
  }
}

/** Every request looks its key up anew, so a key that was revoked or changed is so for the very next one. */
async function authenticate({ store, clock }: Context, value: string | null): Promise<ApiKey> {
  if (!value) throw refuse("missingApiKey");
  return store.transaction(async (sql) => {
    const key = await findApiKey(sql, value);
    if (!key) throw refuse("unknownApiKey");
    await touchApiKey(sql, key, clock.now());
    return key;
  });
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
  resource: string;
  query: Record<string, unknown>;
  idempotencyKey: string | null;
  body: unknown;
}

/** The operation and its idempotency record in one transaction, after everything that was due before it. */
function execute(
  context: Context,
  operation: Operation,
  { environment, webcode }: ApiKey,
  { resource, query, idempotencyKey, body }: CheckedRequest,
): Promise<WireAnswer> {
  const owner = { environment, webcode };
  const endpoint = `${operation.method} ${operation.route}` as Endpoint;
  return context.store.transaction(async (sql) => {
    await catchUp(context, sql);
    const run = () =>
      runOperation(operation, () => operations[endpoint]({ context, sql, owner, resource, query, body }));
    if (!operation.write || idempotencyKey === null) return run();
    return executeOnce(sql, { ...owner, idempotencyKey, endpoint, body }, context.clock.now(), run);
  });
}

/** Brings the store up to the clock, so that nobody sees a session that should have expired as pending. */
async function catchUp(context: Context, sql: Sql): Promise<void> {
  await expireSessions(sql, context.clock.now());
  await settleModifications(context, sql);
}

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

const toResponse = ({ statusCode, body }: WireAnswer): Response =>
  new Response(body, { status: statusCode, headers: headersOf(statusCode) });

const json = { "Content-Type": "application/json" };
const headersOf = (statusCode: number) => (statusCode === 503 ? { ...json, "Retry-After": "1" } : json);

import { ApiError } from "../../contract/api-error.ts";
import type { Bytes } from "../../contract/body.ts";
import type { Preference } from "../../contract/preference.ts";
import { bodyBudget, type Hold } from "../../http/body-budget.ts";
import { isAborted } from "../../http/read-body.ts";
import type { ApiKey } from "../access/api-keys.ts";
import type { Context } from "../core/context.ts";
import type { Report } from "../core/outputs.ts";
import type { Wait } from "../core/wait.ts";
import { forgetKinds } from "../faults/claim.ts";
import type { Fault } from "../faults/fault.ts";
import { type LoggedRequest, loggedBody } from "../observability/request-log.ts";
import { type Arrival, check, checkHead, touchesModifications, touchesPayments } from "./checks.ts";
import type { RequestLimiter } from "./limiter.ts";
import { type ParsedRequest, type ParsedTarget, parseHead, parseRequest, parseTarget } from "./parse.ts";
import {
  type ApiResponse,
  documentedResponse,
  respondWithError,
  respondWithInternalError,
} from "./response.ts";
import { type Delay, shownFault, strike, strikeBefore } from "./strike.ts";
import type { ApiRequest } from "./transport.ts";

/** The parts of the pipeline that are not in the `Context` of the sandbox. */
export interface PipelineOptions {
  /** Whether to respond with 500 in place of a response that the contract does not document. */
  strict: boolean;
  limiter: RequestLimiter;
  /** The example of the contract that a valid request asks for. */
  preferred(request: ParsedRequest & { preference: Preference }): Promise<ApiResponse | ApiError>;
  /** Waits for the delays of faults. */
  wait: Wait;
  /** Ends the delays of faults, because the sandbox stops. */
  closing: AbortSignal;
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
  bytes?: Bytes | undefined;
  request?: ParsedRequest;
  key?: ApiKey | undefined;
  /** The faults that it met, in their order. */
  faults?: readonly Fault[];
}

/**
 * Handles one request to the API: parse, checks, idempotency, operation, response. It never rejects. All effects of a
 * request are in one transaction.
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
  const hold = bodyBudget.hold();
  try {
    response = overloaded
      ? respondWithError(overloaded)
      : await handle(context, options, request, seen, hold);
  } catch (error) {
    response = respondWithInternalError(error, options.report);
  }
  hold.release();
  const operation = seen.target?.operation;
  if (options.strict && operation && !response.injected) {
    response = documentedResponse(operation, response, options.report);
  }
  const after = seen.faults?.find(({ when }) => when === "after");
  if (after) response = await strike(after.effect, response, delayOf(options, request));
  options.limiter.leave();
  const logged = logEntry(context, request, seen, response, performance.now() - started);
  for (const record of options.recorders) record(logged);
  return response;
}

/** A request that is delayed does not count towards the limit meanwhile, like one whose body arrives. */
const delayOf =
  ({ limiter, wait, closing }: PipelineOptions, { signal }: ApiRequest): Delay =>
  async (milliseconds) => {
    const ended = signal ? AbortSignal.any([signal, closing]) : closing;
    await limiter.waitForCaller(() => wait(milliseconds, ended));
  };

async function handle(
  context: Context,
  options: PipelineOptions,
  request: ApiRequest,
  seen: Seen,
  hold: Hold,
): Promise<ApiResponse> {
  const { store } = context;
  const target = parseTarget(request);
  if (target instanceof ApiError) return respondWithError(target);
  seen.target = target;
  const { operation } = target;
  const head = parseHead(request, target);
  seen.request = head;
  if (operation.write) {
    // A caller without a valid key must not make the server wait for a body, or keep one.
    if (!(await request.bodyArrived())) {
      const { outcome, key } = await store.transaction((sql) => checkHead(context, sql, head));
      seen.key = key;
      if (outcome instanceof ApiError) return respondWithError(outcome);
    }
    seen.bytes = await options.limiter.waitForCaller(() => request.readBody(hold));
    // A sandbox that stops cuts off slow callers, and its store may be closed by now.
    if (isAborted(seen.bytes)) return respondWithError(seen.bytes);
  }
  const parsed = parseRequest(head, target, seen.bytes);
  seen.request = parsed;
  let outcome = await checked(context, parsed, seen);
  while (isArrival(outcome)) {
    const { effect } = outcome.arrival;
    const struck = await strikeBefore(effect, delayOf(options, request));
    if (effect.type !== "delay") return struck;
    outcome = await checked(context, parsed, seen);
  }
  const { preference } = parsed;
  const response = outcome ?? (preference ? await options.preferred({ ...parsed, preference }) : undefined);
  if (!response) throw new Error("x-checks ended without a response.");
  if (response instanceof ApiError) return respondWithError(response);
  if (operation.write && touchesPayments(operation)) options.wake();
  return response;
}

/** Checks a request. Once a fault has met it, it has arrived. */
async function checked(context: Context, request: ParsedRequest, seen: Seen) {
  const arrived = seen.faults !== undefined;
  const { operation } = request;
  const { outcome, key, struck, missed } = await context.store.transaction(
    (sql) => check(context, sql, request, arrived),
    {
      positions: operation.write ? 1 : 0,
      locks: operation.write && touchesModifications(operation),
    },
  );
  forgetKinds(missed);
  seen.key = key;
  if (struck.length > 0) seen.faults = [...(seen.faults ?? []), ...struck];
  return outcome;
}

const isArrival = (outcome: object | undefined): outcome is Arrival =>
  outcome !== undefined && "arrival" in outcome;

function logEntry(
  { clock }: Context,
  { method, target: path, address }: ApiRequest,
  { target, bytes, request, key, faults = [] }: Seen,
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
    body: key && loggedBody(bytes),
    statusCode,
    replayed: replayed ?? false,
    responseBody: body,
    faults: faults.length > 0 ? faults.map(shownFault) : undefined,
  };
}

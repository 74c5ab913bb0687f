import { checks as checkOrder } from "../../../generated/constants.ts";
import { ApiError, apiError, exampleError } from "../../contract/api-error.ts";
import type { Operation } from "../../contract/router.ts";
import { type ApiKey, findApiKey, touchApiKey } from "../access/api-keys.ts";
import { isIpAllowed } from "../access/ip-list.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import { claimFault, type Missed, mayMatch, noFaults, type Target } from "../faults/claim.ts";
import { type Fault, type FaultPoint, isModification, operationName } from "../faults/fault.ts";
import { failModification } from "../payments/modifications.ts";
import { executeOnce } from "./idempotency.ts";
import { type Endpoint, operations } from "./operations.ts";
import type { ParsedRequest } from "./parse.ts";
import { type ApiResponse, respond, respondWithError } from "./response.ts";

/** A request on its way through the checks, inside its transaction. */
interface CheckedRequest {
  readonly context: Context;
  readonly sql: Sql;
  readonly request: ParsedRequest;
  /** Set by the check `apiKey`. */
  key: ApiKey | undefined;
  /** Whether the fault that met it on its arrival, if any, is over. */
  readonly arrived: boolean;
  /** The faults that it met, in their order. */
  readonly struck: Fault[];
  readonly missed: Missed[];
}

/** Returns the error or the response of a request; `undefined` when the next check decides. */
type Check = (checked: CheckedRequest) => Outcome | Promise<Outcome>;
type Outcome = ApiError | ApiResponse | Arrival | undefined;

/** A fault that a request meets before its operation. */
export interface Arrival {
  readonly arrival: Fault;
}

/** Without a route there is nothing to check: `parseTarget` answers that before there is a transaction. */
const [, ...afterRoute] = checkOrder;
/** The checks that need nothing of the body, so that it is read only for a caller that may send it. */
const beforeBody = afterRoute.slice(0, afterRoute.indexOf("validation"));

/** Every check of the contract's `x-checks`. The contract also gives their order. */
const checks: Record<(typeof afterRoute)[number], Check> = {
  /** Each request looks its key up, so that a change or revocation has an effect from the next request on. */
  async apiKey(checked) {
    const { context, sql, request } = checked;
    if (!request.apiKey) return apiError("missingApiKey");
    const key = await findApiKey(context, sql, request.apiKey);
    if (!key) return apiError("unknownApiKey");
    touchApiKey(sql, key, context.clock.now());
    checked.key = key;
    return undefined;
  },
  scope: (checked) =>
    keyOf(checked).environment === checked.request.operation.environment
      ? undefined
      : apiError("wrongEnvironment"),
  ipAddress: (checked) =>
    isIpAllowed(keyOf(checked).allowedIps, checked.request.address) ? undefined : apiError("ipNotAllowed"),
  contentType: ({ request }) => request.errors.contentType,
  validation: ({ request }) => request.errors.validation,
  /** A write names the webcode in its body, a read in its query. */
  webcode(checked) {
    const { operation, body, query } = checked.request;
    const { webcode } = (operation.write ? body : query) as { webcode: string };
    return webcode === keyOf(checked).webcode ? undefined : apiError("wrongWebcode");
  },
  idempotency(checked) {
    if (checked.request.preference) return undefined;
    const arriving = checked.arrived ? undefined : strikeAt(checked, "arrival");
    if (!arriving) return executeIdempotently(checked);
    return arriving.then((arrival): Outcome | Promise<Outcome> =>
      arrival ? { arrival } : executeIdempotently(checked),
    );
  },
  operation: (checked) => (checked.request.preference ? undefined : execute(checked)),
};

/** The outcome of checks, and the API key, once it is known. */
interface Checked extends Pick<CheckedRequest, "key" | "struck" | "missed"> {
  outcome: Outcome;
}

/**
 * Checks a request in the order of the contract; the first check that fails answers, and the last one executes the
 * operation. The outcome is `undefined` when a valid request asks for an example of the contract.
 *
 * @param arrived whether the fault that met the request on its arrival is over
 */
export const check = (
  context: Context,
  sql: Sql,
  request: ParsedRequest,
  arrived = false,
): Promise<Checked> => run(afterRoute, context, sql, request, arrived);

/**
 * The checks that come before the body is read. `check` repeats them: the key may have changed while the body arrived.
 * The outcome is `undefined` when all of them pass.
 */
export const checkHead = (context: Context, sql: Sql, head: ParsedRequest): Promise<Checked> =>
  run(beforeBody, context, sql, head, false);

async function run(
  names: readonly (typeof afterRoute)[number][],
  context: Context,
  sql: Sql,
  request: ParsedRequest,
  arrived: boolean,
): Promise<Checked> {
  const struck: Fault[] = [];
  const missed: Missed[] = [];
  const checked: CheckedRequest = { context, sql, request, key: undefined, arrived, struck, missed };
  for (const name of names) {
    const given = checks[name](checked);
    // Most checks do not wait, and seven needless turns of the microtask queue cost more than the checks do.
    const outcome = given instanceof Promise ? await given : given;
    if (!outcome) continue;
    // What the operation answered, now or in an earlier request.
    if ("statusCode" in outcome && !(outcome instanceof ApiError)) await strikeAt(checked, "response");
    return { outcome, key: checked.key, struck, missed };
  }
  return { outcome: undefined, key: checked.key, struck, missed };
}

/** Uses a fault that strikes at this point, if there is one. @returns nothing at once when there is surely none. */
function strikeAt(checked: CheckedRequest, point: FaultPoint): Promise<Fault | undefined> | undefined {
  const { sql, request } = checked;
  if (noFaults(sql)) return undefined;
  // A fault is locked when it is used, and locks must come before writes.
  sql.ownTransaction();
  const { environment } = request.operation;
  return claim(checked, { environment, operation: operationName(request.operation), point });
}

async function claim({ sql, struck, missed }: CheckedRequest, target: Target): Promise<Fault | undefined> {
  const fault = (await mayMatch(sql, target)) ? await claimFault(sql, target, missed) : undefined;
  if (fault) struck.push(fault);
  return fault;
}

function keyOf({ key }: CheckedRequest): ApiKey {
  if (!key) throw new Error("x-checks names a check that needs the API key before the check apiKey.");
  return key;
}

/** The response of the operation, or its recorded one. Nothing for a request that no idempotency key names. */
function executeIdempotently(checked: CheckedRequest): Promise<ApiError | ApiResponse> | undefined {
  const { context, sql, request } = checked;
  const { operation, idempotencyKey, body } = request;
  if (!operation.write || idempotencyKey === null) return undefined;
  const { environment, webcode } = keyOf(checked);
  const idempotent = { environment, webcode, idempotencyKey, endpoint: endpointOf(operation), body };
  return executeOnce(sql, idempotent, context.clock.now(), () => execute(checked));
}

async function execute(checked: CheckedRequest): Promise<ApiResponse> {
  const { context, sql, request } = checked;
  const { operation, pathParameters, query, body } = request;
  const { environment, webcode } = keyOf(checked);
  const instead = (await strikeAt(checked, "execution"))?.effect;
  if (instead?.type === "error") return respondWithError(exampleError(instead.name));
  const accepted = { context, sql, tenant: { environment, webcode }, pathParameters, query, body };
  const result = await operations[endpointOf(operation)](accepted);
  if (isModification(operation) && !(result instanceof ApiError)) {
    const effect = (await strikeAt(checked, "acceptance"))?.effect;
    const { modificationId } = result as { modificationId: string };
    if (effect?.type === "fail") await failModification(sql, modificationId, effect.reason);
  }
  return respond(operation, result);
}

/** Whether an operation reads or changes payments. */
export const touchesPayments = ({ touches }: Operation): boolean =>
  (touches as readonly string[]).includes("payments");

/** Whether an operation reads or changes modifications. */
export const touchesModifications = ({ touches }: Operation): boolean =>
  (touches as readonly string[]).includes("modifications");

const endpointOf = ({ method, route }: Operation) => `${method} ${route}` as Endpoint;

import { checks as checkOrder } from "../../../generated/constants.ts";
import { type ApiError, apiError } from "../../contract/api-error.ts";
import type { Operation } from "../../contract/router.ts";
import { type ApiKey, findApiKey, touchApiKey } from "../access/api-keys.ts";
import { isIpAllowed } from "../access/ip-list.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import { executeOnce } from "./idempotency.ts";
import { type Endpoint, operations } from "./operations.ts";
import type { ParsedRequest } from "./parse.ts";
import { type ApiResponse, respond } from "./response.ts";

/** A request on its way through the checks, inside its transaction. */
interface CheckedRequest {
  readonly context: Context;
  readonly sql: Sql;
  readonly request: ParsedRequest;
  /** Set by the check `apiKey`. */
  key: ApiKey | undefined;
}

/** Returns the error or the response of a request; `undefined` when the next check decides. */
type Check = (checked: CheckedRequest) => Outcome | Promise<Outcome>;
type Outcome = ApiError | ApiResponse | undefined;

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
    const { context, sql, request } = checked;
    const { operation, idempotencyKey, preference, body } = request;
    if (preference || !operation.write || idempotencyKey === null) return undefined;
    const { environment, webcode } = keyOf(checked);
    const idempotent = { environment, webcode, idempotencyKey, endpoint: endpointOf(operation), body };
    return executeOnce(sql, idempotent, context.clock.now(), () => execute(checked));
  },
  operation: (checked) => (checked.request.preference ? undefined : execute(checked)),
};

/** The outcome of checks, and the API key, once it is known. */
interface Checked {
  outcome: Outcome;
  key: ApiKey | undefined;
}

/**
 * Checks a request in the order of the contract; the first check that fails answers, and the last one executes the
 * operation. The outcome is `undefined` when a valid request asks for an example of the contract.
 */
export const check = (context: Context, sql: Sql, request: ParsedRequest): Promise<Checked> =>
  run(afterRoute, context, sql, request);

/**
 * The checks that come before the body is read. `check` repeats them: the key may have changed while the body arrived.
 * The outcome is `undefined` when all of them pass.
 */
export const checkHead = (context: Context, sql: Sql, head: ParsedRequest): Promise<Checked> =>
  run(beforeBody, context, sql, head);

async function run(
  names: readonly (typeof afterRoute)[number][],
  context: Context,
  sql: Sql,
  request: ParsedRequest,
): Promise<Checked> {
  const checked: CheckedRequest = { context, sql, request, key: undefined };
  for (const name of names) {
    const given = checks[name](checked);
    // Most checks do not wait, and seven needless turns of the microtask queue cost more than the checks do.
    const outcome = given instanceof Promise ? await given : given;
    if (outcome) return { outcome, key: checked.key };
  }
  return { outcome: undefined, key: checked.key };
}

function keyOf({ key }: CheckedRequest): ApiKey {
  if (!key) throw new Error("x-checks names a check that needs the API key before the check apiKey.");
  return key;
}

async function execute(checked: CheckedRequest): Promise<ApiResponse> {
  const { context, sql, request } = checked;
  const { operation, pathParameters, query, body } = request;
  const { environment, webcode } = keyOf(checked);
  const accepted = { context, sql, tenant: { environment, webcode }, pathParameters, query, body };
  return respond(operation, await operations[endpointOf(operation)](accepted));
}

/** Whether an operation reads or changes payments. */
export const touchesPayments = ({ touches }: Operation): boolean =>
  (touches as readonly string[]).includes("payments");

/** Whether an operation reads or changes modifications. */
export const touchesModifications = ({ touches }: Operation): boolean =>
  (touches as readonly string[]).includes("modifications");

const endpointOf = ({ method, route }: Operation) => `${method} ${route}` as Endpoint;

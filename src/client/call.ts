import { type Environment, idempotencyKeyHeader } from "../../generated/constants.ts";
import { clientTimeoutSeconds, operationIds } from "../../generated/operations.ts";
import type { Call } from "./errors.ts";
import { check, checkMembers, opaque, type Rule, type Rules, record, scalar } from "./inputs.ts";
import { callRules } from "./options.ts";
import type { AnyInit } from "./types.ts";

const any: Rule = [() => true, ""];
const paramsRules: Rules = { path: record, query: record, header: record };
const initRules: Rules = {
  ...callRules,
  params: record,
  body: record,
  headers: record,
  signal: [(value) => value === null || "aborted" in Object(value), "an AbortSignal"],
  middleware: any,
  cache: any,
  keepalive: any,
};

/**
 * Checks what was passed with a call, and gives a write its Idempotency-Key.
 *
 * @throws {TypeError} when a parameter would silently mean something else. The message names it, and shows no value.
 */
export function callOf(environment: Environment, route: string, isWrite: boolean, init: AnyInit): Call {
  const ids = (operationIds as Record<string, Record<Environment, Call["operationId"]>>)[route];
  check("path", ids, [Boolean, "a route of the contract; identifiers go to params.path"]);
  checkMembers(init, initRules);
  const { params, headers, body } = init;
  const { path, query, header } = params ?? {};
  checkMembers(params, paramsRules);
  checkMembers(query, () => scalar);
  for (const [, name = ""] of route.matchAll(/\{(\w+)/g)) check(name, Object(path)[name], opaque);
  let idempotencyKey: string | undefined;
  if (!isWrite) check("body", body === undefined, [Boolean, "left out of a GET"]);
  else {
    check("body", body, record);
    idempotencyKey = crypto.randomUUID();
    for (const [name, value] of Object.entries({ ...headers, ...header })) {
      if (name.toLowerCase() !== idempotencyKeyHeader.toLowerCase()) continue;
      // Also `undefined`, most likely from a misspelt member. With a new key instead, a write could be executed twice.
      check(name, value, opaque);
      idempotencyKey = value as string;
    }
  }
  return {
    operationId: (ids as Record<Environment, Call["operationId"]>)[environment],
    idempotencyKey,
    attempts: 0,
  };
}

/**
 * How long to wait for an operation, milliseconds.
 *
 * @param route the method and the route, such as `POST /pos/payment`
 */
export const defaultTimeoutMs = (route: string): number =>
  1_000 * ((clientTimeoutSeconds as Record<string, number>)[route] ?? 30);

import { apiKeyHeader } from "../../generated/constants.ts";
import { errorCodes } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { contentTypeError } from "../contract/body.ts";
import { errorCodeOf } from "../contract/evidence.ts";
import type { Operation } from "../contract/router.ts";
import { type Exchange, unknownCode, type Violation } from "./exchange.ts";
import type { Names } from "./names.ts";

/**
 * Statuses of errors that every operation can have, and that none lists: a slow request, headers that are too large.
 */
const unlisted: ReadonlySet<number> = new Set(
  errorCodes
    .flatMap(({ statusCodes }): readonly number[] => statusCodes)
    .filter((status) => !operations.some(({ statuses }) => (statuses as readonly number[]).includes(status))),
);

/** What is wrong with the key, the media type and the JSON of a request. */
export function requestViolations(
  { requestHeaders }: Exchange,
  { write }: Operation,
  json: unknown,
): Violation[] {
  const violations: Violation[] = [];
  if (!requestHeaders[apiKeyHeader.toLowerCase()])
    violations.push({ place: "request.headers.x-api-key", rule: "required" });
  if (!write) return violations;
  if (contentTypeError({ get: (name) => requestHeaders[name] ?? null }))
    violations.push({ place: "request.headers.content-type", rule: "media-type" });
  if (json === undefined) violations.push({ place: "request.body", rule: "json" });
  return violations;
}

/** The query parameters that an operation does not know; at most ten. */
export const unknownParameters = (known: string[], query: Exchange["query"], names: Names): Violation[] =>
  Object.keys(query)
    .filter((name) => !known.includes(name))
    .slice(0, 10)
    .map((name) => ({ place: names.place(["request", "query", name]), rule: "unknown" }));

/** What is wrong with the status, the media type, the JSON and the error code of a response. */
export function responseViolations(
  { statuses }: Operation,
  { statusCode, headers }: Exchange["response"],
  json: unknown,
): Violation[] {
  const violations: Violation[] = [];
  const isListed = (statuses as readonly number[]).includes(statusCode);
  if (!isListed && !unlisted.has(statusCode))
    violations.push({ place: "response.status", rule: "undocumented" });
  if (contentTypeError({ get: (name) => headers[name] ?? null }))
    violations.push({ place: "response.headers.content-type", rule: "media-type" });
  if (json === undefined) violations.push({ place: "response.body", rule: "json" });
  else if (!isListed) violations.push(...errorViolations(statusCode, json));
  if (hasUnknownCode(json)) violations.push({ place: codePlace, rule: unknownCode });
  return violations;
}

const codePlace = "response.body.error.code";

/**
 * Whether the contract does not name this error code. It allows such codes; the proxy reports them so that they become
 * known.
 */
function hasUnknownCode(json: unknown): boolean {
  const { error } = (json ?? {}) as { error?: { code?: unknown } | null };
  const code = error?.code;
  return Number.isInteger(code) && !errorCodes.some((known) => known.code === code);
}

/** Checks the envelope of an error whose status the operation does not list. Prism has no schema for it. */
function errorViolations(statusCode: number, json: unknown): Violation[] {
  const { success, error } = (json ?? {}) as { success?: unknown; error?: Record<string, unknown> | null };
  const code = errorCodeOf(json);
  const known = errorCodes.find((entry) => entry.code === code);
  const fits = (known?.statusCodes as readonly number[] | undefined)?.includes(statusCode);
  return [
    ...(success === false ? [] : [{ place: "response.body.success", rule: "enum" }]),
    ...(fits || hasUnknownCode(json) ? [] : [{ place: codePlace, rule: "enum" }]),
    ...(error?.["statusCode"] === statusCode
      ? []
      : [{ place: "response.body.error.statusCode", rule: "enum" }]),
    ...["message", "traceId"]
      .filter((name) => typeof error?.[name] !== "string")
      .map((name) => ({ place: `response.body.error.${name}`, rule: "type" })),
  ];
}

import { idempotencyKeyHeader, supportedCountries } from "../../generated/constants.ts";
import { fieldErrorCodes, validationErrors } from "../../generated/errors.ts";
import type { OperationId } from "../../generated/operations.ts";
import {
  type Validate,
  type Violation,
  validateIdempotencyKey,
  validators,
} from "../../generated/validators.js";
import { type ApiError, apiError } from "./api-error.ts";
import { cut } from "./message.ts";

/** The parts of a request that the contract describes. */
export interface RequestParts {
  /** Text of each query parameter; a repeated one is an array, which no parameter of the contract is. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  readonly body: unknown;
}

/** The values of a query: the numbers and booleans that its texts stand for. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * Checks a request against the contract, without changing it.
 *
 * @returns the values of the query, or an {@link ApiError} with status 400 that names the violations and has the
 *   code of the first one. The message names ten violations at most.
 */
export function validateRequest(
  operationId: OperationId,
  { query: texts, idempotencyKey, body }: RequestParts,
): QueryValues | ApiError {
  const { query: ofQuery, body: ofBody } = validators[operationId];
  const query = queryValues(ofQuery, texts);
  const problems = [
    ...violations(ofQuery, query, "Query parameter"),
    // Only writes take the header. In a GET it is ignored, like every header that is not in the contract.
    ...(ofBody && idempotencyKey !== null
      ? violations(validateIdempotencyKey, idempotencyKey, "Header")
      : []),
    ...(ofBody ? violations(ofBody, body, "Body field") : []),
  ];
  const [first] = problems;
  if (first) return validationError(first.code, problems);
  return hasUnsupportedCountry(body) ? apiError("unsupportedCountry") : query;
}

/**
 * A copy of a query in which the validator has replaced texts by the numbers and booleans that they stand for: the
 * validator changes the object that it is given.
 *
 * It also reads numbers from `0x10`, ` 1` and `1.0`, which the contract does not call numbers. Such a text becomes a
 * list, which no parameter may be.
 */
function queryValues(validate: Validate, texts: RequestParts["query"]): Record<string, unknown> {
  const entries = Object.entries(texts);
  if (entries.length === 0) return {};
  const query = Object.fromEntries<unknown>(entries);
  validate(query);
  for (const [name, text] of entries) {
    const value = query[name];
    if (typeof value === "number" && String(value) !== text) query[name] = [text];
  }
  return query;
}

/**
 * Checks a JSON body against one schema of a document.
 *
 * @returns an {@link ApiError} with status 400 and code 12001 that names the violations, ten at most; `undefined`
 *   when there is none.
 */
export function bodyError(validate: Validate, body: unknown): ApiError | undefined {
  const problems = violations(validate, body, "Body field");
  return problems.length === 0 ? undefined : validationError(12001, problems);
}

/** A country code can be well-formed and still not be supported, which has a code of its own. */
function hasUnsupportedCountry(body: unknown): boolean {
  const { countryCode } = (body ?? {}) as { countryCode?: (typeof supportedCountries)[number] };
  return countryCode !== undefined && !supportedCountries.includes(countryCode);
}

/** The code of an invalid field or parameter. */
type ValidationCode = 12001 | (typeof fieldErrorCodes)[keyof typeof fieldErrorCodes];

interface Problem {
  code: ValidationCode;
  message: string;
}

/** How many problems a message names, and how much of a field's name: a caller can send as many as a body holds. */
const maxProblems = 10;
const longestName = 64;

function validationError(code: ValidationCode, problems: Problem[]): ApiError {
  const named = problems.slice(0, maxProblems).map(({ message }) => message);
  const more = problems.length > maxProblems ? ["There are more problems."] : [];
  return apiError(validationErrors[code], { problems: [...named, ...more].join(" ") });
}

/** One sentence for each field, even where a value breaks two keywords of its schema; one more than are named. */
function violations(validate: Validate, value: unknown, kind: string): Problem[] {
  if (validate(value)) return [];
  const problems = new Map<string, Problem>();
  for (const violation of validate.errors ?? []) {
    const { field, ...found } = problem(violation, kind);
    if (problems.size > maxProblems && !problems.has(field)) break;
    problems.set(field, found);
  }
  return [...problems.values()];
}

function problem({ instancePath, keyword, params, parentSchema }: Violation, kind: string) {
  const child = params["missingProperty"] ?? params["additionalProperty"];
  const path = [...instancePath.split("/").slice(1), ...(child === undefined ? [] : [String(child)])];
  const field = kind === "Header" ? idempotencyKeyHeader : path.join(".");
  const subject = field ? `${kind} ${cut(field, longestName)}` : "The request body";
  const code = codeOf(field);
  if (keyword === "required") return { field, code: 12001 as const, message: `${subject} is required.` };
  if (keyword === "additionalProperties") return { field, code, message: `${subject} is not known.` };
  return { field, code, message: `${subject} must be ${expected(parentSchema)}.` };
}

/** A field can have any name, `constructor` too. */
const codeOf = (field: string): ValidationCode =>
  Object.hasOwn(fieldErrorCodes, field) ? fieldErrorCodes[field as keyof typeof fieldErrorCodes] : 12001;

/** What a schema expects, in words: its `x-expected` where it has one, else its keywords. */
function expected(schema: Violation["parentSchema"]): string {
  const { type, enum: values, minimum, maximum, minLength, maxLength, examples } = schema;
  const [example] = (examples ?? []) as unknown[];
  if (schema["x-expected"])
    return example === undefined
      ? `${schema["x-expected"]}`
      : `${schema["x-expected"]}, for example ${example}`;
  if (Array.isArray(values)) return `one of ${values.join(", ")}`;
  if (type === "integer") return `a whole number from ${minimum} to ${maximum}`;
  if (type === "boolean") return "true or false";
  if (type === "array") return "a list";
  if (type === "string") return `text of ${minLength ?? 0} to ${maxLength} characters`;
  return "an object";
}

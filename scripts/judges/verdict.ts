import type { Environment } from "../../generated/constants.ts";
import { type ApiErrorName, apiErrors, fieldErrorCodes } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import type { Scenario } from "./specmatic-log.ts";

/** The judgement of a run: figures for the page, and what contradicts the contract. */
export interface Verdict {
  figures: Record<string, number | string>;
  problems: string[];
}

/**
 * The errors that a request may get although its schema allows it: they depend on the caller, on what is stored, or on
 * rules that a schema cannot express.
 */
const beyondSchemas: ApiErrorName[] = [
  "wrongWebcode",
  "sessionNotFound",
  "paymentNotFound",
  "terminalNotFound",
  "differentBody",
  "differentEndpoint",
  "invalidDate",
  "invalidDateFilter",
  "unsupportedCountry",
  "currencyMismatch",
  "refundExceedsCaptured",
  "captureExceedsAuthorised",
  "paymentNotCaptured",
  "paymentCancelled",
  "paymentRefunded",
  "notPreAuthorised",
  "alreadyCaptured",
  "terminalOffline",
  "terminalTimeout",
];

/** The codes whose message names a field, so that it is not always that of the contract's example. */
const fieldCodes: number[] = Object.values(fieldErrorCodes);

/**
 * Every example and every invalid request must have the response that the contract documents. A valid request may be
 * refused only with an error beyond its schema that the contract documents for its operation; the figures count each
 * error. Of each operation of the environment, a request of each kind must have been sent.
 */
export function judge(
  scenarios: readonly Scenario[],
  environment: Environment,
  kinds: readonly Scenario["kind"][],
): Verdict {
  const figures: Verdict["figures"] = {};
  for (const kind of kinds) {
    const all = scenarios.filter((scenario) => scenario.kind === kind);
    figures[`${kind} requests`] = all.length;
    figures[`${kind} requests with the documented response`] = all.filter(
      ({ succeeded }) => succeeded,
    ).length;
  }
  const failed = scenarios.filter(({ succeeded }) => !succeeded);
  for (const [reason, refused] of Map.groupBy(failed, reasonOf)) {
    if (reason) figures[reason] = refused.length;
  }
  const contradictions = failed
    .filter((scenario) => !reasonOf(scenario))
    .map(
      ({ kind, operation, name, status, message = "" }) =>
        `${kind} ${operation} ${name}: ${status} ${message}`,
    );
  return { figures, problems: [...contradictions, ...unsent(scenarios, environment, kinds)] };
}

/** Why a scenario may fail; `undefined` when it may not. */
function reasonOf(scenario: Scenario): string | undefined {
  // Its generator fails on some combinations (kotlinx.coroutines.CoroutinesInternalError).
  if (scenario.status === 0 && scenario.kind !== "example") return "not sent: an internal error of Specmatic";
  if (scenario.kind === "negative" && isValidAfterAll(scenario))
    return "accepted: valid, unlike Specmatic meant it";
  if (scenario.kind !== "positive") return undefined;
  const error = documentedErrors(scenario.operation).find((name) => isError(scenario, name));
  return error && `refused: ${apiErrors[error].summary}`;
}

/**
 * Whether the value that shall be invalid has the pattern of the contract. Specmatic makes it from the pattern with an
 * underscore at its end, so it is valid where the pattern allows an underscore.
 */
function isValidAfterAll({ name, request }: Scenario): boolean {
  const [, field, pattern] = /(\w+) is set to a value matching an invalid regex '(.*)_\$'/.exec(name) ?? [];
  const [, value] = new RegExp(`^\\s*"${field}": (".*?"),?$`, "m").exec(request) ?? [];
  return value !== undefined && new RegExp(`${pattern}$`).test(JSON.parse(value));
}

const nameOf = ({ method, path }: (typeof operations)[number]): string => `${method} ${path}`;

function documentedErrors(operation: string): ApiErrorName[] {
  const documented: readonly ApiErrorName[] =
    operations.find((entry) => nameOf(entry) === operation)?.errors ?? [];
  return beyondSchemas.filter((name) => documented.includes(name));
}

function isError({ status, code, message }: Scenario, name: ApiErrorName): boolean {
  const error = apiErrors[name];
  const hasMessage = message === error.message || fieldCodes.includes(error.code);
  return error.statusCode === status && error.code === code && hasMessage;
}

/** A problem for each operation and kind of which no request was sent, which would pass otherwise. */
function unsent(
  scenarios: readonly Scenario[],
  environment: Environment,
  kinds: readonly Scenario["kind"][],
): string[] {
  const sent = new Set(
    scenarios.filter(({ status }) => status !== 0).map(({ kind, operation }) => `${kind} ${operation}`),
  );
  const wanted = operations
    .filter((operation) => operation.environment === environment)
    .flatMap((operation) => kinds.map((kind) => `${kind} ${nameOf(operation)}`));
  return wanted.filter((name) => !sent.has(name)).map((name) => `${name}: no request was sent`);
}

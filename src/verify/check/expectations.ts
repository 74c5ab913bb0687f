import { type ApiErrorName, apiErrors } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import { beginningOf, type JsonResponse, valueAt } from "../server/exchange.ts";
import { Refuted } from "./verdict.ts";

/** @throws {Refuted} with this message, unless the condition holds. */
export function must(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Refuted(message);
}

/** @throws {Refuted} when the response has another status. */
export function mustHaveStatus(response: JsonResponse, status: number, subject = "The request"): void {
  if (response.status === status) return;
  throw new Refuted(`${subject} got status ${response.status}${messageOf(response)}, not ${status}.`);
}

/** @throws {Refuted} when the response does not have the success status that the contract documents. */
export function mustSucceed(response: JsonResponse, subject = "The request"): void {
  const documented = response.operation?.statuses.find(isSuccess);
  if (documented !== undefined) mustHaveStatus(response, documented, subject);
  else must(isSuccess(response.status), `${subject} got status ${response.status}${messageOf(response)}.`);
}

/** The success status of an operation, for the text of a clause. */
export const successOf = (route: (typeof operations)[number]["route"]): number | undefined =>
  operations.find((operation) => operation.route === route)?.statuses.find(isSuccess);

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

function messageOf({ json }: JsonResponse): string {
  const message = valueAt(json, "error.message");
  return typeof message === "string" ? ` (${message})` : "";
}

/** @throws {Refuted} when the response does not have the status and code of this error of the contract. */
export function mustFail(response: JsonResponse, name: ApiErrorName, subject = "The request"): void {
  const { statusCode, code } = apiErrors[name];
  mustHaveStatus(response, statusCode, subject);
  mustBe(valueAt(response.json, "error.code"), code, `${subject}: error.code`);
}

/**
 * Requires that a request without a flaw does not get the error of the request with it. A server that gives this error to
 * every request does not give it because of the flaw.
 *
 * @throws {Refuted} when the request without a flaw has the status and code of this error of the contract.
 */
export function mustNotFail(control: JsonResponse, name: ApiErrorName, subject: string): void {
  const { statusCode, code } = apiErrors[name];
  const fails = control.status === statusCode && valueAt(control.json, "error.code") === code;
  must(!fails, `${subject} got ${statusAndCode(name)} too${messageOf(control)}.`);
}

/** The status and code of an error for the text of a clause, for example `403, code 11001`. */
export const statusAndCode = (name: ApiErrorName): string =>
  `${apiErrors[name].statusCode}, code ${apiErrors[name].code}`;

/** @throws {Refuted} when the values differ. `what` names the value in the message. */
export function mustBe(actual: unknown, expected: unknown, what: string): void {
  if (actual === expected) return;
  throw new Refuted(`${what} is ${shown(actual)}, not ${shown(expected)}.`);
}

/** @throws {Refuted} when the response's body has another value at this path. */
export function mustHave({ json }: JsonResponse, path: string, expected: unknown): void {
  mustBe(valueAt(json, path), expected, path);
}

/** @returns the text at a path of the response's body. @throws {Refuted} when there is none. */
export function textAt({ json }: JsonResponse, path: string): string {
  const value = valueAt(json, path);
  must(typeof value === "string" && value !== "", `${path} is ${shown(value)}, not text.`);
  return value;
}

/** @returns the array at a path of the response's body. @throws {Refuted} when there is none. */
export function listAt({ json }: JsonResponse, path: string): unknown[] {
  const value = valueAt(json, path);
  must(Array.isArray(value), `${path} is not an array.`);
  return value;
}

/** A value as JSON, for a message. */
function shown(value: unknown): string {
  try {
    return beginningOf(JSON.stringify(value) ?? "undefined");
  } catch {
    // `JSON.stringify` overflows the stack on values that `JSON.parse` accepts.
    return "a value that is nested too deeply to show";
  }
}

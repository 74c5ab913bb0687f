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

/** @throws {Refuted} when the response is not the success that the contract documents for its operation. */
export function mustSucceed(response: JsonResponse, subject = "The request"): void {
  const documented = response.operation?.statuses.find(isSuccess);
  if (documented !== undefined) mustHaveStatus(response, documented, subject);
  else must(isSuccess(response.status), `${subject} got status ${response.status}${messageOf(response)}.`);
}

/** The status of an operation's success, for the sentence of a clause. */
export const successOf = (route: (typeof operations)[number]["route"]): number | undefined =>
  operations.find((operation) => operation.route === route)?.statuses.find(isSuccess);

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

function messageOf({ json }: JsonResponse): string {
  const message = valueAt(json, "error.message");
  return typeof message === "string" ? ` (${message})` : "";
}

/** @throws {Refuted} when the response has another status or code than this error of the contract. */
export function mustFail(response: JsonResponse, name: ApiErrorName, subject = "The request"): void {
  const { statusCode, code } = apiErrors[name];
  mustHaveStatus(response, statusCode, subject);
  mustBe(valueAt(response.json, "error.code"), code, `${subject}: error.code`);
}

/** `403, code 11001`: the status and code of an error of the contract, for the sentence of a clause. */
export const statusAndCode = (name: ApiErrorName): string =>
  `${apiErrors[name].statusCode}, code ${apiErrors[name].code}`;

/** @throws {Refuted} when a value is another one. */
export function mustBe(actual: unknown, expected: unknown, what: string): void {
  if (actual === expected) return;
  throw new Refuted(`${what} is ${shown(actual)}, not ${shown(expected)}.`);
}

/** @throws {Refuted} when the value at a path of a response's body is another one. */
export function mustHave({ json }: JsonResponse, path: string, expected: unknown): void {
  mustBe(valueAt(json, path), expected, path);
}

/** The text at a path. @throws {Refuted} when there is none. */
export function textAt({ json }: JsonResponse, path: string): string {
  const value = valueAt(json, path);
  must(typeof value === "string" && value !== "", `${path} is ${shown(value)}, not text.`);
  return value;
}

/** The array at a path. @throws {Refuted} when there is none. */
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

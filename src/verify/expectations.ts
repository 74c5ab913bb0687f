import { type ApiErrorName, apiErrors } from "../../generated/errors.ts";
import type { ErrorCode } from "../contract/api-error.ts";
import { type Answer, read } from "./exchange.ts";
import { Refuted } from "./verdict.ts";

/** @throws {Refuted} with this message, unless it holds. */
export function must(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Refuted(message);
}

/** @throws {Refuted} when the answer has another status. */
export function mustAnswer(answer: Answer, status: number, to = "the request"): void {
  if (answer.status === status) return;
  const message = read(answer.json, "error.message");
  const said = typeof message === "string" ? ` (${message})` : "";
  throw new Refuted(`${to} was answered ${answer.status}${said}, not ${status}.`);
}

/** @throws {Refuted} when the answer is not an error with this status, code and, where it is literal, message. */
export function mustRefuse(
  answer: Answer,
  { status, code, message }: { status: number; code: ErrorCode; message?: string },
  to = "the request",
): void {
  mustAnswer(answer, status, to);
  mustBe(read(answer.json, "error.code"), code, `error.code of ${to}`);
  if (message !== undefined) mustBe(read(answer.json, "error.message"), message, `error.message of ${to}`);
}

/** Status and code of a refusal that the contract shows; its words are the vendor's only where they are literal. */
export const refusalOf = (name: ApiErrorName): { status: number; code: ErrorCode } => {
  const { statusCode: status, code } = apiErrors[name];
  return { status, code };
};

/** @throws {Refuted} when a value is another one. */
export function mustBe(actual: unknown, expected: unknown, what: string): void {
  if (actual === expected) return;
  throw new Refuted(`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}.`);
}

/** @throws {Refuted} when the value at a path of an answer's body is another one. */
export function mustHave(answer: Answer, path: string, expected: unknown): void {
  mustBe(read(answer.json, path), expected, path);
}

/** The text at a path. @throws {Refuted} when there is none. */
export function textAt(answer: Answer, path: string): string {
  const value = read(answer.json, path);
  must(typeof value === "string" && value !== "", `${path} is ${JSON.stringify(value)}, not text.`);
  return value;
}

/** The list at a path. @throws {Refuted} when there is none. */
export function listAt(answer: Answer, path: string): unknown[] {
  const value = read(answer.json, path);
  must(Array.isArray(value), `${path} is no list.`);
  return value;
}

import { ApiError } from "../../contract/api-error.ts";

/** Throws an expected error, outside the transaction, for the app to answer. */
export function required<Result>(result: Result): Exclude<Result, ApiError> {
  if (result instanceof ApiError) throw result;
  return result as Exclude<Result, ApiError>;
}

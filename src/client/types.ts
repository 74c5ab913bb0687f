import type { FetchOptions, FetchResponse, Middleware } from "openapi-fetch";
import type { PathsWithMethod } from "openapi-typescript-helpers";

type Call<Paths extends object, Method extends "get" | "post"> = <
  Path extends PathsWithMethod<Paths, Method>,
>(
  path: Path,
  init: FetchOptions<OperationAt<Paths, Path, Method>>,
) => Promise<FetchResponse<OperationAt<Paths, Path, Method>, unknown, "application/json">>;

// biome-ignore lint/suspicious/noExplicitAny: the constraint of openapi-fetch's own helpers
type OperationAt<Paths, Path, Method> = Extract<At<At<Paths, Path>, Method>, Record<string | number, any>>;
type At<Type, Key> = Key extends keyof Type ? Type[Key] : never;

/**
 * An openapi-fetch client cut to what the contract has. The options are not inferred from the call, as they are
 * in openapi-fetch's own type, because then a misspelt field of a body would compile.
 */
export interface ContractClient<Paths extends object> {
  /** Calls a query. Resolves with `data`, or with `error` when the answer is not a success. */
  GET: Call<Paths, "get">;
  /** Calls a write, with an `Idempotency-Key` of its own unless `params.header` names one. */
  POST: Call<Paths, "post">;
  /** Adds openapi-fetch middleware, for example to log; its `request` has `url`, `method` and `headers`, no more. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware that was added. */
  eject(...middleware: Middleware[]): void;
}

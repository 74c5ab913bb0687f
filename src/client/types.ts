import type { FetchOptions, Middleware } from "openapi-fetch";
import type {
  ErrorResponse,
  PathsWithMethod,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers";

type Method<Paths extends object, Name extends "get" | "post"> = <Path extends PathsWithMethod<Paths, Name>>(
  path: Path,
  init: FetchOptions<OperationAt<Paths, Path, Name>>,
) => Promise<Result<ResponseObjectMap<OperationAt<Paths, Path, Name>>>>;

// Not openapi-fetch's own type: it maps every object, and would turn an open list of codes into the members of a number.
type Result<Responses extends Record<string | number, unknown>> =
  | { data: SuccessResponse<Responses, "application/json">; error?: never; response: Response }
  | { data?: never; error: ErrorResponse<Responses, "application/json">; response: Response };

// biome-ignore lint/suspicious/noExplicitAny: the constraint of openapi-fetch's own helpers
type OperationAt<Paths, Path, Name> = Extract<At<At<Paths, Path>, Name>, Record<string | number, any>>;
type At<Type, Key> = Key extends keyof Type ? Type[Key] : never;

/**
 * An openapi-fetch client with the two methods of the contract. The path alone decides the type of the options. In
 * openapi-fetch's own type the arguments do, and a misspelt field of a body compiles.
 */
export interface ContractClient<Paths extends object> {
  /** Sends a GET request. Resolves with `data`, or with `error` when the API responds with an error. */
  GET: Method<Paths, "get">;
  /** Sends a POST request like `GET`, with a new `Idempotency-Key` unless `params.header` has one. */
  POST: Method<Paths, "post">;
  /** Adds openapi-fetch middleware, for example to log. Its `request` has only `url`, `method` and `headers`. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware that `use` added. */
  eject(...middleware: Middleware[]): void;
}

import type { Middleware, ParamsOption, RequestBodyOption } from "openapi-fetch";
import type {
  ErrorResponse,
  PathsWithMethod,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers";
import type { CallOptions } from "./options.ts";

/** What can be passed with any call. The serializers and `parseAs` of openapi-fetch have no use for this API. */
export interface SharedInit extends CallOptions, Pick<RequestInit, "cache" | "keepalive" | "signal"> {
  /** Headers of this request, for example for tracing. */
  headers?: Record<string, string | number | boolean | undefined>;
  /** openapi-fetch middleware of this request. It runs after that of the client. */
  middleware?: Middleware[];
}

/** What is passed with a call, whatever the operation is. */
export interface AnyInit extends SharedInit {
  params?: { path?: object; query?: object; header?: object };
  body?: object;
}

type Init<Operation> = ParamsOption<Operation> & RequestBodyOption<Operation> & SharedInit;

type Get<Paths extends object> = <Path extends PathsWithMethod<Paths, "get">>(
  path: Path,
  init: Init<OperationAt<Paths, Path, "get">>,
) => Promise<Result<ResponseObjectMap<OperationAt<Paths, Path, "get">>>>;

type Post<Paths extends object> = <Path extends PathsWithMethod<Paths, "post">>(
  path: Path,
  init: Init<OperationAt<Paths, Path, "post">>,
) => Promise<Result<ResponseObjectMap<OperationAt<Paths, Path, "post">>> & { idempotencyKey: string }>;

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
  GET: Get<Paths>;
  /**
   * Sends a POST request like `GET`, with a new `Idempotency-Key` unless `params.header` has one. The result has it as
   * `idempotencyKey`.
   */
  POST: Post<Paths>;
  /**
   * Adds openapi-fetch middleware, for example to log. It gets real `Request` and `Response` objects. The request has no
   * API key yet.
   */
  use(...middleware: Middleware[]): void;
  /** Removes middleware that `use` added. */
  eject(...middleware: Middleware[]): void;
}

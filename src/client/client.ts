import createFetchClient from "openapi-fetch";
import { apiHost, type Environment, environments, idempotencyKeyHeader } from "../../generated/constants.ts";
import { rememberCall, withCall } from "./errors.ts";
import { type ClientOptions, checkOptions } from "./options.ts";
import type { LivePaths, TestPaths } from "./paths.ts";
import { PendingRequest } from "./pending-request.ts";
import type { AnyInit, ContractClient } from "./types.ts";

/** A typed client of the Live routes. */
export type LiveClient = ContractClient<LivePaths>;
/** A typed client of the Test routes. */
export type TestClient = ContractClient<TestPaths>;

/**
 * Creates a client of the Live environment (guide: Environments). It takes paths below `/external/v1`, so code written
 * for {@link createTestClient} compiles unchanged.
 *
 * A POST without an `Idempotency-Key` gets a new one, and its retries use the same key (guide: Idempotency). When the
 * API responds with an error, the promise resolves and `error` holds it. The promise rejects with
 *
 * - an {@link AviratoConnectionError} when there was no response,
 * - an {@link AviratoError} when the response is not the API's, for example a proxy's, or has more than 8 MiB,
 * - a `TypeError` that names the parameter when a request would not mean what was passed; nothing was sent,
 * - the error that your middleware throws.
 *
 * Every result and error of a POST that was sent has its `idempotencyKey`.
 *
 * @throws {TypeError} when `apiKey` is empty, has characters that a header cannot carry or is a Test key, or when
 *   another option is invalid.
 * @example
 * const client = createLiveClient({ apiKey: process.env.AVIRATO_LIVE_KEY ?? "" });
 * const { data, error } = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
 */
export function createLiveClient(options: ClientOptions): LiveClient {
  return createClient<LivePaths>("live", options);
}

/**
 * Creates a client of the Test environment, which moves no money (guide: Test API Keys). It behaves like
 * {@link createLiveClient}.
 *
 * @throws {TypeError} when `apiKey` is empty, has characters that a header cannot carry or is a Live key, or when
 *   another option is invalid.
 * @example
 * const client = createTestClient({ apiKey: "my_test_key", baseUrl: "http://127.0.0.1:4020" });
 */
export function createTestClient(options: ClientOptions): TestClient {
  return createClient<TestPaths>("test", options);
}

/** openapi-fetch, with the members that this client passes to it. */
type Core = Record<"GET" | "POST", (path: string, init: object) => Promise<{ response: Response }>>;

function createClient<Paths extends object>(
  environment: Environment,
  options: ClientOptions,
): ContractClient<Paths> {
  checkOptions(environment, options);
  const { apiKey, baseUrl = apiHost } = options;
  const core = createFetchClient({ baseUrl: new URL(baseUrl).origin + environments[environment].routes });
  // Imported later, so that a page does not load it at once (decision 0081).
  const sending: Promise<typeof import("./send.ts") | undefined> = import("./send.ts");
  // The first call rejects with this error, too.
  sending.catch(() => undefined);
  let hasMiddleware = false;

  const method =
    (name: "GET" | "POST") =>
    async (path: string, init: AnyInit = {}): Promise<object> => {
      const sender = await sending;
      // Rollup can write it behind the entry of a bundle, and the entry waits for this call before it gets there.
      if (!sender)
        throw new Error("Call the client in a function: this bundle loads it after its top-level await.");
      const { callOf, defaultTimeoutMs, send } = sender;
      const route = `${name} ${path}`;
      const call = callOf(environment, route, name === "POST", init);
      const { params, fetch, retries, timeoutMs, ...rest } = init;
      const key = call.idempotencyKey ? { [idempotencyKeyHeader]: call.idempotencyKey } : undefined;
      const limits = {
        apiKey,
        fetch: fetch ?? options.fetch,
        retries: retries ?? options.retries ?? 2,
        timeoutMs: timeoutMs ?? options.timeoutMs ?? defaultTimeoutMs(route),
      };
      try {
        const result = await (core as unknown as Core)[name](path, {
          ...rest,
          params: { ...params, header: { ...params?.header, ...key } },
          // openapi-fetch constructs one for each request and passes it to middleware and to `fetch`.
          Request: hasMiddleware || init.middleware ? Request : PendingRequest,
          fetch: (request: Request | PendingRequest) => send(request, limits, call),
        });
        rememberCall(result.response, call);
        return key ? { ...result, idempotencyKey: call.idempotencyKey } : result;
      } catch (error) {
        throw withCall(error, call);
      }
    };
  return {
    GET: method("GET"),
    POST: method("POST"),
    use(...middleware) {
      // From now on openapi-fetch makes real requests.
      hasMiddleware = true;
      core.use(...middleware);
    },
    eject: core.eject,
  } as ContractClient<Paths>;
}

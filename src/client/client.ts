import createFetchClient from "openapi-fetch";
import {
  apiHost,
  apiKeyHeader,
  type Environment,
  environments,
  idempotencyKeyHeader,
} from "../../generated/constants.ts";
import { foreignResponse, rememberRequest } from "./errors.ts";
import type { LivePaths, TestPaths } from "./paths.ts";
import { PendingRequest } from "./pending-request.ts";
import { maxResponseBytes } from "./read-text.ts";
import { type ReadResponse, withRetries } from "./retry.ts";
import type { ContractClient } from "./types.ts";

/** Options of a client. */
export interface ClientOptions {
  /** The API key of the client's environment. */
  apiKey: string;
  /** URL of the API without `/external/v1`, for example `http://127.0.0.1:4020`. By default the vendor's host. */
  baseUrl?: string;
  /** The function that sends requests. By default the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * How many times a request is sent again after a network failure, a 429 or a 5xx. By default 2. A 502 with code 13004 is
   * never sent again, because the customer may have paid at the terminal.
   */
  retries?: number;
  /** The timeout of a request including all its retries, milliseconds. By default 30,000. */
  timeoutMs?: number;
}

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
 * - the error of `fetch` when there was no response,
 * - a `DOMException` named `TimeoutError` after `timeoutMs`,
 * - an {@link AviratoError} when the response is not the API's, for example a proxy's, or has more than 8 MiB.
 *
 * @throws {TypeError} when `apiKey` is empty, has characters that a header cannot carry or is a Test key, or when
 *   another option is invalid.
 * @example
 * const client = createLiveClient({ apiKey: process.env.AVIRATO_LIVE_KEY });
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

function createClient<Paths extends object>(
  environment: Environment,
  { apiKey, baseUrl = apiHost, fetch, retries = 2, timeoutMs = 30_000 }: ClientOptions,
): ContractClient<Paths> {
  requireKeyOf(environment, apiKey);
  // Checked here: with an invalid value a later request would never be sent or never end.
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new TypeError(`baseUrl must be a URL such as ${apiHost}.`);
  }
  if (!Number.isInteger(retries) || retries < 0) {
    throw new TypeError("retries must be an integer from 0.");
  }
  // A longer delay makes `setTimeout` fire at once.
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError("timeoutMs must be above 0 and below 2147483648 ms.");
  }
  const send = withRetries(
    // A custom `fetch` takes a `Request`, so that `sandbox.fetch` can be passed as it is.
    (url, init) => (fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init)),
    { retries, timeoutMs },
  );
  return createFetchClient<Paths>({
    baseUrl: baseUrl.replace(/\/+$/, "") + environments[environment].routes,
    // The API never redirects. Following a redirect would send the key to another server.
    redirect: "manual",
    // openapi-fetch constructs one for each request and passes it to `fetch`. It reads no member that this class lacks.
    Request: requestClass(apiKey) as unknown as typeof Request,
    fetch: (async (request: PendingRequest) => {
      const read = await send(request);
      rememberRequest(read.response, request);
      const problem = problemOf(read);
      if (problem) throw foreignResponse(read.response, problem);
      return read.response;
    }) as unknown as typeof globalThis.fetch,
  }) as ContractClient<Paths>;
}

/** Keys are opaque, so a key is rejected only when it has the prefix of the other environment. */
function requireKeyOf(environment: Environment, apiKey: string): void {
  if (!apiKey) throw new TypeError("apiKey is empty; pass the API key of the environment.");
  // `fetch` throws for such a key too, but its message contains the key.
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(apiKey)) {
    throw new TypeError("apiKey has characters that a header cannot carry.");
  }
  for (const [other, { keyPrefix }] of Object.entries(environments)) {
    if (other === environment || !apiKey.startsWith(keyPrefix)) continue;
    throw new TypeError(`apiKey belongs to ${other}, not to ${environment}.`);
  }
}

/** A class of requests that adds the API key, and an Idempotency-Key to a POST without one. */
const requestClass = (apiKey: string) =>
  class extends PendingRequest {
    constructor(url: string, init: RequestInit) {
      super(url, init);
      this.headers.set(apiKeyHeader, apiKey);
      if (this.method === "POST" && !this.headers.has(idempotencyKeyHeader))
        this.headers.set(idempotencyKeyHeader, crypto.randomUUID());
    }
  };

/** The reason why a response is not the API's, or `undefined`. A proxy's page with status 200 is no success. */
function problemOf({ response, text, value }: ReadResponse): string | undefined {
  if (text === undefined) return `has over ${maxResponseBytes} bytes`;
  const { success, data, error } = Object(value);
  const hasEnvelope = response.ok
    ? success === true && data !== undefined
    : success === false && typeof error?.code === "number";
  return hasEnvelope ? undefined : "has no envelope";
}

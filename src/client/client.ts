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
  /** URL of the API without `/external/v1`; by default the vendor's host. */
  baseUrl?: string;
  /** Sends the requests; by default the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** How often a request is sent again after a network failure, a 5xx or a 429; 2 by default. */
  retries?: number;
  /** The time limit of a request with all its retries, milliseconds; 30,000 by default. */
  timeoutMs?: number;
}

/** A typed client of the Live routes. */
export type LiveClient = ContractClient<LivePaths>;
/** A typed client of the Test routes. */
export type TestClient = ContractClient<TestPaths>;

/**
 * A client of the Live environment (guide: Environments). Paths are those below `/external/v1`, so code written for
 * {@link createTestClient} compiles unchanged.
 *
 * Every POST gets an `Idempotency-Key` unless it has one, and retries repeat it (guide: Idempotency). An error of the
 * API is the result's `error`, typed by status. A promise rejects only when the API sent no response:
 * with {@link AviratoError} when a proxy responded or the body has more than 8 MiB, with the error of `fetch` when
 * nothing responded, with a `TimeoutError` after `timeoutMs`.
 *
 * @throws {TypeError} when `apiKey` is empty, cannot stand in a header or belongs to Test, or another option is invalid.
 * @example
 * const client = createLiveClient({ apiKey: process.env.AVIRATO_LIVE_KEY });
 * const { data, error } = await client.GET("/pos/terminals", { params: { query: { webcode: "SHOP01" } } });
 */
export function createLiveClient(options: ClientOptions): LiveClient {
  return createClient<LivePaths>("live", options);
}

/**
 * A client of the Test environment, which moves no money (guide: Test API Keys). It behaves like
 * {@link createLiveClient}.
 *
 * @throws {TypeError} when `apiKey` is empty, cannot stand in a header or belongs to Live, or another option is invalid.
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
  // Checked here, because an invalid value would show only later, as a request that never ends or is never sent.
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new TypeError(`baseUrl must be a URL such as ${apiHost}.`);
  }
  if (!Number.isInteger(retries) || retries < 0) {
    throw new TypeError("retries must be an integer from 0.");
  }
  // No timer waits longer.
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError("timeoutMs must be above 0 and below 2147483648 ms.");
  }
  const send = withRetries(
    // A custom `fetch` gets a `Request`, like the `fetch` of a server.
    (url, init) => (fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init)),
    { retries, timeoutMs },
  );
  return createFetchClient<Paths>({
    baseUrl: baseUrl.replace(/\/+$/, "") + environments[environment].routes,
    // The API never redirects, and a redirect that is followed takes the key to another server.
    redirect: "manual",
    // openapi-fetch makes one for each request and hands it on; it uses no other members of it.
    Request: requestsWith(apiKey) as unknown as typeof Request,
    fetch: (async (request: PendingRequest) => {
      const read = await send(request);
      rememberRequest(read.response, request);
      const problem = problemOf(read);
      if (problem) throw foreignResponse(read.response, problem);
      return read.response;
    }) as unknown as typeof globalThis.fetch,
  }) as ContractClient<Paths>;
}

/** A key is opaque, so only the prefix of the other environment is refused. */
function requireKeyOf(environment: Environment, apiKey: string): void {
  if (!apiKey) throw new TypeError("apiKey is empty; pass the API key of the environment.");
  // `fetch` would refuse it too, but its message repeats the key.
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(apiKey)) {
    throw new TypeError("apiKey has characters that a header cannot carry.");
  }
  for (const [other, { keyPrefix }] of Object.entries(environments)) {
    if (other === environment || !apiKey.startsWith(keyPrefix)) continue;
    throw new TypeError(`apiKey belongs to ${other}, not to ${environment}.`);
  }
}

/** Requests with the API key, and writes with an Idempotency-Key. */
const requestsWith = (apiKey: string) =>
  class extends PendingRequest {
    constructor(url: string, init: RequestInit) {
      super(url, init);
      this.headers.set(apiKeyHeader, apiKey);
      if (this.method === "POST" && !this.headers.has(idempotencyKeyHeader))
        this.headers.set(idempotencyKeyHeader, crypto.randomUUID());
    }
  };

/** Why a response cannot be the API's. A proxy's own page, or an empty body, could pass for a success. */
function problemOf({ response, text, value }: ReadResponse): string | undefined {
  if (text === undefined) return `has over ${maxResponseBytes} bytes`;
  const { success, data, error } = Object(value);
  const hasEnvelope = response.ok
    ? success === true && data !== undefined
    : success === false && typeof error?.code === "number";
  return hasEnvelope ? undefined : "has no envelope";
}

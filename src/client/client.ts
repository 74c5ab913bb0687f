import createFetchClient, { type Middleware } from "openapi-fetch";
import {
  apiHost,
  apiKeyHeader,
  type Environment,
  environments,
  idempotencyKeyHeader,
} from "../../generated/facts.ts";
import type { LivePaths, TestPaths } from "./paths.ts";
import type { ContractClient } from "./types.ts";

/** Options of a client. */
export interface ClientOptions {
  /** The API key of the client's environment. */
  apiKey: string;
  /** Where the API is, without a path; by default the vendor's host. */
  baseUrl?: string;
  /** What sends the requests; by default the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A typed client of the Live routes. */
export type LiveClient = ContractClient<LivePaths>;
/** A typed client of the Test routes. */
export type TestClient = ContractClient<TestPaths>;

/**
 * Makes a client of the Live environment (guide: Environments). Paths are those below `/external/v1`, so code
 * written against {@link createTestClient} compiles unchanged. Every POST gets an `Idempotency-Key` unless it has
 * one; an answer that is not a success comes back as `error`, typed by its status.
 *
 * @throws {TypeError} when the key is empty or shows that it belongs to Test.
 */
export function createLiveClient(options: ClientOptions): LiveClient {
  return createClient<LivePaths>("live", options);
}

/**
 * Makes a client of the Test environment, which moves no money (guide: Test API Keys). Otherwise the same as
 * {@link createLiveClient}.
 *
 * @throws {TypeError} when the key is empty or shows that it belongs to Live.
 */
export function createTestClient(options: ClientOptions): TestClient {
  return createClient<TestPaths>("test", options);
}

function createClient<Paths extends object>(
  environment: Environment,
  { apiKey, baseUrl = apiHost, fetch }: ClientOptions,
): ContractClient<Paths> {
  requireKeyOf(environment, apiKey);
  const client = createFetchClient<Paths>({
    baseUrl: baseUrl.replace(/\/+$/, "") + environments[environment].routes,
    headers: { [apiKeyHeader]: apiKey },
    ...(fetch ? { fetch } : {}),
  });
  client.use(idempotencyKey);
  return client as ContractClient<Paths>;
}

/** A key is opaque, so only one that plainly names the other environment is refused. */
function requireKeyOf(environment: Environment, apiKey: string): void {
  if (!apiKey) throw new TypeError("apiKey is empty; pass the API key of the environment.");
  for (const [other, { keyPrefix }] of Object.entries(environments)) {
    if (other === environment || !apiKey.startsWith(keyPrefix)) continue;
    throw new TypeError(`apiKey belongs to ${other}, but this is a ${environment} client.`);
  }
}

const idempotencyKey: Middleware = {
  onRequest({ request }) {
    if (request.method !== "POST" || request.headers.has(idempotencyKeyHeader)) return;
    request.headers.set(idempotencyKeyHeader, crypto.randomUUID());
  },
};

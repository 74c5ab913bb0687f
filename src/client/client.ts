import createFetchClient from "openapi-fetch";
import {
  apiHost,
  apiKeyHeader,
  type Environment,
  environments,
  idempotencyKeyHeader,
} from "../../generated/constants.ts";
import { operations } from "../../generated/operations.ts";
import { Call } from "./call.ts";
import { foreignAnswer, rememberCall } from "./errors.ts";
import type { LivePaths, TestPaths } from "./paths.ts";
import { type Answer, withRetries } from "./retry.ts";
import type { ContractClient } from "./types.ts";

/** Options of a client. */
export interface ClientOptions {
  /** The API key of the client's environment. */
  apiKey: string;
  /** Where the API is, without a path; by default the vendor's host. */
  baseUrl?: string;
  /** What sends the requests; by default the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** How often a request is sent again after a network failure, a 5xx or a 429; 2 by default. */
  retries?: number;
  /** The time limit of a call with all its tries, milliseconds; 30,000 by default. */
  timeoutMs?: number;
}

/** A typed client of the Live routes. */
export type LiveClient = ContractClient<LivePaths>;
/** A typed client of the Test routes. */
export type TestClient = ContractClient<TestPaths>;

/**
 * Makes a client of the Live environment (guide: Environments). Paths are those below `/external/v1`, so code
 * written against {@link createTestClient} compiles unchanged. Every POST gets an `Idempotency-Key` unless it has
 * one, and a request that is sent again has the same one; an answer that is not a success comes back as `error`,
 * typed by its status. A call rejects only when there is no answer of the API: {@link AviratoError} when something
 * in between answered, what `fetch` throws when nothing did, a `TimeoutError` after `timeoutMs`.
 *
 * @throws {TypeError} when the key is empty, no header can carry it, or it shows that it belongs to Test; when an option
 *   is no address, number of tries or time that can work.
 */
export function createLiveClient(options: ClientOptions): LiveClient {
  return createClient<LivePaths>("live", options);
}

/**
 * Makes a client of the Test environment, which moves no money (guide: Test API Keys). Otherwise the same as
 * {@link createLiveClient}.
 *
 * @throws {TypeError} when the key is empty, no header can carry it, or it shows that it belongs to Live; when an option
 *   is no address, number of tries or time that can work.
 */
export function createTestClient(options: ClientOptions): TestClient {
  return createClient<TestPaths>("test", options);
}

function createClient<Paths extends object>(
  environment: Environment,
  { apiKey, baseUrl = apiHost, fetch, retries = 2, timeoutMs = 30_000 }: ClientOptions,
): ContractClient<Paths> {
  requireKeyOf(environment, apiKey);
  requireSensible({ baseUrl, retries, timeoutMs });
  const routes = baseUrl.replace(/\/+$/, "") + environments[environment].routes;
  const send = withRetries(senderOf(fetch), { retries, timeoutMs });
  return createFetchClient<Paths>({
    baseUrl: routes,
    // The API redirects nobody, and a redirect that is followed takes the key to wherever it leads.
    redirect: "manual",
    // openapi-fetch makes one of these for each call and hands it on; it never asks more of it than it has.
    Request: callsWith(apiKey) as unknown as typeof Request,
    fetch: (async (call: Call) => {
      const answer = await send(call);
      const { response } = answer;
      const genuine = hasEnvelope(answer);
      if (response.ok && genuine) return response;
      rememberCall(response, {
        operationId: operationOf(call.method, call.url.slice(routes.length), environment),
        idempotencyKey: call.headers.get(idempotencyKeyHeader) ?? undefined,
      });
      if (!genuine) throw foreignAnswer(response);
      return response;
    }) as unknown as typeof globalThis.fetch,
  }) as ContractClient<Paths>;
}

/** A `fetch` of the caller's own gets a `Request`, as a server's `fetch` does. */
function senderOf(fetch: ClientOptions["fetch"]) {
  return (url: string, init: RequestInit) =>
    fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init);
}

/** A key is opaque, so only one that plainly names the other environment is refused. */
function requireKeyOf(environment: Environment, apiKey: string): void {
  if (!apiKey) throw new TypeError("apiKey is empty; pass the API key of the environment.");
  // `fetch` would refuse it too, in words that repeat the key.
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(apiKey)) {
    throw new TypeError("apiKey has characters that a header cannot carry, perhaps a line break at its end.");
  }
  for (const [other, { keyPrefix }] of Object.entries(environments)) {
    if (other === environment || !apiKey.startsWith(keyPrefix)) continue;
    throw new TypeError(`apiKey belongs to ${other}, but this is a ${environment} client.`);
  }
}

/** A limit or an address that cannot work would show only much later, as a call that never ends or is never sent. */
function requireSensible({
  baseUrl,
  retries,
  timeoutMs,
}: Required<Pick<ClientOptions, "baseUrl" | "retries" | "timeoutMs">>): void {
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new TypeError(`baseUrl must be an address such as ${apiHost}.`);
  }
  if (!Number.isInteger(retries) || retries < 0) {
    throw new TypeError("retries must be a whole number, 0 or more.");
  }
  // Timers count no further.
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError("timeoutMs must be milliseconds, more than 0 and less than 2147483648.");
  }
}

/** Calls with the headers of every request: the API key, and on a write an Idempotency-Key. */
const callsWith = (apiKey: string) =>
  class extends Call {
    constructor(url: string, init: RequestInit) {
      super(url, init);
      this.headers.set(apiKeyHeader, apiKey);
      if (this.method === "POST" && !this.headers.has(idempotencyKeyHeader))
        this.headers.set(idempotencyKeyHeader, crypto.randomUUID());
    }
  };

/** The operation that a call below an environment's routes belongs to. */
const operationOf = (method: string, path: string, environment: Environment) =>
  operations.find(
    ({ route, ...own }) =>
      own.environment === environment &&
      own.method === method &&
      new RegExp(`^${route.replace(/\{\w+\}/g, "[^/]+")}(\\?|$)`).test(path),
  )?.operationId;

/** A proxy answers in words of its own, or with no body at all, and either could pass for a success. */
function hasEnvelope({ response, value }: Answer): boolean {
  const { success, data, error } = Object(value);
  return response.ok
    ? success === true && data !== undefined
    : success === false && typeof error?.code === "number";
}

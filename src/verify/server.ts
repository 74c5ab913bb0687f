import {
  apiKeyHeader,
  type Environment,
  environments,
  idempotencyKeyHeader,
} from "../../generated/constants.ts";
import { ApiError } from "../contract/api-error.ts";
import { findRoute, type Operation } from "../contract/router.ts";
import { type Answer, type Exchange, masked } from "./exchange.ts";
import { NotObservable, Refuted } from "./verdict.ts";

export interface ServerOptions {
  /** Address of the server, without the API's own routes. */
  server: string;
  testKey: string;
  webcode: string;
  liveKey?: string | undefined;
  /** Whether anything may be sent to the Live routes; even then nothing is ever charged there. */
  allowLive: boolean;
  /** Client secret of Test, for what is signed or sealed with it. */
  testSecret?: string | undefined;
  /** Whether the server is a sandbox, whose control plane can pay, make keys and advance the clock. */
  sandbox: boolean;
  adminToken?: string | undefined;
  /** Sends a request; by default over HTTP. */
  fetch?: (request: Request) => Promise<Response>;
}

export interface CallOptions {
  /** Null sends none. */
  apiKey?: string | null;
  idempotencyKey?: string;
  contentType?: string;
}

/** Members of a body or parameters of a query; an undefined one is left out. */
export type Parameters = Record<string, string | undefined>;

/** One route tree of the server, called with the key of its environment unless a call names another. */
export interface Api {
  environment: Environment;
  /** The webcode is added to the body unless it has one; a text is sent as it is. */
  post(route: string, body: object | string, options?: CallOptions): Promise<Answer>;
  get(route: string, query?: Parameters, options?: CallOptions): Promise<Answer>;
}

/** A request to the API and its answer, for the check that every answer is a documented one. */
export interface Observed {
  operation: Operation;
  exchange: Exchange & { answer: { statusCode: number; body: string } };
}

/** How long an answer may take, milliseconds. */
const patience = 10_000;

/** The server that is verified: every request to it goes through here, and becomes evidence. */
export class Server {
  readonly options: ServerOptions;
  readonly observed: Observed[] = [];
  readonly test: Api;
  readonly #secrets: string[];
  #exchanges: Exchange[] = [];

  constructor(options: ServerOptions) {
    const { testKey, liveKey, testSecret, adminToken } = options;
    this.options = options;
    this.#secrets = [testKey, liveKey, testSecret, adminToken].filter((secret) => secret !== undefined);
    this.test = this.#api("test", testKey);
  }

  /** Makes sure that no evidence shows a secret that became known on the way. */
  keepSecret(secret: string): void {
    this.#secrets.push(secret);
  }

  /** Masks every secret that is known by now. */
  mask(exchange: Exchange): Exchange {
    return masked(exchange, this.#secrets);
  }

  /** What was sent and received since this was asked before. */
  takeExchanges(): Exchange[] {
    const exchanges = this.#exchanges;
    this.#exchanges = [];
    return exchanges;
  }

  /** @throws {NotObservable} unless a Live key was given, and the leave to use it. */
  get live(): Api {
    return this.#api("live", this.liveKey);
  }

  /** @throws {NotObservable} when no Live key was given. */
  get liveKey(): string {
    if (!this.options.liveKey) throw new NotObservable("It needs a Live key: --live-key.");
    return this.options.liveKey;
  }

  /** @throws {NotObservable} when no client secret was given. */
  get testSecret(): string {
    if (!this.options.testSecret)
      throw new NotObservable("It needs the client secret of Test: --test-secret.");
    return this.options.testSecret;
  }

  /** Work to be undone once all checks were made, such as keys that they needed. */
  readonly undo: (() => Promise<unknown>)[] = [];

  async cleanUp(): Promise<void> {
    for (const step of this.undo) await step().catch(() => undefined);
  }

  /** Sends one request and keeps it with its answer. */
  async send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    if (isLive(path) && !this.options.allowLive) {
      throw new NotObservable("It would send to the Live routes: --allow-live.");
    }
    const exchange: Exchange = { method, path, headers, ...(body === undefined ? {} : { body }) };
    this.#exchanges.push(exchange);
    const url = this.options.server.replace(/\/+$/, "") + path;
    const request = new Request(url, {
      method,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body }),
    });
    const answer = await this.#answerTo(request);
    exchange.answer = { statusCode: answer.status, body: answer.text };
    this.#observe({ ...exchange, answer: exchange.answer });
    return answer;
  }

  async #answerTo(request: Request): Promise<Answer> {
    try {
      const response = await (this.options.fetch ?? fetch)(request);
      const text = await response.text();
      return { status: response.status, text, json: parse(text) };
    } catch (error) {
      const late = (error as Error).name === "TimeoutError";
      throw new Refuted(late ? `There was no answer within ${patience / 1000} s.` : "The connection broke.");
    }
  }

  #observe(exchange: Observed["exchange"]): void {
    const route = findRoute(exchange.method, exchange.path.split("?")[0] ?? "");
    // Nothing documents the response of what is not a route of the contract.
    if (!(route instanceof ApiError)) this.observed.push({ operation: route.operation, exchange });
  }

  #api(environment: Environment, ownKey: string): Api {
    const { webcode } = this.options;
    const prefix = environments[environment].routes;
    const headersOf = ({ apiKey = ownKey, idempotencyKey }: CallOptions) => ({
      ...(apiKey === null ? {} : { [apiKeyHeader]: apiKey }),
      ...(idempotencyKey === undefined ? {} : { [idempotencyKeyHeader]: idempotencyKey }),
    });
    return {
      environment,
      post: (route, body, options = {}) => {
        const headers = { ...headersOf(options), "Content-Type": options.contentType ?? "application/json" };
        const text = typeof body === "string" ? body : JSON.stringify({ webcode, ...body });
        return this.send("POST", prefix + route, headers, text);
      },
      get: (route, query = {}, options = {}) => {
        const parameters = Object.entries({ webcode, ...query }).filter((entry) => entry[1] !== undefined);
        const search = new URLSearchParams(parameters as [string, string][]);
        return this.send("GET", `${prefix}${route}?${search}`, headersOf(options));
      },
    };
  }
}

const isLive = (path: string): boolean =>
  path.startsWith(`${environments.live.routes}/`) && !path.startsWith(`${environments.test.routes}/`);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

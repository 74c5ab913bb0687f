import { type Environment, environments } from "../../../generated/constants.ts";
import { maxResponseBytes, readText } from "../../client/read-text.ts";
import { ApiError } from "../../contract/api-error.ts";
import { createRedactor, redactAll } from "../../contract/redact.ts";
import { checkResponse } from "../../contract/response.ts";
import { findRoute, type Operation } from "../../contract/router.ts";
import { Refuted } from "../check/verdict.ts";
import { type Api, apiOf } from "./api.ts";
import { beginningOf, type Exchange, type JsonResponse } from "./exchange.ts";

export interface ServerOptions {
  /** URL of the server, without `/external/v1`. */
  server: string;
  /** An API key of its Test environment. */
  testKey: string;
  /** The webcode to which the keys belong. */
  webcode: string;
  liveKey?: string | undefined;
  /** Whether checks may send requests to the Live routes. They create sessions, and charge or refund nothing. */
  allowLive: boolean;
  /** Client secret of Test, which signs webhooks and encrypts the redirect's data. */
  testSecret?: string | undefined;
  /** Whether the server is a sandbox, whose control plane can pay, create keys and advance the clock. */
  sandbox: boolean;
  adminToken?: string | undefined;
  /** Sends the requests. By default the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** The timeout of a request, milliseconds. */
const timeoutMs = 10_000;

/** The server under test. Every request to it goes through `send`, which keeps it as evidence. */
export class Server {
  readonly options: ServerOptions;
  readonly test: Api;
  /** The first response that the contract does not document. */
  undocumented: Refuted | undefined;
  readonly #secrets: Set<string>;
  readonly #cleanUps: (() => Promise<unknown>)[] = [];
  #exchanges: Exchange[] = [];

  constructor(options: ServerOptions) {
    const { testKey, liveKey, testSecret, adminToken } = options;
    this.options = options;
    this.#secrets = new Set(
      [testKey, liveKey, testSecret, adminToken].filter((secret) => secret !== undefined),
    );
    this.test = this.api("test", testKey);
  }

  /** The API of an environment, with this key. */
  api(environment: Environment, key: string): Api {
    return apiOf(this.send.bind(this), { environment, key, webcode: this.options.webcode });
  }

  /** Adds a secret that `redact` masks. */
  keepSecret(secret: string): void {
    this.#secrets.add(secret);
  }

  /** Copies a report, masks every secret, and makes every text safe to print, with at most 2,000 characters. */
  redact<Report>(report: Report): Report {
    return redactAll(report, createRedactor(this.#secrets));
  }

  /** Returns the exchanges since the last call of this method, oldest first. */
  takeExchanges(): Exchange[] {
    const exchanges = this.#exchanges;
    this.#exchanges = [];
    return exchanges;
  }

  /** Adds a step for the end of the run, for example one that revokes a key. */
  onCleanUp(step: () => Promise<unknown>): void {
    this.#cleanUps.push(step);
  }

  async cleanUp(): Promise<void> {
    for (const step of this.#cleanUps) await step().catch(() => undefined);
  }

  /**
   * Sends one request and keeps the exchange.
   *
   * @throws {Refuted} when there is no response within 10 seconds, or when it has more than 8 MiB.
   */
  async send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<JsonResponse> {
    if (isLive(path) && !this.options.allowLive)
      throw new Error("A check that sends requests to the Live routes must need `live`.");
    const exchange: Exchange = { method, path: beginningOf(path), headers };
    if (body !== undefined) exchange.body = beginningOf(body);
    this.#exchanges.push(exchange);
    const url = this.options.server.replace(/\/+$/, "") + path;
    const signal = AbortSignal.timeout(timeoutMs);
    const request = new Request(url, { method, headers, redirect: "manual", signal, body: body ?? null });
    const { status, text } = await this.#exchange(request);
    exchange.response = { statusCode: status, body: beginningOf(text) };
    const operation = operationOf(method, path);
    if (operation) this.#observe(operation, { status, text }, exchange);
    return { status, text, json: parseOrUndefined(text), operation };
  }

  async #exchange(request: Request): Promise<{ status: number; text: string }> {
    let text: string | undefined;
    let status: number;
    try {
      const response = await (this.options.fetch ?? fetch)(request);
      status = response.status;
      text = await readText(response);
    } catch (error) {
      const isTimeout = (error as Error).name === "TimeoutError";
      throw new Refuted(isTimeout ? `No response within ${timeoutMs / 1000} s.` : "The connection broke.");
    }
    if (text === undefined) throw new Refuted(`The response has more than ${maxResponseBytes} bytes.`);
    return { status, text };
  }

  /** Checks each response when it arrives, so that no body is kept until `responses.documented` runs. */
  #observe(
    operation: Operation,
    { status, text }: { status: number; text: string },
    exchange: Exchange,
  ): void {
    try {
      checkResponse(operation, { statusCode: status, body: text });
    } catch (error) {
      const isNoJson = error instanceof SyntaxError;
      const message = isNoJson
        ? `${operation.operationId} responded without JSON.`
        : (error as Error).message;
      this.undocumented ??= new Refuted(message, { exchange });
    }
  }
}

const isLive = (path: string): boolean =>
  path.startsWith(`${environments.live.routes}/`) && !path.startsWith(`${environments.test.routes}/`);

/** The operation of a request; `undefined` for a route outside the contract. */
export function operationOf(method: string, target: string): Operation | undefined {
  const route = findRoute(method, target.split("?")[0] ?? "");
  return route instanceof ApiError ? undefined : route.operation;
}

/** The value of a JSON text; `undefined` when it is not JSON. */
export function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

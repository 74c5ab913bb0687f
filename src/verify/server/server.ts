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
  /** The webcode of the keys. */
  webcode: string;
  liveKey?: string | undefined;
  /** Whether requests may go to the Live routes. Checks open sessions there, and charge or refund nothing. */
  allowLive: boolean;
  /** Client secret of Test, which signs webhooks and encrypts the redirect's data. */
  testSecret?: string | undefined;
  /** Whether the server is a sandbox, whose control plane can pay, create keys and advance the clock. */
  sandbox: boolean;
  adminToken?: string | undefined;
  /** Sends a request; by default over HTTP. */
  fetch?: (request: Request) => Promise<Response>;
}

/** How long a response may take, milliseconds. */
const timeoutMs = 10_000;

/** The server under test. Every request to it goes through `send`, and becomes evidence. */
export class Server {
  readonly options: ServerOptions;
  readonly test: Api;
  /** How many responses came from operations of the contract. */
  documentedRequests = 0;
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

  /** The route tree of an environment. */
  api(environment: Environment, key: string): Api {
    return apiOf(this.send.bind(this), { environment, key, webcode: this.options.webcode });
  }

  /** Adds a secret that no report may show. */
  keepSecret(secret: string): void {
    this.#secrets.add(secret);
  }

  /** A copy of a report in which secrets are masked, and every text is safe to print and at most 2,000 characters. */
  redact<Report>(report: Report): Report {
    return redactAll(report, createRedactor(this.#secrets));
  }

  /** The exchanges since the last time, oldest first. */
  takeExchanges(): Exchange[] {
    const exchanges = this.#exchanges;
    this.#exchanges = [];
    return exchanges;
  }

  /** Adds work for the end of the run, such as to revoke a key. */
  onCleanUp(step: () => Promise<unknown>): void {
    this.#cleanUps.push(step);
  }

  async cleanUp(): Promise<void> {
    for (const step of this.#cleanUps) await step().catch(() => undefined);
  }

  /**
   * Sends one request and keeps it with its response.
   *
   * @throws {Refuted} when there is no response in time, or it has more than 8 MiB.
   */
  async send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<JsonResponse> {
    if (isLive(path) && !this.options.allowLive) throw new Error("A check must need the Live routes.");
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

  /** Checked here, so that no response body has to be kept until the end. */
  #observe(
    operation: Operation,
    { status, text }: { status: number; text: string },
    exchange: Exchange,
  ): void {
    this.documentedRequests += 1;
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
function operationOf(method: string, target: string): Operation | undefined {
  const route = findRoute(method, target.split("?")[0] ?? "");
  return route instanceof ApiError ? undefined : route.operation;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

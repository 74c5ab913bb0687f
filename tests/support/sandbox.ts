import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Environment, environments } from "../../generated/constants.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { manualClock } from "./manual-clock.ts";
import { type PrismProxy, startPrismProxy } from "./prism-proxy.ts";

// Tests that need no sandbox take it from there, because this file loads all of it.
export { manualClock };

export const amount = (value: number, currency = "EUR") => ({ value, currency });
export const webcode = "SHOP01";
const origin = "http://127.0.0.1:4020";

export interface Answer {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read responses of every shape
  json: any;
}

/** A valid body to create a session. */
export const sessionBody = {
  webcode,
  amount: amount(10000),
  urlOk: "https://shop.example/ok",
  urlKo: "https://shop.example/ko",
};

/** Short functions that send requests to a sandbox. `via` sends them in another way, for example over HTTP. */
export function callsTo(sandbox: Sandbox, via: (request: Request) => Promise<Response> = sandbox.fetch) {
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const init = {
      method,
      headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    };
    const response = await via(new Request(origin + path, init));
    const text = await response.text();
    const json = text ? JSON.parse(text) : undefined;
    return { status: response.status, text, json } satisfies Answer;
  }

  /** The API of one environment. Requests have its first key unless `headers` have another. */
  const api = (environment: Environment) => {
    const prefix = environments[environment].routes;
    const key = { "X-API-KEY": sandbox.keys[environment] };
    return {
      post: (route: string, body: unknown, headers: Record<string, string> = {}) =>
        send("POST", prefix + route, body, { ...key, ...headers }),
      get: (route: string, headers: Record<string, string> = {}) =>
        send("GET", prefix + route, undefined, { ...key, ...headers }),
    };
  };
  const test = api("test");

  const control = (method: string, path: string, body?: unknown) => send(method, `/_sandbox${path}`, body);
  const advance = (advanceSeconds: number) => control("POST", "/clock", { advanceSeconds });
  /** By default with the environment's card that is authorised. */
  const pay = (sessionId: string, card?: string) =>
    control("POST", `/sessions/${sessionId}/pay`, card === undefined ? {} : { card });

  /** Makes a payment of 100.00 EUR in Test and returns its reference. */
  async function paid(fields: object = {}): Promise<string> {
    const { json } = await test.post("/payment/session", { ...sessionBody, ...fields });
    await pay(json.data.sessionId);
    const detail = await test.get(`/payment/session/${json.data.sessionId}?webcode=${webcode}`);
    return detail.json.data.paymentReference;
  }

  return { send, live: api("live"), test, control, advance, pay, paid };
}

/** A strict sandbox with a stopped clock, for the tests of one file. Internal errors fail the file. */
export function useSandbox(options: SandboxOptions = {}) {
  let proxy: PrismProxy | undefined;
  const running = { internalErrors: [] as unknown[] } as {
    sandbox: Sandbox;
    internalErrors: unknown[];
  } & ReturnType<typeof callsTo>;
  beforeAll(async () => {
    const report = (error: unknown) => void running.internalErrors.push(error);
    running.sandbox = await createSandbox({ strict: true, clock: manualClock(), report, ...options });
    if (process.env["VIA_PRISM_PROXY"]) proxy = await startPrismProxy(running.sandbox);
    Object.assign(running, callsTo(running.sandbox, proxy?.fetch));
  });
  afterAll(async () => {
    await proxy?.close();
    await running.sandbox.close();
    if (running.internalErrors.length > 0)
      throw new AggregateError(running.internalErrors, "The sandbox reported internal errors.");
  });
  return running;
}

/** The same, reset before each test: what is left are keys, secrets, metrics and the log of requests. */
export function useResetSandbox(options?: SandboxOptions): ReturnType<typeof useSandbox> {
  const running = useSandbox(options);
  beforeEach(() => running.sandbox.reset());
  return running;
}

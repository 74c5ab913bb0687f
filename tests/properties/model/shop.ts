import { setImmediate as immediate } from "node:timers/promises";
import { expect } from "vitest";
import { type Environment, environments, terminals } from "../../../generated/constants.ts";
import type { Send } from "../../../src/sandbox/core/outputs.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { isKnownEvent, verifyWebhook, WebhookError } from "../../../src/webhooks/verify.ts";
import { type Answer, callsTo, manualClock, sessionBody } from "../../support/sandbox.ts";
import {
  type Call,
  type Injected,
  type InjectedWebhookFault,
  type Model,
  owners,
  type Tenant,
} from "./model.ts";
import type { Place } from "./places.ts";

const operations = {
  session: { name: "createSession", route: "/payment/session" },
  pos: { name: "createPosPayment", route: "/pos/payment" },
  refund: { name: "refundPayment", route: "/payment/refund" },
  capture: { name: "capturePayment", route: "/payment/capture" },
  cancel: { name: "cancelPayment", route: "/payment/cancel" },
  extend: { name: "extendPayment", route: "/payment/extend" },
} as const;

/** What a sequence did and saw. */
class Sequence {
  sessions: string[] = [];
  payments: string[] = [];
  sent: Call[] = [];
  answers: Answer[] = [];
  /** The calls whose own answer a fault kept from their caller. */
  unseen = new Set<number>();
  /** The genuine events that arrived of each payment, oldest first. */
  events = new Map<string, { id: string; told: string }[]>();
  /** How many webhooks the receiver refused, by the code of the error. */
  refusals: Partial<Record<WebhookError["code"], number>> = {};
  internalErrors: unknown[] = [];
  /** Every key and client secret that there was. */
  everySecret = new Set<string>();
  /** Everything that left the sandbox but what shows a secret because it made it, and where. */
  outputs: [where: string, text: string][] = [];
}

/** A real sandbox as the sequences use it: what the model has by number, it has by name. */
export class Shop extends Sequence {
  sandbox!: Sandbox;
  calls!: ReturnType<typeof callsTo>;
  readonly place: Place;
  /** Whether the sequence restarts the sandbox. One in memory would keep nothing. */
  mayRestart = false;
  keys: Record<Tenant, { id: string; value: string } | undefined> = {
    live: undefined,
    test: undefined,
    other: undefined,
  };
  secrets: Record<Environment, string> = { live: "", test: "" };
  /** The way of a request to the sandbox. */
  via = (request: Request): Promise<Response> => this.sandbox.fetch(request);

  /** How many requests the receiver got. */
  #received = 0;

  private constructor(place: Place) {
    super();
    this.place = place;
  }

  static async open(place: Place): Promise<Shop> {
    const shop = new Shop(place);
    await shop.start();
    shop.secrets = { ...shop.sandbox.secrets };
    const { apiKeys } = await shop.control("GET", "/api-keys");
    for (const { id, environment } of apiKeys) {
      shop.keys[environment as Environment] = { id, value: shop.sandbox.keys[environment as Environment] };
    }
    await shop.createKey("other");
    await shop.#begin();
    return shop;
  }

  /** Empties the sandbox for the next sequence, which takes less time than to open one. Keys and secrets stay. */
  async empty(): Promise<void> {
    await this.control("POST", "/reset");
    Object.assign(this, new Sequence());
    await this.#begin();
  }

  async #begin(): Promise<void> {
    for (const secret of Object.values(this.secrets)) this.everySecret.add(secret);
    for (const key of Object.values(this.keys)) if (key) this.everySecret.add(key.value);
    for (const environment of Object.keys(environments)) {
      const url = `http://127.0.0.1:9/${environment}`;
      await this.control("PUT", `/webhooks/${environment}`, { url, enabled: true });
    }
  }

  async start(): Promise<void> {
    const report = (error: unknown) => void this.internalErrors.push(error);
    this.sandbox = await createSandbox({
      clock: manualClock(),
      wait: async () => {},
      send: this.receive,
      strict: true,
      report,
      logRequests: (lines) => void this.outputs.push(["the log", lines]),
      ...this.place.options,
    });
    this.calls = callsTo(this.sandbox, (request) => this.#watched(request));
  }

  /** Ends the sandbox and starts it again with what it kept. */
  async restart(): Promise<void> {
    if (!this.mayRestart) return;
    await this.sandbox.close();
    await this.start();
  }

  /** Keeps what is answered; the secret that a response is there to show counts from then on. */
  async #watched(request: Request): Promise<Response> {
    const response = await this.via(request);
    const text = await response.clone().text();
    const { key, clientSecret }: Record<string, unknown> = text ? JSON.parse(text) : {};
    const shown = key ?? clientSecret;
    if (typeof shown === "string") this.everySecret.add(shown);
    else this.outputs.push([`${request.method} ${request.url}`, text]);
    return response;
  }

  receive: Send = async (url, headers, body) => {
    this.#received += 1;
    // So that some responses arrive at once, and others amid the next step.
    const turns = (this.#received % 4) * 10;
    for (let turn = 0; turn < turns; turn += 1) await immediate();
    const secret = this.secrets[url.endsWith("/live") ? "live" : "test"];
    this.outputs.push(["a webhook", JSON.stringify(headers) + body]);
    try {
      const event = await verifyWebhook({ body, headers, secret });
      if (!isKnownEvent(event)) throw new Error(`An unknown event: ${event.event_code}.`);
      const arrived = this.events.get(event.data.paymentReference) ?? [];
      const told = `${event.event_code} ${event.data.paymentStatus}`;
      this.events.set(event.data.paymentReference, [...arrived, { id: event.event_id, told }]);
    } catch (error) {
      if (!(error instanceof WebhookError)) this.internalErrors.push(error);
      else this.refusals[error.code] = (this.refusals[error.code] ?? 0) + 1;
      return 400;
    }
    return 204;
  };

  async control(method: string, path: string, body?: object): Promise<Answer["json"]> {
    const { status, json } = await this.calls.control(method, path, body);
    expect(status, `${method} ${path}`).toBeLessThan(300);
    return json;
  }

  async createKey(tenant: Tenant): Promise<void> {
    const { id, key } = await this.control("POST", "/api-keys", owners[tenant]);
    this.keys[tenant] = { id, value: key };
  }

  send(tenant: Tenant, method: string, route: string, body?: object, headers: Record<string, string> = {}) {
    const path = environments[owners[tenant].environment].routes + route;
    return this.calls.send(method, path, body, { "X-API-KEY": this.keys[tenant]?.value ?? "", ...headers });
  }

  /** Sends a call of the model as the request that it stands for. */
  call({ tenant, endpoint, value, currency, isPreAuth, payment, idempotencyKey }: Call): Promise<Answer> {
    const { webcode, environment } = owners[tenant];
    const amount = { value, currency };
    const { poiId } = terminals[environment][0];
    const paymentReference = this.payments[payment] ?? `SHOP01-PXT-none${payment}`;
    const body = {
      session: { ...sessionBody, webcode, amount, isPreAuth },
      pos: { webcode, amount, poiId },
      refund: { webcode, amount, paymentReference, reason: "RETURN" },
      capture: { webcode, amount, paymentReference },
      cancel: { webcode, paymentReference },
      extend: { webcode, paymentReference },
    }[endpoint];
    const headers = idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey };
    return this.send(tenant, "POST", operations[endpoint].route, body, headers);
  }

  /** The same, with the error of `fetch` as text where a fault breaks the connection. */
  async attempt(call: Call): Promise<Answer> {
    return this.call(call).catch((error: Error) => ({ status: 0, text: error.message, json: {} }));
  }

  /** Adds a fault in both worlds' terms. */
  async inject({ environment, endpoint, point, seen, remaining }: Injected): Promise<void> {
    const effect = {
      "fetch failed": { type: "disconnect" },
      terminated: { type: "truncate" },
      overloaded: { type: "status", statusCode: 503 },
      internalError: { type: "error", name: "internalError" },
      late: { type: "delay" },
    }[seen];
    const when = point === "response" ? "after" : "before";
    await this.control("POST", "/faults", {
      environment,
      operation: operations[endpoint].name,
      when,
      times: remaining,
      effect: point === "acceptance" ? { type: "fail", reason: "It was made to fail." } : effect,
    });
  }

  async injectIntoWebhooks({ environment, type, times }: InjectedWebhookFault): Promise<void> {
    await this.control("POST", "/faults", { environment, operation: "webhook", times, effect: { type } });
  }

  /** What the API shows of a session. */
  async detail(tenant: Tenant, session: number) {
    if (!this.keys[tenant]) await this.createKey(tenant);
    const route = `/payment/session/${this.sessions[session]}?webcode=${owners[tenant].webcode}`;
    const { status, json } = await this.send(tenant, "GET", route);
    expect(status).toBe(200);
    return json.data;
  }

  /** Keeps the names in an answer of what the model has more than before. */
  keep(answer: Answer, model: Model, before: { sessions: number; payments: number }): void {
    if (model.sessions.length > before.sessions) this.sessions.push(answer.json.data.sessionId);
    if (model.payments.length > before.payments) this.payments.push(answer.json.data.paymentReference);
  }

  /** Everything that is due is done. */
  settle = (seconds = 0) => this.control("POST", "/clock", { advanceSeconds: seconds });

  async close(): Promise<void> {
    await this.sandbox.close();
    await this.place.clear();
  }
}

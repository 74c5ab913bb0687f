import type { ApiErrorName } from "../../../generated/errors.ts";

/** Whose data it is: two environments, and a second webcode in one of them. Nobody sees another's. */
export const owners = {
  live: { environment: "live", webcode: "SHOP01" },
  test: { environment: "test", webcode: "SHOP01" },
  other: { environment: "test", webcode: "SHOP02" },
} as const;
export type Tenant = keyof typeof owners;

/** A write, with payments by their number: what they are called only the sandbox knows. */
export interface Call {
  tenant: Tenant;
  endpoint: "session" | "pos" | "refund" | "capture" | "cancel" | "extend";
  /** Minor units; decides the outcome at a terminal. */
  value: number;
  currency: "EUR" | "USD";
  isPreAuth: boolean;
  /** Which payment a modification is of. */
  payment: number;
  idempotencyKey: string | undefined;
}

/**
 * What the answer to a call must be: a success, a refusal by its name, the very answer of an earlier call, or what a
 * fault lets its caller see.
 */
export type Expected = "success" | ApiErrorName | { sameAs: number } | { seen: Sight };

/** The error of `fetch`, a status and an error, or the response of the operation after a delay. */
export type Sight = "fetch failed" | "terminated" | "overloaded" | "internalError" | "late";

/** A fault on purpose. A modification can be made to fail, which its caller does not see. */
export interface Injected {
  environment: "live" | "test";
  endpoint: Call["endpoint"];
  point: "arrival" | "execution" | "acceptance" | "response";
  seen: Sight;
  remaining: number;
}

/**
 * A fault of webhooks. Which event it hits depends on when the worker sends, so the model knows only how many uses there
 * are: the effects that the receiver saw are held against the uses.
 */
export interface InjectedWebhookFault {
  environment: "live" | "test";
  type: "delay" | "duplicate" | "reorder" | "wrong-signature" | "stale-timestamp";
  times: number;
}

export interface Payment {
  tenant: Tenant;
  currency: string;
  isPreAuth: boolean;
  authorised: number;
  /** Undefined until something was captured; a sale is captured at once. */
  captured: number | undefined;
  cancelled: boolean;
  refundsAccepted: number;
  refundsDone: number;
  /** An attempt that was refused has a reference too, and is no payment. */
  refused: boolean;
  /** The status that its session shows, and what was told of it, oldest first. */
  shown: string;
  events: string[];
  /** Modifications that are accepted but not processed. */
  waiting: { type: string; value: number; due: number; fails: boolean; number: number }[];
  /** The outcome of each modification, oldest first. */
  modifications: ("received" | "succeeded" | "failed")[];
}

export interface Session {
  tenant: Tenant;
  status: "pending" | "completed" | "expired";
  value: number;
  currency: string;
  isPreAuth: boolean;
  createdAt: number;
  attempts: number;
  payment: number | undefined;
}

const day = 86_400;

/** The least that one has to know to say what the API answers: a few numbers, and what was asked before. */
export class Model {
  /** Seconds since the start. */
  now = 0;
  calls = 0;
  sessions: Session[] = [];
  payments: Payment[] = [];
  records: { scope: string; endpoint: string; body: string; until: number; call: number }[] = [];
  injected: Injected[] = [];
  webhookFaults: InjectedWebhookFault[] = [];
  /** The faults that calls met, each as its sight and its point. */
  met: string[] = [];
  /** What each call itself was answered, whether its caller saw it or not. */
  outcomes: ("success" | ApiErrorName)[] = [];

  sizes(): { sessions: number; payments: number } {
    return { sessions: this.sessions.length, payments: this.payments.length };
  }

  copy(): Model {
    return Object.assign(new Model(), structuredClone({ ...this }));
  }

  /** Uses the oldest fault that a call meets at a point. */
  #meet({ tenant, endpoint }: Call, point: Injected["point"]): Injected | undefined {
    const { environment } = owners[tenant];
    const fault = this.injected.find(
      (one) =>
        one.remaining > 0 &&
        one.environment === environment &&
        one.endpoint === endpoint &&
        one.point === point,
    );
    if (!fault) return undefined;
    fault.remaining -= 1;
    this.met.push(`${fault.point === "acceptance" ? "fails" : fault.seen} ${point}`);
    return fault;
  }

  /** Makes the call and says what its answer must be. */
  call(call: Call): Expected {
    const number = this.calls++;
    const before = this.#meet(call, "arrival");
    if (before && before.seen !== "late") return { seen: before.seen };
    const answer = this.#answer(call, number);
    if (answer === "differentEndpoint" || answer === "differentBody") return answer;
    const after = this.#meet(call, "response");
    return after && after.seen !== "late" ? { seen: after.seen } : answer;
  }

  #answer(call: Call, number: number): Expected {
    const { tenant, endpoint, idempotencyKey, ...body } = call;
    const scope = JSON.stringify([tenant, idempotencyKey]);
    const record = this.records.find((known) => known.scope === scope && known.until > this.now);
    if (idempotencyKey !== undefined && record) {
      if (record.endpoint !== endpoint) return "differentEndpoint";
      if (record.body !== JSON.stringify(sentBody(endpoint, body))) return "differentBody";
      return { sameAs: record.call };
    }
    this.records = this.records.filter((known) => known !== record);
    if (idempotencyKey !== undefined) {
      const text = JSON.stringify(sentBody(endpoint, body));
      this.records.push({ scope, endpoint, body: text, until: this.now + day, call: number });
    }
    const instead = this.#meet(call, "execution") ? "internalError" : undefined;
    const outcome = instead ?? this.#execute(call) ?? "success";
    this.outcomes[number] = outcome;
    return outcome;
  }

  #execute(call: Call): ApiErrorName | undefined {
    const { tenant, endpoint, value, currency, isPreAuth, payment: number } = call;
    if (endpoint === "session") {
      const session = { tenant, value, currency, isPreAuth, createdAt: this.now };
      this.sessions.push({ ...session, status: "pending", attempts: 0, payment: undefined });
      return undefined;
    }
    if (endpoint === "pos") {
      // In Live every charge is authorised.
      const ending = owners[tenant].environment === "test" ? value % 100 : undefined;
      if (ending === 52) return "terminalTimeout";
      this.#charge({ tenant, value, currency, isPreAuth: false }, ending === 51);
      return undefined;
    }
    const payment = this.payments[number];
    if (!payment || payment.tenant !== tenant || payment.refused) return "paymentNotFound";
    const broken = rule(payment, endpoint, value, currency);
    if (broken) return broken;
    if (endpoint === "refund") payment.refundsAccepted += value;
    if (endpoint === "capture") payment.captured = value;
    if (endpoint === "cancel") payment.cancelled = true;
    const fails = this.#meet(call, "acceptance") !== undefined;
    const modification = payment.modifications.push("received") - 1;
    payment.waiting.push({ type: endpoint, value, due: this.now + 2, fails, number: modification });
    return undefined;
  }

  #charge(of: Pick<Session, "tenant" | "value" | "currency" | "isPreAuth">, refused: boolean): number {
    const { tenant, value, currency, isPreAuth } = of;
    const taken = { authorised: value, captured: isPreAuth ? undefined : value };
    const nothingYet = {
      cancelled: false,
      refundsAccepted: 0,
      refundsDone: 0,
      modifications: [],
      waiting: [],
    };
    const shown = refused ? "REFUSED" : "AUTHORISED";
    const events = [`AUTHORISATION ${shown}`];
    this.payments.push({ tenant, currency, isPreAuth, ...taken, ...nothingYet, refused, shown, events });
    return this.payments.length - 1;
  }

  /** The customer pays; false when the session does not wait for that. */
  pay(session: Session, refused: boolean): boolean {
    if (session.status !== "pending") return false;
    session.attempts += 1;
    const payment = this.#charge(session, refused);
    if (!refused) Object.assign(session, { status: "completed", payment });
    return true;
  }

  /** Time goes by: modifications are processed, sessions expire. */
  advance(seconds: number): void {
    this.now += seconds;
    for (const session of this.sessions) {
      if (session.status === "pending" && session.createdAt + day <= this.now) session.status = "expired";
    }
    for (const payment of this.payments) {
      for (const waiting of payment.waiting.filter(({ due }) => due <= this.now)) process(payment, waiting);
      payment.waiting = payment.waiting.filter(({ due }) => due > this.now);
    }
  }
}

/** The members that the body of a call has; the others do not make it a different one. */
const sentBody = (
  endpoint: Call["endpoint"],
  { value, currency, isPreAuth, payment }: Omit<Call, "tenant" | "endpoint" | "idempotencyKey">,
) =>
  endpoint === "session"
    ? { value, currency, isPreAuth }
    : endpoint === "pos"
      ? { value, currency }
      : endpoint === "refund" || endpoint === "capture"
        ? { value, currency, payment }
        : { payment };

/** The rule that a modification would break. */
function rule(payment: Payment, type: string, value: number, currency: string): ApiErrorName | undefined {
  const { isPreAuth, cancelled, captured, authorised, refundsAccepted } = payment;
  if (cancelled) return "paymentCancelled";
  if (type !== "refund" && type !== "cancel" && !isPreAuth) return "notPreAuthorised";
  if (type === "refund" && captured === undefined) return "paymentNotCaptured";
  if (type !== "refund" && isPreAuth && captured !== undefined) return "alreadyCaptured";
  if (type === "cancel" && refundsAccepted > 0) return "paymentRefunded";
  if (["refund", "capture"].includes(type) && currency !== payment.currency) return "currencyMismatch";
  if (type === "capture" && value > authorised) return "captureExceedsAuthorised";
  if (type === "refund" && refundsAccepted + value > (captured ?? 0)) return "refundExceedsCaptured";
  return undefined;
}

const eventCodes: Record<string, string> = {
  refund: "REFUND",
  capture: "CAPTURE",
  cancel: "CANCELLATION",
  extend: "AUTHORISATION_ADJUSTMENT",
};

function process(payment: Payment, { type, value, fails, number }: Payment["waiting"][number]): void {
  payment.modifications[number] = fails ? "failed" : "succeeded";
  if (fails) {
    fail(payment, type, value);
    return;
  }
  if (type === "refund") payment.refundsDone += value;
  if (type === "capture") payment.shown = "CAPTURED";
  if (type === "cancel") payment.shown = "CANCELLED";
  if (type === "refund")
    payment.shown = payment.refundsDone === payment.captured ? "REFUNDED" : "PARTIALLY_REFUNDED";
  payment.events.push(`${eventCodes[type]} ${payment.shown}`);
}

/** Takes back what the acceptance did. A refund cannot outlive the capture that it is of. */
function fail(payment: Payment, type: string, value: number): void {
  if (type === "refund") payment.refundsAccepted -= value;
  if (type === "cancel") payment.cancelled = false;
  if (type === "capture") {
    payment.captured = undefined;
    for (const other of payment.waiting) if (other.type === "refund") other.fails = true;
  }
  const code = type === "refund" || type === "capture" ? `${eventCodes[type]}_FAILED` : eventCodes[type];
  payment.events.push(`${code} ${payment.shown}`);
}

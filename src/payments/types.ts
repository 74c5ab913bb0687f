import type { Environment } from "../../generated/constants.ts";
import type {
  AcceptedModification,
  CancelRequest,
  CaptureRequest,
  ExtendRequest,
  Modification,
  ModificationType,
  PosPayment,
  PosPaymentRequest,
  RedirectData,
  RefundRequest,
  Session,
  SessionDetail,
  SessionRequest,
  SessionStatus,
  Terminal,
  WebhookEvent,
} from "../../generated/types.ts";
import type { CallOptions, ClientOptions } from "../client/options.ts";
import type { WebhookRequest } from "../webhooks/verify.ts";

/** Options of `createPayments`. */
export interface PaymentsOptions extends ClientOptions {
  environment: Environment;
  /** The business identifier that the API key belongs to. Every request has it. */
  webcode: string;
  /** The client secret of the environment, which webhooks and the redirect need. After a rotation, the new and the old one. */
  secrets?: string | readonly string[] | undefined;
}

/** Options of a single request. */
export interface RequestOptions extends CallOptions {
  /** Cancels the request. */
  signal?: AbortSignal;
}

/** Options of a single write. */
export interface WriteOptions extends RequestOptions {
  /** Names what is written, so that a retry of yours is executed once; by default a new UUID (guide: Idempotency). */
  idempotencyKey?: string;
}

/** Sends a write. It adds the webcode to the body, and an idempotency key. */
export type Write<Body, Data> = (details: Omit<Body, "webcode">, options?: WriteOptions) => Promise<Data>;

/**
 * When what is listed was created: at `from` or later, and before `to`. Text has the form of the API's time stamps, or is
 * a date, time and zone in ISO 8601.
 */
export interface Period {
  from?: Date | string;
  to?: Date | string;
}

export interface Payments {
  sessions: {
    /** Creates a session. Send the customer's browser to its `paymentUrl`. */
    create: Write<SessionRequest, Session>;
    /** Gets a session with its attempts and, once it is paid, its `paymentReference`. */
    get(sessionId: string, options?: RequestOptions): Promise<SessionDetail>;
    /**
     * Iterates over the sessions of a period, newest first. Each comes once.
     *
     * @throws {TypeError} when `from` or `to` is no moment.
     * @example
     * for await (const session of payments.sessions.list({ from, to, status: "completed" })) add(session.amount);
     */
    list(
      query?: Period & { status?: SessionStatus; customReference?: string },
    ): AsyncGenerator<SessionDetail>;
  };
  /** Refunds a payment, or a part of it. */
  refund: Write<RefundRequest, AcceptedModification>;
  /** Captures a pre-authorisation, or a part of it. The rest is released. */
  capture: Write<CaptureRequest, AcceptedModification>;
  /** Cancels a pre-authorisation before its capture, or a payment of which nothing was refunded. */
  cancel: Write<CancelRequest, AcceptedModification>;
  /** Extends a pre-authorisation. */
  extend: Write<ExtendRequest, AcceptedModification>;
  modifications: {
    /**
     * Iterates over the refunds, captures and other modifications of a period, newest first. Each comes once.
     *
     * @throws {TypeError} when `from` or `to` is no moment.
     * @example
     * for await (const refund of payments.modifications.list({ from, to, type: "refund" })) subtract(refund.amount);
     */
    list(
      query?: Period & { type?: ModificationType; paymentReference?: string },
    ): AsyncGenerator<Modification>;
  };
  pos: {
    /** Lists the terminals; with `syncFromProvider` those that are connected now. */
    terminals(query?: { syncFromProvider?: boolean }, options?: RequestOptions): Promise<Terminal[]>;
    /**
     * Charges a customer at a terminal. The timeout is by default 150 seconds, because the customer types a PIN.
     *
     * @example
     * const { status } = await payments.pos.charge({ poiId: terminal.poiId, amount }, { idempotencyKey });
     */
    charge: Write<PosPaymentRequest, PosPayment>;
  };
  webhooks: {
    /**
     * Verifies a webhook, and returns its event. It takes a `Request`, or headers and the raw body.
     *
     * @throws {WebhookError} when the webhook is not genuine or cannot be read. Respond with 400.
     * @throws {TypeError} when `secrets` was not given.
     * @example
     * const event = await payments.webhooks.verify(request);
     */
    verify(request: Request | Pick<WebhookRequest, "body" | "headers">): Promise<WebhookEvent>;
  };
  redirect: {
    /**
     * Decrypts the `data` parameter of the redirect to `urlOk`, of this environment and webcode.
     *
     * @throws {RedirectError} when the data cannot be trusted. Its `code` names the reason.
     * @throws {TypeError} when `secrets` was not given.
     * @example
     * const data = new URL(request.url).searchParams.get("data");
     * const { paymentReference } = await payments.redirect.open(data, { sessionId });
     */
    open(data: string | null, expected?: { sessionId?: string }): Promise<RedirectData>;
  };
}

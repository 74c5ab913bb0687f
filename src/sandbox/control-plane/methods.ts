import type { Environment } from "../../../generated/constants.ts";
import { rotateClientSecret } from "../access/client-secrets.ts";
import { saveWebhookUrl } from "../bootstrap.ts";
import type { Context } from "../core/context.ts";
import { resetStore } from "../store/reset.ts";
import type { Worker } from "../worker.ts";
import { type ApiKeys, apiKeysOf } from "./api-keys.ts";
import { clockOf, type SandboxClock } from "./clock.ts";
import { type Faults, faultsOf } from "./faults.ts";
import { checkBody } from "./request.ts";
import { orThrow, sandboxError } from "./sandbox-error.ts";
import { type CustomerResult, cancelPendingSession, type PayOptions, paySession } from "./sessions.ts";
import { type Webhooks, webhooksOf } from "./webhooks.ts";

/** The control plane of a sandbox, for programs that run it in their own process. */
export interface ControlPlane {
  /**
   * Pays a session as its customer would, without a browser. A refused attempt leaves the session pending.
   *
   * @param options `card` is a card number, by default one that is authorised in the session's environment. `challenge`
   *   is how the 3-D Secure step ends if the card asks for one, by default `"pass"`.
   * @returns the outcome, and the URL to which the payment page redirects the customer.
   * @throws {SandboxError} when there is no such session, it is not pending, or an option is invalid.
   * @example
   * const { redirectUrl } = await sandbox.pay(sessionId);
   */
  pay(sessionId: string, options?: PayOptions): Promise<CustomerResult<"authorised" | "refused">>;
  /**
   * Cancels a session as its customer would.
   *
   * @throws {SandboxError} when there is no such session, or it is not pending.
   */
  cancel(sessionId: string): Promise<CustomerResult<"cancelled">>;
  clock: SandboxClock;
  /**
   * Resolves once nothing is due any more at the clock's present time: modifications are processed, and webhooks have
   * been sent.
   *
   * @throws what the in-process receiver has thrown since the last call. When it threw more than once, an
   *   `AggregateError`.
   */
  settled(): Promise<void>;
  webhooks: Webhooks;
  apiKeys: ApiKeys;
  /** What goes wrong on purpose: lost responses, errors, modifications that fail, forged webhooks. */
  faults: Faults;
  /**
   * Replaces the client secret of an environment. `sandbox.secrets` then has the new one.
   *
   * @throws {SandboxError} when the environment never had an API key.
   */
  rotateSecret(environment: Environment): Promise<{ clientSecret: string }>;
  /**
   * Deletes all data and all faults, and puts the clock back to the machine's time. Keys and secrets stay, and webhooks
   * go where they went at the start.
   */
  reset(): Promise<void>;
}

export interface ControlPlaneParts {
  worker: Pick<Worker, "wake" | "runDue">;
  /** The webhook URL that both environments had at the start, if any. */
  webhookUrl(): string | undefined;
  /** Returns what the in-process receiver has thrown since the last call. */
  takeThrown(): unknown[];
  /** Calls a listener after each delivery, until the function that it returns is called. */
  onDelivery(listener: () => void): () => void;
  /** Called with a new client secret. */
  rotated(environment: Environment, clientSecret: string): void;
}

export function controlPlaneOf(context: Context, parts: ControlPlaneParts): ControlPlane {
  const { store, vault, random } = context;
  const { worker } = parts;
  const webhooks = webhooksOf(context, parts);
  return {
    webhooks,
    clock: clockOf(context, worker),
    apiKeys: apiKeysOf(context),
    faults: faultsOf(context),
    async pay(sessionId, options = {}) {
      checkBody("paySession", options);
      const paid = await paySession(context, { sessionId }, options);
      worker.wake();
      return orThrow(paid);
    },
    async cancel(sessionId) {
      return orThrow(await cancelPendingSession(context, { sessionId }));
    },
    async settled() {
      await worker.runDue();
      const thrown = parts.takeThrown();
      if (thrown.length > 1) throw new AggregateError(thrown, `The receiver threw ${thrown.length} times.`);
      if (thrown.length > 0) throw thrown[0];
    },
    async rotateSecret(environment) {
      const secret = await store.transaction((sql) => rotateClientSecret(sql, environment, vault, random));
      if (!secret) throw sandboxError("clientSecretNotFound", { environment });
      parts.rotated(environment, secret);
      return { clientSecret: secret };
    },
    async reset() {
      await store.transaction(async (sql) => {
        await resetStore(sql);
        const webhookUrl = parts.webhookUrl();
        if (webhookUrl !== undefined) await saveWebhookUrl(sql, webhookUrl);
      });
      parts.takeThrown();
    },
  };
}

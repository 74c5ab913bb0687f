// Real time: the fake timers of a test would never end the wait.
import { clearTimeout, setTimeout } from "node:timers";
import type { Environment } from "../../../generated/constants.ts";
import type { KnownWebhookEvent } from "../../../generated/types.ts";
import { hasActiveKey } from "../access/api-keys.ts";
import type { Context } from "../core/context.ts";
import type { Sql, Store } from "../core/store.ts";
import { type Delivery, listDeliveries, resendDelivery } from "../webhooks/deliveries.ts";
import { type Endpoint, findEndpoint, saveEndpoint } from "../webhooks/endpoints.ts";
import type { EventCode } from "../webhooks/queue.ts";
import { type TargetPolicy, targetProblem } from "../webhooks/targets.ts";
import { dropSwitchedOff } from "../webhooks/waiting.ts";
import type { Worker } from "../worker.ts";
import { orThrow, type SandboxError, sandboxError } from "./sandbox-error.ts";

/** The webhooks that a sandbox sends. */
export interface Webhooks {
  /**
   * Waits for the next event of a code that the receiver accepted with a 2xx, and that no earlier call returned.
   *
   * @param options `environment` is by default Test. `timeoutMs` is how long to wait, milliseconds of real time, by
   *   default 4,000.
   * @throws {Error} when none is delivered in time, or when the environment has no webhook URL and no receiver.
   * @example
   * const { data } = await sandbox.webhooks.next("REFUND");
   */
  next<Code extends EventCode>(code: Code, options?: NextOptions): Promise<EventOf<Code>>;
  /** The newest 200 events of an environment, by default Test, with their delivery attempts; newest first. */
  list(environment?: Environment): Promise<Delivery[]>;
  /**
   * Sends an event once more, whatever became of it.
   *
   * @param id its `event_id`
   * @throws {SandboxError} when there is no such event, or webhooks are switched off.
   */
  resend(id: string): Promise<{ id: string }>;
}

export interface NextOptions {
  environment?: Environment;
  timeoutMs?: number;
}

type EventOf<Code extends EventCode> = Extract<KnownWebhookEvent, { event_code: Code }>;

interface WebhooksParts {
  worker: Pick<Worker, "wake">;
  /** Calls a listener after each delivery, until the function that it returns is called. */
  onDelivery(listener: () => void): () => void;
}

export function webhooksOf(context: Context, { worker, onDelivery }: WebhooksParts): Webhooks {
  const { store } = context;
  /** The ids of the events that `next` has returned. */
  const returned = new Set<string>();
  const list = (environment: Environment = "test") =>
    store.transaction((sql) => listDeliveries(sql, environment));

  async function takeNext(environment: Environment, code: EventCode): Promise<Delivery | undefined> {
    const found = (await list(environment)).findLast(
      ({ id, eventCode, status }) => eventCode === code && status === "delivered" && !returned.has(id),
    );
    if (found) returned.add(found.id);
    return found;
  }

  return {
    list,
    async next<Code extends EventCode>(
      code: Code,
      { environment = "test", timeoutMs = 4_000 }: NextOptions = {},
    ) {
      if (!(await store.transaction((sql) => findEndpoint(sql, environment)))?.enabled) {
        throw new Error(
          `No webhooks are sent in ${environment}. Pass a receiver or a webhookUrl to createSandbox.`,
        );
      }
      const found = await firstAfter(onDelivery, timeoutMs, () => takeNext(environment, code));
      if (found) return JSON.parse(found.body) as EventOf<Code>;
      const sent = (await list(environment)).map(({ eventCode, status }) => `${eventCode} (${status})`);
      throw new Error(
        `No further ${code} was delivered within ${timeoutMs} ms. If it is due later, advance the clock first. Events so far: ${sent.reverse().join(", ") || "none"}.`,
      );
    },
    async resend(id) {
      orThrow(await store.transaction((sql) => resend(context, sql, id)));
      worker.wake();
      return { id };
    },
  };
}

/** Looks now and after each delivery, until something is found or the time is over. */
async function firstAfter<Found>(
  onDelivery: WebhooksParts["onDelivery"],
  timeoutMs: number,
  look: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  let isOver = false;
  let changed = Promise.withResolvers<void>();
  const stop = onDelivery(() => changed.resolve());
  const timer = setTimeout(() => {
    isOver = true;
    changed.resolve();
  }, timeoutMs);
  try {
    for (;;) {
      const found = await look();
      if (found !== undefined || isOver) return found;
      await changed.promise;
      changed = Promise.withResolvers();
    }
  } finally {
    clearTimeout(timer);
    stop();
  }
}

/**
 * Sets the webhook URL of an environment. It gets the events that happen from now on.
 *
 * @returns a {@link SandboxError} with status 400 for a URL to which webhooks must not be sent, 422 when the environment
 *   has no active key.
 */
export async function configureWebhook(
  store: Store,
  targets: TargetPolicy,
  environment: Environment,
  endpoint: Endpoint,
) {
  const problem = await targetProblem(endpoint.url, targets);
  if (problem) return sandboxError("webhookUrlNotAllowed", { problem });
  // What waits for a URL that is switched off must be gone before one is switched on.
  while (await store.transaction(dropSwitchedOff));
  return store.transaction(async (sql) => {
    if (!(await hasActiveKey(sql, environment))) return sandboxError("noActiveKey", { environment });
    await saveEndpoint(sql, environment, endpoint);
    return endpoint;
  });
}

/**
 * Sends an event once more.
 *
 * @returns 404 when there is no such event, 409 while the URL of its environment is switched off.
 */
export async function resend(context: Context, sql: Sql, id: string): Promise<SandboxError | undefined> {
  const failed = await resendDelivery(context, sql, id);
  if (!failed) return undefined;
  return failed.problem === "unknown"
    ? sandboxError("deliveryNotFound", { id })
    : sandboxError("webhookDisabled", { environment: failed.environment });
}

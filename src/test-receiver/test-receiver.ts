import { webhookDelivery } from "../../generated/constants.ts";
import type { Subject, Webhook } from "./events.ts";
import { type Step, scriptFor } from "./script.ts";

export interface TestReceiverOptions extends Subject {
  /** Where the receiver listens. */
  url: string;
  /** The client secret with which the receiver verifies. */
  secret: string;
  /** How long to wait for a response, milliseconds. By default as long as the API waits. */
  timeoutMs?: number;
  /** The current time. By default that of the machine. */
  now?: Date;
}

/** How the receiver responded to one webhook. */
export interface StepResult extends Pick<Step, "name" | "what" | "expected" | "remedy"> {
  right: boolean;
  /** The status of the response; `undefined` when there was none in time. */
  statusCode: number | undefined;
}

/**
 * Sends genuine, forged, stale, repeated and reordered webhooks to a receiver, one after another.
 *
 * A receiver accepts with any 2xx. It refuses with 400 to 499, except 410, which switches the webhooks off.
 *
 * @returns a result for each webhook; `undefined` when nothing responds at the URL.
 * @example
 * const results = await testReceiver({ url, secret, webcode: "SHOP01", customReference: "ORDER-1" });
 * results?.filter(({ right }) => !right);
 */
export async function testReceiver(options: TestReceiverOptions): Promise<StepResult[] | undefined> {
  const { url, secret, webcode, customReference, now = new Date() } = options;
  const { timeoutMs = webhookDelivery.timeoutSeconds * 1000 } = options;
  const results: StepResult[] = [];
  for (const { webhook, ...step } of await scriptFor(secret, { webcode, customReference }, now.getTime())) {
    const statusCode = await send(url, webhook, timeoutMs);
    if (statusCode === "unreachable" && results.length === 0) return undefined;
    const status = typeof statusCode === "number" ? statusCode : undefined;
    results.push({ ...step, statusCode: status, right: isRight(step.expected, status) });
  }
  return results;
}

function isRight(expected: Step["expected"], statusCode = 0): boolean {
  if (expected === "accept") return statusCode >= 200 && statusCode < 300;
  return statusCode >= 400 && statusCode < 500 && statusCode !== webhookDelivery.switchesOffAt;
}

/** The status of the response. The time limit starts anew with each webhook. */
async function send(
  url: string,
  { body, headers }: Webhook,
  timeoutMs: number,
): Promise<number | "unreachable" | "late"> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "late" : "unreachable";
  }
}

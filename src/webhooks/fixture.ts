import { eventCodes } from "../../generated/constants.ts";
import type { KnownWebhookEvent } from "../../generated/types.ts";
import { webhookExamples } from "../../generated/webhook-examples.ts";

type EventCode = KnownWebhookEvent["event_code"];
type EventOf<Code extends EventCode> = Extract<KnownWebhookEvent, { event_code: Code }>;

/** What a fixture has in place of the example's values. */
export interface FixtureOverrides<Code extends EventCode> {
  event_id?: string;
  /** Members of `data`; the others stay those of the example. */
  data?: Partial<EventOf<Code>["data"]>;
}

/**
 * Returns an event for tests of your receiver: the contract's example, with a new `event_id`, because a receiver skips
 * an event that it has seen.
 *
 * @throws {TypeError} when the contract has no event with this code.
 * @example
 * const refused = webhookFixture("AUTHORISATION", { data: { paymentStatus: "REFUSED", customReference: "12345" } });
 */
export function webhookFixture<Code extends EventCode>(
  code: Code,
  { data, ...overrides }: FixtureOverrides<Code> = {},
): EventOf<Code> {
  if (!eventCodes.includes(code)) throw new TypeError(`code must be one of ${eventCodes.join(", ")}.`);
  const example: KnownWebhookEvent = webhookExamples[code];
  return {
    ...example,
    event_id: `evt_${crypto.randomUUID().replaceAll("-", "")}`,
    ...overrides,
    data: { ...example.data, ...data },
  } as EventOf<Code>;
}

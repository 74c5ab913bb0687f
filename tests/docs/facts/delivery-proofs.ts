import { expect } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { callsTo, manualClock } from "../../support/sandbox.ts";
import type { Proof } from "./proofs.ts";

const [first, second] = ["http://127.0.0.1:9/first", "http://127.0.0.1:9/second"];
const day = 86_400;

/** Plays a scenario with a sandbox of its own. */
async function play(scenario: (given: Awaited<ReturnType<typeof start>>) => Promise<void>): Promise<void> {
  const given = await start();
  await scenario(given);
  await given.sandbox.close();
}

/** A sandbox whose receivers respond with 204, or with what `respond` was given. `sent` has the URL of each webhook. */
async function start() {
  const sent: string[] = [];
  let status = 204;
  const send = async (url: string) => {
    sent.push(url);
    return status;
  };
  const sandbox = await createSandbox({ strict: true, clock: manualClock(), webhookUrl: first, send });
  const calls = callsTo(sandbox);
  return {
    ...calls,
    sandbox,
    sent,
    respond: (code: number) => {
      status = code;
    },
    configure: (url: string, enabled = true) => calls.control("PUT", "/webhooks/test", { url, enabled }),
    /** Makes a payment, and with it an event that is sent once. */
    event: async () => {
      await calls.paid();
      await calls.advance(0);
    },
  };
}

const onlyLaterEvents = () =>
  play(async ({ configure, event, advance, sent }) => {
    await configure(first, false);
    await event();
    await configure(first);
    await event();
    await advance(day);
    expect(sent).toHaveLength(1);
  });

const queuedEventsAreDropped = () =>
  play(async ({ configure, event, respond, advance, sent, control }) => {
    respond(500);
    await event();
    await configure(first, false);
    await configure(first);
    respond(204);
    await advance(day);
    expect(sent).toEqual([first]);
    const { deliveries } = (await control("GET", "/webhook-deliveries?environment=test")).json;
    expect(deliveries).toMatchObject([{ status: "dropped" }]);
  });

const changedUrl = () =>
  play(async ({ configure, event, respond, advance, sent }) => {
    respond(500);
    await event();
    await configure(second);
    respond(204);
    await event();
    expect(sent).toEqual([first, second]);
    await advance(day);
    expect(sent).toEqual([first, second, first]);
  });

/** What the guides say about the events that are sent, and where they go. */
export const deliveryProofs: readonly Proof[] = [
  ["webhooks", "Only events after that are sent.", onlyLaterEvents],
  ["going-live", "Only events from then on are sent.", onlyLaterEvents],
  [
    "webhooks",
    "Events that are still queued are then dropped: they are not sent, not even after you switch the URL on again.",
    queuedEventsAreDropped,
  ],
  ["going-live", "events that are queued are then dropped", queuedEventsAreDropped],
  [
    "webhooks",
    "When you change the URL, events from then on go to the new one. Events that are already queued still go to the former one.",
    changedUrl,
  ],
  [
    "deposits",
    "sends no event when a reservation ends",
    () =>
      play(async ({ paid, advance, sent }) => {
        await paid({ isPreAuth: true });
        await advance(31 * day);
        expect(sent).toHaveLength(1);
      }),
  ],
  [
    "testing",
    "`await sandbox.webhooks.resend(id)` sends an event again.",
    () =>
      play(async ({ event, sandbox, advance, sent }) => {
        await event();
        const [delivery] = await sandbox.webhooks.list();
        await sandbox.webhooks.resend(delivery?.id ?? "");
        await advance(0);
        expect(sent).toEqual([first, first]);
      }),
  ],
];

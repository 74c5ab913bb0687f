import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parse } from "yaml";
import { webhookDelivery } from "../../../generated/constants.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { scriptFor } from "../../../src/test-receiver/script.ts";
import { isKnownEvent } from "../../../src/webhooks/index.ts";
import { callsTo, manualClock } from "../../support/sandbox.ts";
import type { Proof } from "./proofs.ts";

const now = Date.parse("2026-06-28T10:30:00Z");
const url = "http://127.0.0.1:9/webhooks";

/** A sandbox that pays a session and sends the event to a receiver with these responses, the last one for ever. */
async function delivered(...statuses: number[]) {
  const remaining = [...statuses];
  const sandbox = await createSandbox({
    strict: true,
    clock: manualClock(),
    webhookUrl: url,
    send: async () => (remaining.length > 1 ? remaining.shift() : remaining[0]) ?? 204,
  });
  const calls = callsTo(sandbox);
  await calls.paid();
  await calls.advance(0);
  // Retries have up to a tenth more.
  await calls.advance(Math.ceil(webhookDelivery.retryAfterSeconds[0] * 1.1));
  const { json } = await calls.control("GET", "/webhook-deliveries?environment=test");
  await calls.paid();
  await calls.advance(0);
  const { deliveries } = (await calls.control("GET", "/webhook-deliveries?environment=test")).json;
  await sandbox.close();
  const [{ status, attempts }] = json.deliveries;
  return { status, attempts: attempts.length, isOn: deliveries.length > 1 };
}

/** What the guide to webhooks says about the responses of a receiver. */
export const webhookProofs: readonly Proof[] = [
  [
    "webhooks",
    "To switch it on, you need an active API key of that environment; without one the dashboard responds with 422.",
    async () => {
      const sandbox = await createSandbox({ strict: true });
      const { control } = callsTo(sandbox);
      const configure = async () => (await control("PUT", "/webhooks/live", { url, enabled: true })).status;
      expect(await configure()).toBe(200);
      for (const { id, environment } of await sandbox.apiKeys.list())
        if (environment === "live") await sandbox.apiKeys.revoke(id);
      expect(await configure()).toBe(422);
      await sandbox.close();
    },
  ],
  [
    "webhooks",
    "The vendor documents the two headers, the signature of Live webhooks, the one URL and the 422. It also says that only later events are sent, and that payments, refunds and captures have events.",
    async () => {
      const { facts } = parse(readFileSync(fromRoot("openapi", "facts.yaml"), "utf8")) as {
        facts: { id: string; says: string }[];
      };
      const says = facts.filter(({ id }) => id.startsWith("webhook-")).map((fact) => fact.says);
      for (const words of [
        ...["X-Avirato-Timestamp", "X-Avirato-Signature", "Every Live webhook is signed."],
        ...["to one URL for each environment", "without an active key of the environment is a 422."],
        "A completed payment, a processed refund and a confirmed capture send an event",
        "only from its activation on.",
      ])
        expect(says).toContainEqual(expect.stringContaining(words));
    },
  ],
  [
    "webhooks",
    "Respond with 2xx to an event with another `event_code`, and ignore it.",
    async () => {
      const steps = await scriptFor("secret", { webcode: "SHOP01", customReference: "12345" }, now);
      const { expected, webhook } = steps.find(({ name }) => name === "unknown-code") ?? {};
      expect([expected, isKnownEvent(JSON.parse(webhook?.body ?? "{}"))]).toEqual(["accept", false]);
    },
  ],
  [
    "webhooks",
    "When it rejects with a `WebhookError`, respond with 400.",
    async () => {
      const steps = await scriptFor("secret", { webcode: "SHOP01", customReference: "12345" }, now);
      const refused = steps.filter(({ expected }) => expected === "refuse");
      expect(refused.map(({ remedy }) => remedy)).toContainEqual(expect.stringContaining("respond with 400"));
      expect(await delivered(400)).toMatchObject({ status: "pending", isOn: true });
    },
  ],
  [
    "webhooks",
    "Responding with 204 says that you have the event",
    async () => expect(await delivered(204)).toEqual({ status: "delivered", attempts: 1, isOn: true }),
  ],
  [
    "webhooks",
    "After any other response, a redirect too, or none, the event is sent again",
    async () => {
      for (const status of [199, 302, 404, 500])
        expect([status, await delivered(status, 204)]).toEqual([
          status,
          { status: "delivered", attempts: 2, isOn: true },
        ]);
    },
  ],
  [
    "webhooks",
    "Respond with 2xx within 15 seconds, and do the work afterwards.",
    async () => {
      expect(webhookDelivery.timeoutSeconds).toBe(15);
      for (const status of [200, 202, 299])
        expect(await delivered(status)).toEqual({ status: "delivered", attempts: 1, isOn: true });
    },
  ],
  ...(
    [
      ["webhooks", "A response with 410 switches the URL off"],
      ["test-receiver", "Do not use 410: it switches your webhooks off."],
    ] as const
  ).map(
    ([page, sentence]): Proof => [
      page,
      sentence,
      async () => expect(await delivered(410)).toEqual({ status: "failed", attempts: 1, isOn: false }),
    ],
  ),
];

import { describe, expect, test } from "vitest";
import { lint, remove, replace } from "./lint.ts";

describe("signed-webhooks", () => {
  test("refuses a webhook without the signature and a time stamp that is optional", async () => {
    const findings = await lint(
      remove("events/refund.yaml", "    - $ref: parameters/WebhookSignature.yaml\n"),
      replace("events/parameters/WebhookTimestamp.yaml", "required: true", "required: false"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "signed-webhooks",
          file: "events/parameters/WebhookTimestamp.yaml",
          path: "",
          message: "The header parameter X-Avirato-Timestamp has the wrong need: set required to true.",
        },
        {
          rule: "signed-webhooks",
          file: "events/refund.yaml",
          path: "post",
          message:
            "Webhook refund does not take the header parameter X-Avirato-Signature: add it to its parameters.",
        },
      ]),
    );
  });
});

describe("webhook-events", () => {
  test("refuses an event without an identifier", async () => {
    const findings = await lint(
      replace(
        "events/schemas/RefundEvent.yaml",
        "required: [event_code, event_id, data]",
        "required: [event_code, data]",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "webhook-events",
          file: "events/schemas/RefundEvent.yaml",
          path: "",
          message: "The member `event_id` is optional: add it to required.",
        },
      ]),
    );
  });
});

describe("webhooks-without-key", () => {
  test("refuses a webhook that asks for a key", async () => {
    const findings = await lint(replace("events/refund.yaml", "security: []", "security: [{ ApiKey: [] }]"));
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "webhooks-without-key",
          file: "events/refund.yaml",
          path: "post.security",
          message: '"security" property must not have more than 0 items. Set `security: []`.',
        },
      ]),
    );
  });
});

// tier: integration
import { describe, expect, test } from "vitest";
import { lint, remove, replace } from "./lint.ts";

describe("signed-webhooks", () => {
  test("refuses a webhook without the signature and a time stamp that is optional", async () => {
    const findings = await lint(
      remove("webhooks/refund.yaml", "    - $ref: ../components/parameters/WebhookSignature.yaml\n"),
      replace("components/parameters/WebhookTimestamp.yaml", "required: true", "required: false"),
    );
    expect(findings).toEqual([
      {
        rule: "signed-webhooks",
        file: "components/parameters/WebhookTimestamp.yaml",
        path: "",
        message: "The header parameter X-Avirato-Timestamp has the wrong need: set required to true.",
      },
      {
        rule: "signed-webhooks",
        file: "webhooks/refund.yaml",
        path: "post",
        message:
          "Webhook refund does not take the header parameter X-Avirato-Signature: add it to its parameters.",
      },
    ]);
  });
});

describe("webhook-events", () => {
  test("refuses an event without an identifier", async () => {
    const findings = await lint(
      replace(
        "components/schemas/RefundEvent.yaml",
        "required: [event_code, event_id, data]",
        "required: [event_code, data]",
      ),
    );
    expect(findings).toEqual([
      {
        rule: "webhook-events",
        file: "components/schemas/RefundEvent.yaml",
        path: "",
        message: "The member `event_id` is optional: add it to required.",
      },
    ]);
  });
});

describe("webhooks-without-key", () => {
  test("refuses a webhook that asks for a key", async () => {
    const findings = await lint(
      replace("webhooks/refund.yaml", "security: []", "security: [{ ApiKey: [] }]"),
    );
    expect(findings).toEqual([
      {
        rule: "webhooks-without-key",
        file: "webhooks/refund.yaml",
        path: "post.security",
        message: '"security" property must not have more than 0 items. Set `security: []`.',
      },
    ]);
  });
});

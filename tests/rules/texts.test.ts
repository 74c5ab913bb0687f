import { describe, expect, test } from "vitest";
import { lint, replace } from "./lint.ts";

describe("verb-noun-operation-id", () => {
  test("refuses a verb that is not of this API", async () => {
    const findings = await lint(replace("events/refund.yaml", "sendRefund", "postRefund"));
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "verb-noun-operation-id",
          file: "events/refund.yaml",
          path: "post.operationId",
          message:
            '"operationId" property must match pattern "^(create|get|list|refund|capture|cancel|extend|send)([A-Z][a-z0-9]*)+$". Begin with one of create, get, list, refund, capture, cancel, extend, send and name the thing: createSession.',
        },
      ]),
    );
  });
});

describe("unique-operation-id", () => {
  test("refuses the operationId of another webhook", async () => {
    const findings = await lint(replace("events/refund.yaml", "sendRefund", "sendCapture"));
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "unique-operation-id",
          file: "events/refund.yaml",
          path: "post.operationId",
          message: "Webhook refund has the operationId sendCapture of Webhook capture: give it its own.",
        },
      ]),
    );
  });
});

describe("operation-texts", () => {
  test("refuses a summary with a full stop, no description and two tags", async () => {
    const findings = await lint(
      replace(
        "events/authorisation.yaml",
        "summary: Payment authorised or refused",
        "summary: Payment authorised or refused.",
      ),
      replace(
        "events/authorisation.yaml",
        "  description: |\n    An attempt to pay, online or at a terminal, has an outcome.\n",
        "",
      ),
      replace("events/authorisation.yaml", "tags: [Webhooks]", "tags: [Webhooks, POS]"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "operation-texts",
          file: "events/authorisation.yaml",
          path: "post",
          message:
            '"post" property must have required property "description". Give it a summary of at most 60 characters without a full stop, a description and one tag.',
        },
        {
          rule: "operation-texts",
          file: "events/authorisation.yaml",
          path: "post.summary",
          message:
            '"summary" property must match pattern "[^.\\s]$". Give it a summary of at most 60 characters without a full stop, a description and one tag.',
        },
        {
          rule: "operation-texts",
          file: "events/authorisation.yaml",
          path: "post.tags",
          message:
            '"tags" property must not have more than 1 items. Give it a summary of at most 60 characters without a full stop, a description and one tag.',
        },
      ]),
    );
  });
});

describe("declared-tag", () => {
  test("refuses a tag that is not declared", async () => {
    const findings = await lint(replace("events/authorisation.yaml", "tags: [Webhooks]", "tags: [Events]"));
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "declared-tag",
          file: "events/authorisation.yaml",
          path: "post.tags.0",
          message:
            "The tag Events is not declared: use one of Sessions, Modifications, POS, Webhooks, or add it to tags.",
        },
      ]),
    );
  });
});

describe("assumed-sentence", () => {
  test("refuses a number, a remark, two sentences, and a small first letter inside an extension", async () => {
    const findings = await lint(
      replace(
        "common/schemas/Description.yaml",
        "A description has at most 255 characters; the vendor states no limit.",
        "255",
      ),
      replace(
        "common/schemas/Locale.yaml",
        "A locale is always language-COUNTRY, the only form that the vendor shows.",
        "A guess.",
      ),
      replace(
        "common/schemas/PageNumber.yaml",
        "that lists are paginated.",
        "that lists are paginated. It may change.",
      ),
      replace("common/parameters/IdempotencyKey.yaml", "A record is kept", "a record is kept"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "assumed-sentence",
          file: "common/parameters/IdempotencyKey.yaml",
          path: "x-idempotency.retentionSeconds.x-assumed",
          message:
            '"x-assumed" property must match pattern "^[A-Z][^\\n]*\\.$". Write one sentence of five words or more, from a capital letter to a full stop.',
        },
        {
          rule: "assumed-sentence",
          file: "common/schemas/Description.yaml",
          path: "x-assumed",
          message:
            '"x-assumed" property type must be string. Write one sentence of five words or more, from a capital letter to a full stop.',
        },
        {
          rule: "assumed-sentence",
          file: "common/schemas/Locale.yaml",
          path: "x-assumed",
          message:
            '"x-assumed" property must match pattern "^(\\S+\\s+){4,}\\S+$". Write one sentence of five words or more, from a capital letter to a full stop.',
        },
        {
          rule: "assumed-sentence",
          file: "common/schemas/PageNumber.yaml",
          path: "x-assumed",
          message:
            '"x-assumed" property must not be valid. Write one sentence of five words or more, from a capital letter to a full stop.',
        },
      ]),
    );
  });
});

import { describe, expect, test } from "vitest";
import { append, lint, remove, replace } from "./lint.ts";

describe("named-examples", () => {
  test("refuses a body without examples and an example without a summary", async () => {
    const findings = await lint(
      remove(
        "modifications/bodies/Extend.yaml",
        "    examples:\n      extension:\n        $ref: ../examples/extensionRequest.yaml\n",
      ),
      replace("events/examples/refusedPayment.yaml", "summary: An attempt to pay was refused", 'summary: ""'),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "named-examples",
          file: "events/examples/refusedPayment.yaml",
          path: "summary",
          message:
            '"summary" property must match pattern "\\S". Give examples at least one entry, and each entry a summary and a value.',
        },
        {
          rule: "named-examples",
          file: "modifications/bodies/Extend.yaml",
          path: "content.application/json",
          message:
            '"application/json" property must have required property "examples". Give examples at least one entry, and each entry a summary and a value.',
        },
      ]),
    );
  });
});

describe("valid-examples", () => {
  test("refuses a malformed field of a request and a malformed header", async () => {
    const findings = await lint(
      replace("modifications/examples/extensionRequest.yaml", "webcode: SHOP01", "webcode: SHOP 01"),
      replace("events/parameters/WebhookTimestamp.yaml", 'example: "1782642922"', "example: yesterday"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "valid-examples",
          file: "modifications/examples/extensionRequest.yaml",
          path: "value.webcode",
          message:
            'The example `extension` does not fit its schema: /webcode must match pattern "^[A-Za-z0-9_-]+$". Mend the example or the schema.',
        },
        {
          rule: "valid-examples",
          file: "events/parameters/WebhookTimestamp.yaml",
          path: "example",
          message:
            'The example `yesterday` does not fit its schema: must match pattern "^[0-9]{1,12}$". Mend the example or the schema.',
        },
      ]),
    );
  });

  test("refuses members that are not declared: nested, below oneOf and allOf, in an event", async () => {
    const findings = await lint(
      append("sessions/examples/sessionsPage.yaml", "      hasMore: false\n", "      total: 2\n"),
      append("sessions/examples/pendingSession.yaml", "  data:\n", "    colour: red\n"),
      append("errors/examples/terminalOffline.yaml", "  error:\n", "    hint: Look\n"),
      append("events/examples/refusedPayment.yaml", "  event_code: AUTHORISATION\n", "  colour: red\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "valid-examples",
          file: "errors/examples/terminalOffline.yaml",
          path: "value.error",
          message:
            'The example `terminalOffline` does not fit its schema: /error must NOT have unevaluated properties "hint". Mend the example or the schema.',
        },
        {
          rule: "valid-examples",
          file: "events/examples/refusedPayment.yaml",
          path: "value",
          message:
            'The example `refusedPayment` does not fit its schema: must NOT have unevaluated properties "colour". Mend the example or the schema.',
        },
        {
          rule: "valid-examples",
          file: "sessions/examples/pendingSession.yaml",
          path: "value.data",
          message:
            'The example `pendingSession` does not fit its schema: /data must NOT have unevaluated properties "colour". Mend the example or the schema.',
        },
        {
          rule: "valid-examples",
          file: "sessions/examples/sessionsPage.yaml",
          path: "value.data.pagination",
          message:
            'The example `sessionsPage` does not fit its schema: /data/pagination must NOT have unevaluated properties "total". Mend the example or the schema.',
        },
      ]),
    );
  });
});

describe("valid-schema-examples", () => {
  test("refuses an example and a default that do not fit", async () => {
    const findings = await lint(
      replace("errors/schemas/ErrorDetail.yaml", "examples: [400]", "examples: [bad]"),
      replace("common/schemas/PageLimit.yaml", "default: 20", "default: 200"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "valid-schema-examples",
          file: "errors/schemas/ErrorDetail.yaml",
          path: "properties.statusCode.examples.0",
          message: "`examples.0` of a schema does not fit it: must be integer. Mend the value or the schema.",
        },
        {
          rule: "valid-schema-examples",
          file: "common/schemas/PageLimit.yaml",
          path: "default",
          message: "`default` of a schema does not fit it: must be <= 100. Mend the value or the schema.",
        },
      ]),
    );
  });
});

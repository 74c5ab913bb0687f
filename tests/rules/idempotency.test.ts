import { describe, expect, test } from "vitest";
import { append, inBothTrees, lint, remove, replace } from "./lint.ts";

describe("idempotency-key-on-writes", () => {
  test("refuses a write that does not take the header and a header that is required", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(
          `${tree}/payment-refund.yaml`,
          "  parameters:\n    - $ref: ../common/parameters/IdempotencyKey.yaml\n",
        ),
      ),
      replace("common/parameters/IdempotencyKey.yaml", "required: false", "required: true"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "idempotency-key-on-writes",
          file: "common/parameters/IdempotencyKey.yaml",
          path: "",
          message: "The header parameter Idempotency-Key has the wrong need: set required to false.",
        },
        {
          rule: "idempotency-key-on-writes",
          file: "live/payment-refund.yaml",
          path: "post",
          message:
            "POST /external/v1/payment/refund does not take the header parameter Idempotency-Key: add it to its parameters.",
        },
        {
          rule: "idempotency-key-on-writes",
          file: "test/payment-refund.yaml",
          path: "post",
          message:
            "POST /external/v1/test/payment/refund does not take the header parameter Idempotency-Key: add it to its parameters.",
        },
      ]),
    );
  });
});

describe("no-idempotency-key-on-reads", () => {
  test("refuses a read that takes the header", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        append(
          `${tree}/pos-terminals.yaml`,
          "  parameters:\n",
          "    - $ref: ../common/parameters/IdempotencyKey.yaml\n",
        ),
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "no-idempotency-key-on-reads",
          file: "live/pos-terminals.yaml",
          path: "get.parameters",
          message:
            "GET /external/v1/pos/terminals takes the header parameter Idempotency-Key: remove it, a read has no use for it.",
        },
        {
          rule: "idempotency-conflicts",
          file: "live/pos-terminals.yaml",
          path: "get.responses",
          message:
            "GET /external/v1/pos/terminals takes Idempotency-Key but documents no 409: add it to its responses.",
        },
        {
          rule: "no-idempotency-key-on-reads",
          file: "test/pos-terminals.yaml",
          path: "get.parameters",
          message:
            "GET /external/v1/test/pos/terminals takes the header parameter Idempotency-Key: remove it, a read has no use for it.",
        },
        {
          rule: "idempotency-conflicts",
          file: "test/pos-terminals.yaml",
          path: "get.responses",
          message:
            "GET /external/v1/test/pos/terminals takes Idempotency-Key but documents no 409: add it to its responses.",
        },
      ]),
    );
  });
});

describe("idempotency-conflicts", () => {
  test("refuses a 409 without the example of another body", async () => {
    const findings = await lint(
      remove(
        "errors/responses/IdempotencyConflict.yaml",
        "      differentBody:\n        $ref: ../examples/differentBody.yaml\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "idempotency-conflicts",
          file: "errors/responses/IdempotencyConflict.yaml",
          path: "content.application/json.examples",
          message:
            'The answer 409 shows no example with the message "Idempotency key reused with a different request body.": add one, word by word.',
        },
      ]),
    );
  });

  test("refuses a message in other words", async () => {
    const findings = await lint(
      replace("errors/examples/differentEndpoint.yaml", "already used for", "was used at"),
      replace("errors/schemas/IdempotencyConflictError.yaml", "already used for", "was used at"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "idempotency-conflicts",
          file: "errors/responses/IdempotencyConflict.yaml",
          path: "content.application/json.examples",
          message:
            'The answer 409 shows no example with the message "Idempotency key already used for a different endpoint.": add one, word by word.',
        },
      ]),
    );
  });

  test("refuses a write without 409", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(
          `${tree}/payment-refund.yaml`,
          '    "409":\n      $ref: ../errors/responses/IdempotencyConflict.yaml\n',
        ),
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "idempotency-conflicts",
          file: "live/payment-refund.yaml",
          path: "post.responses",
          message:
            "POST /external/v1/payment/refund takes Idempotency-Key but documents no 409: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "live/payment-refund.yaml",
          path: "post.responses",
          message: "POST /external/v1/payment/refund documents no 409: add it to its responses.",
        },
        {
          rule: "idempotency-conflicts",
          file: "test/payment-refund.yaml",
          path: "post.responses",
          message:
            "POST /external/v1/test/payment/refund takes Idempotency-Key but documents no 409: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "test/payment-refund.yaml",
          path: "post.responses",
          message: "POST /external/v1/test/payment/refund documents no 409: add it to its responses.",
        },
      ]),
    );
  });
});

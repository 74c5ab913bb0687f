import { describe, expect, test } from "vitest";
import { append, inBothTrees, lint, remove, replace } from "./lint.ts";

describe("webcode-on-writes", () => {
  test("refuses a body without webcode and one in which it is optional", async () => {
    const findings = await lint(
      replace("modifications/schemas/RefundRequest.yaml", "required: [webcode, ", "required: ["),
      remove(
        "modifications/schemas/CancelRequest.yaml",
        "  webcode:\n    $ref: ../../common/schemas/Webcode.yaml\n",
      ),
      remove("modifications/examples/cancellationRequest.yaml", "  webcode: SHOP01\n"),
      replace("modifications/schemas/CancelRequest.yaml", "required: [webcode, ", "required: ["),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "webcode-on-writes",
          file: "modifications/schemas/CancelRequest.yaml",
          path: "",
          message: "The object has no `webcode`: add it to properties and required.",
        },
        {
          rule: "webcode-on-writes",
          file: "modifications/schemas/RefundRequest.yaml",
          path: "",
          message: "The member `webcode` is optional: add it to required.",
        },
      ]),
    );
  });
});

describe("webcode-on-reads", () => {
  test("refuses a query without webcode and one in which it is optional", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(`${tree}/pos-terminals.yaml`, "    - $ref: ../common/parameters/Webcode.yaml\n"),
      ),
      replace("common/parameters/Webcode.yaml", "required: true", "required: false"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "webcode-on-reads",
          file: "common/parameters/Webcode.yaml",
          path: "",
          message: "The query parameter webcode has the wrong need: set required to true.",
        },
        {
          rule: "webcode-on-reads",
          file: "live/pos-terminals.yaml",
          path: "get",
          message:
            "GET /external/v1/pos/terminals does not take the query parameter webcode: add it to its parameters.",
        },
        {
          rule: "webcode-on-reads",
          file: "test/pos-terminals.yaml",
          path: "get",
          message:
            "GET /external/v1/test/pos/terminals does not take the query parameter webcode: add it to its parameters.",
        },
      ]),
    );
  });
});

describe("json-content", () => {
  test("refuses a second content type", async () => {
    const findings = await lint(
      append(
        "modifications/bodies/Cancel.yaml",
        "content:\n",
        "  text/plain:\n    schema: { type: string }\n    examples: { text: { summary: A text, value: Cancel it } }\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "json-content",
          file: "modifications/bodies/Cancel.yaml",
          path: "content",
          message:
            'Property "text/plain" is not expected to be here. Describe exactly one content type, application/json, with its schema.',
        },
      ]),
    );
  });
});

describe("request-body-on-writes", () => {
  test("refuses a body that may be left out", async () => {
    const findings = await lint(
      replace("modifications/bodies/Refund.yaml", "required: true", "required: false"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "request-body-on-writes",
          file: "modifications/bodies/Refund.yaml",
          path: "required",
          message:
            '"required" property must be equal to constant. Describe a requestBody with `required: true`.',
        },
      ]),
    );
  });
});

describe("no-request-body-on-reads", () => {
  test("refuses a read with a body", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        append(
          `${tree}/payment-session-by-id.yaml`,
          "  tags: [Sessions]\n",
          "  requestBody:\n    $ref: ../modifications/bodies/Cancel.yaml\n",
        ),
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "no-request-body-on-reads",
          file: "live/payment-session-by-id.yaml",
          path: "get",
          message: "A GET has a body, which many clients cannot send: remove requestBody.",
        },
        {
          rule: "no-request-body-on-reads",
          file: "test/payment-session-by-id.yaml",
          path: "get",
          message: "A GET has a body, which many clients cannot send: remove requestBody.",
        },
      ]),
    );
  });
});

describe("closed-requests", () => {
  test("refuses a nested object that is open", async () => {
    const findings = await lint(
      remove("common/schemas/RequestedAmount.yaml", "additionalProperties: false\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "closed-requests",
          file: "common/schemas/RequestedAmount.yaml",
          path: "",
          message: "An object in a request accepts unknown members: give it `additionalProperties: false`.",
        },
      ]),
    );
  });
});

describe("open-answers", () => {
  test("refuses an answer and an event that are closed", async () => {
    const findings = await lint(
      append("common/schemas/Pagination.yaml", "type: object\n", "additionalProperties: false\n"),
      append("events/schemas/ModificationData.yaml", "type: object\n", "unevaluatedProperties: false\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "open-answers",
          file: "events/schemas/ModificationData.yaml",
          path: "unevaluatedProperties",
          message:
            "An object that the API sends refuses new members: remove `unevaluatedProperties: false`, or use another schema here.",
        },
        {
          rule: "open-answers",
          file: "common/schemas/Pagination.yaml",
          path: "additionalProperties",
          message:
            "An object that the API sends refuses new members: remove `additionalProperties: false`, or use another schema here.",
        },
      ]),
    );
  });
});

describe("success-envelope", () => {
  test("refuses data that is optional and a success that can be false", async () => {
    const findings = await lint(
      replace("pos/schemas/ListTerminalsResponse.yaml", "required: [success, data]", "required: [success]"),
      remove("sessions/schemas/CreateSessionResponse.yaml", "    const: true\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "success-envelope",
          file: "sessions/schemas/CreateSessionResponse.yaml",
          path: "",
          message: "The member `success` can have any value: give it `const: true`.",
        },
        {
          rule: "success-envelope",
          file: "pos/schemas/ListTerminalsResponse.yaml",
          path: "",
          message: "The member `data` is optional: add it to required.",
        },
      ]),
    );
  });
});

describe("error-envelope", () => {
  test("refuses an error whose traceId is optional", async () => {
    const findings = await lint(
      replace(
        "errors/schemas/DeviceError.yaml",
        "      - $ref: ErrorDetail.yaml\n",
        "      - properties: { traceId: { type: string }, statusCode: { const: 502 } }\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "error-envelope",
          file: "errors/schemas/DeviceError.yaml",
          path: "",
          message: "The member `error.traceId` is optional: add it to required.",
        },
      ]),
    );
  });
});

describe("minor-units", () => {
  test("refuses an amount that can be a fraction and one without a currency", async () => {
    const findings = await lint(
      replace("common/schemas/MinorUnits.yaml", "type: integer", "type: number"),
      replace(
        "sessions/schemas/RedirectData.yaml",
        "amount:\n    $ref: ../../common/schemas/Amount.yaml",
        "amount:\n    $ref: ../../common/schemas/MinorUnits.yaml",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "minor-units",
          file: "common/schemas/MinorUnits.yaml",
          path: "",
          message: "`value` beside `currency` is not an integer: count minor units, `type: integer`.",
        },
        {
          rule: "minor-units",
          file: "sessions/schemas/RedirectData.yaml",
          path: "properties",
          message: "`amount` is not a sum of money: make it an object with `value` and `currency`.",
        },
      ]),
    );
  });
});

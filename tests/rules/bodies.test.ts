// tier: integration
import { describe, expect, test } from "vitest";
import { append, inBothTrees, lint, remove, replace } from "./lint.ts";

describe("webcode-on-writes", () => {
  test("refuses a body without webcode and one in which it is optional", async () => {
    const findings = await lint(
      replace("components/schemas/RefundRequest.yaml", "required: [webcode, ", "required: ["),
      remove("components/schemas/CancelRequest.yaml", "  webcode:\n    $ref: Webcode.yaml\n"),
      remove("components/examples/requests/cancellationRequest.yaml", "  webcode: SHOP01\n"),
      replace("components/schemas/CancelRequest.yaml", "required: [webcode, ", "required: ["),
    );
    expect(findings).toEqual([
      {
        rule: "webcode-on-writes",
        file: "components/schemas/CancelRequest.yaml",
        path: "",
        message: "The object has no `webcode`: add it to properties and required.",
      },
      {
        rule: "webcode-on-writes",
        file: "components/schemas/RefundRequest.yaml",
        path: "",
        message: "The member `webcode` is optional: add it to required.",
      },
    ]);
  });
});

describe("webcode-on-reads", () => {
  test("refuses a query without webcode and one in which it is optional", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(`${tree}/pos-terminals.yaml`, "    - $ref: ../components/parameters/Webcode.yaml\n"),
      ),
      replace("components/parameters/Webcode.yaml", "required: true", "required: false"),
    );
    expect(findings).toEqual([
      {
        rule: "webcode-on-reads",
        file: "components/parameters/Webcode.yaml",
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
    ]);
  });
});

describe("json-content", () => {
  test("refuses a second content type", async () => {
    const findings = await lint(
      append(
        "components/request-bodies/Cancel.yaml",
        "content:\n",
        "  text/plain:\n    schema: { type: string }\n    examples: { text: { summary: A text, value: Cancel it } }\n",
      ),
    );
    expect(findings).toEqual([
      {
        rule: "json-content",
        file: "components/request-bodies/Cancel.yaml",
        path: "content",
        message:
          'Property "text/plain" is not expected to be here. Describe exactly one content type, application/json, with its schema.',
      },
    ]);
  });
});

describe("request-body-on-writes", () => {
  test("refuses a body that may be left out", async () => {
    const findings = await lint(
      replace("components/request-bodies/Refund.yaml", "required: true", "required: false"),
    );
    expect(findings).toEqual([
      {
        rule: "request-body-on-writes",
        file: "components/request-bodies/Refund.yaml",
        path: "required",
        message:
          '"required" property must be equal to constant. Describe a requestBody with `required: true`.',
      },
    ]);
  });
});

describe("no-request-body-on-reads", () => {
  test("refuses a read with a body", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        append(
          `${tree}/payment-session-by-id.yaml`,
          "  tags: [Sessions]\n",
          "  requestBody:\n    $ref: ../components/request-bodies/Cancel.yaml\n",
        ),
      ),
    );
    expect(findings).toEqual([
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
    ]);
  });
});

describe("closed-requests", () => {
  test("refuses a nested object that is open", async () => {
    const findings = await lint(
      remove("components/schemas/RequestedAmount.yaml", "additionalProperties: false\n"),
    );
    expect(findings).toEqual([
      {
        rule: "closed-requests",
        file: "components/schemas/RequestedAmount.yaml",
        path: "",
        message: "An object in a request accepts unknown members: give it `additionalProperties: false`.",
      },
    ]);
  });
});

describe("open-answers", () => {
  test("refuses an answer and an event that are closed", async () => {
    const findings = await lint(
      append("components/schemas/Pagination.yaml", "type: object\n", "additionalProperties: false\n"),
      append("components/schemas/ModificationData.yaml", "type: object\n", "unevaluatedProperties: false\n"),
    );
    expect(findings).toEqual([
      {
        rule: "open-answers",
        file: "components/schemas/ModificationData.yaml",
        path: "unevaluatedProperties",
        message:
          "An object that the API sends refuses new members: remove `unevaluatedProperties: false`, or use another schema here.",
      },
      {
        rule: "open-answers",
        file: "components/schemas/Pagination.yaml",
        path: "additionalProperties",
        message:
          "An object that the API sends refuses new members: remove `additionalProperties: false`, or use another schema here.",
      },
    ]);
  });
});

describe("success-envelope", () => {
  test("refuses data that is optional and a success that can be false", async () => {
    const findings = await lint(
      replace(
        "components/schemas/ListTerminalsResponse.yaml",
        "required: [success, data]",
        "required: [success]",
      ),
      remove("components/schemas/CreateSessionResponse.yaml", "    const: true\n"),
    );
    expect(findings).toEqual([
      {
        rule: "success-envelope",
        file: "components/schemas/CreateSessionResponse.yaml",
        path: "",
        message: "The member `success` can have any value: give it `const: true`.",
      },
      {
        rule: "success-envelope",
        file: "components/schemas/ListTerminalsResponse.yaml",
        path: "",
        message: "The member `data` is optional: add it to required.",
      },
    ]);
  });
});

describe("error-envelope", () => {
  test("refuses an error whose traceId is optional", async () => {
    const findings = await lint(
      replace(
        "components/schemas/DeviceError.yaml",
        "      - $ref: ErrorDetail.yaml\n",
        "      - properties: { traceId: { type: string }, statusCode: { const: 502 } }\n",
      ),
    );
    expect(findings).toEqual([
      {
        rule: "error-envelope",
        file: "components/schemas/DeviceError.yaml",
        path: "",
        message: "The member `error.traceId` is optional: add it to required.",
      },
    ]);
  });
});

describe("minor-units", () => {
  test("refuses an amount that can be a fraction and one without a currency", async () => {
    const findings = await lint(
      replace("components/schemas/MinorUnits.yaml", "type: integer", "type: number"),
      replace(
        "components/schemas/RedirectData.yaml",
        "amount:\n    $ref: Amount.yaml",
        "amount:\n    $ref: MinorUnits.yaml",
      ),
    );
    expect(findings).toEqual([
      {
        rule: "minor-units",
        file: "components/schemas/MinorUnits.yaml",
        path: "",
        message: "`value` beside `currency` is not an integer: count minor units, `type: integer`.",
      },
      {
        rule: "minor-units",
        file: "components/schemas/RedirectData.yaml",
        path: "properties",
        message: "`amount` is not a sum of money: make it an object with `value` and `currency`.",
      },
    ]);
  });
});

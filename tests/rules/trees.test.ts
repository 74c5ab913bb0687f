import { describe, expect, test } from "vitest";
import { lint, remove, replace } from "./lint.ts";

describe("mirrored-trees", () => {
  test("refuses a path that only one tree has", async () => {
    const findings = await lint(
      remove("openapi.yaml", "  /external/v1/test/payment/refund:\n    $ref: test/payment-refund.yaml\n"),
      remove("openapi.yaml", "  /external/v1/pos/terminals:\n    $ref: live/pos-terminals.yaml\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "mirrored-trees",
          file: "openapi.yaml",
          path: "paths",
          message:
            "POST /external/v1/payment/refund has no mirror image: add POST /external/v1/test/payment/refund to the Test tree.",
        },
        {
          rule: "mirrored-trees",
          file: "openapi.yaml",
          path: "paths",
          message:
            "GET /external/v1/test/pos/terminals has no mirror image: add GET /external/v1/pos/terminals to the Live tree.",
        },
      ]),
    );
  });

  test("refuses a description, an answer, a parameter and an x-assumed that differ", async () => {
    const findings = await lint(
      replace("test/payment-refund.yaml", "Gives back", "Returns"),
      replace("test/payment-refund.yaml", "BadRequestOnRefund", "BadRequestOnCapture"),
      remove("test/payment-sessions.yaml", "    - $ref: ../common/parameters/Limit.yaml\n"),
      remove(
        "test/payment-extend.yaml",
        "  x-assumed: The path follows the one of the refund; the vendor says that the operation exists.\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "mirrored-trees",
          file: "test/payment-extend.yaml",
          path: "post",
          message:
            "POST /external/v1/test/payment/extend is not the mirror image of POST /external/v1/payment/extend: x-assumed differs, make the two equal.",
        },
        {
          rule: "mirrored-trees",
          file: "test/payment-refund.yaml",
          path: "post.description",
          message:
            "POST /external/v1/test/payment/refund is not the mirror image of POST /external/v1/payment/refund: description differs, make the two equal.",
        },
        {
          rule: "mirrored-trees",
          file: "test/payment-refund.yaml",
          path: "post.responses",
          message:
            "POST /external/v1/test/payment/refund is not the mirror image of POST /external/v1/payment/refund: responses.400 differs, make the two equal.",
        },
        {
          rule: "mirrored-trees",
          file: "test/payment-sessions.yaml",
          path: "get.parameters",
          message:
            "GET /external/v1/test/payment/sessions is not the mirror image of GET /external/v1/payment/sessions: parameters.6 differs, make the two equal.",
        },
      ]),
    );
  });

  test("refuses an operationId without Test behind the verb and a summary without it", async () => {
    const findings = await lint(
      replace("test/payment-refund.yaml", "refundTestPayment", "refundPaymentTest"),
      replace("test/payment-refund.yaml", "Refund a payment (Test)", "Refund a payment"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "mirrored-trees",
          file: "test/payment-refund.yaml",
          path: "post.operationId",
          message:
            'POST /external/v1/test/payment/refund is not the mirror image of POST /external/v1/payment/refund: operationId differs, it must be "refundTestPayment".',
        },
        {
          rule: "mirrored-trees",
          file: "test/payment-refund.yaml",
          path: "post.summary",
          message:
            'POST /external/v1/test/payment/refund is not the mirror image of POST /external/v1/payment/refund: summary differs, it must be "Refund a payment (Test)".',
        },
      ]),
    );
  });
});

describe("operations-only", () => {
  test("refuses parameters beside the operations of a path", async () => {
    const findings = await lint(
      replace(
        "test/pos-terminals.yaml",
        "get:\n",
        "parameters:\n  - $ref: ../common/parameters/Limit.yaml\nget:\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "operations-only",
          file: "test/pos-terminals.yaml",
          path: "",
          message:
            'Property "parameters" is not expected to be here. Move what the operations share into each of them, and use only get, post, put, patch, delete.',
        },
      ]),
    );
  });
});

describe("scope-of-tree", () => {
  test("refuses the scope of the other tree and an operation without security", async () => {
    const findings = await lint(
      replace("live/payment-refund.yaml", "external_api_live", "external_api_test"),
      remove("test/payment-refund.yaml", "  security:\n    - ApiKey: [external_api_test]\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "scope-of-tree",
          file: "live/payment-refund.yaml",
          path: "post.security",
          message:
            "POST /external/v1/payment/refund does not ask for the scope of its tree: set security to `- ApiKey: [external_api_live]`.",
        },
        {
          rule: "scope-of-tree",
          file: "test/payment-refund.yaml",
          path: "post",
          message:
            "POST /external/v1/test/payment/refund does not ask for the scope of its tree: set security to `- ApiKey: [external_api_test]`.",
        },
      ]),
    );
  });

  test("refuses a path outside the trees", async () => {
    const findings = await lint(
      replace("openapi.yaml", "  /external/v1/payment/refund:", "  /internal/payment/refund:"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "mirrored-trees",
          file: "openapi.yaml",
          path: "paths",
          message:
            "POST /external/v1/test/payment/refund has no mirror image: add POST /external/v1/payment/refund to the Live tree.",
        },
        {
          rule: "scope-of-tree",
          file: "openapi.yaml",
          path: "paths",
          message:
            "POST /internal/payment/refund is in no tree: begin its path with the routes of an environment in x-environments.",
        },
      ]),
    );
  });
});

describe("api-key-header", () => {
  test("refuses another header and an environment without a scope", async () => {
    const findings = await lint(
      replace("common/ApiKey.yaml", "name: X-API-KEY", "name: Authorization"),
      remove("common/ApiKey.yaml", "    scope: external_api_test\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "api-key-header",
          file: "common/ApiKey.yaml",
          path: "name",
          message:
            '"name" property must be equal to constant. Describe ApiKey as type apiKey in header X-API-KEY, with scope and routes of each of x-environments.',
        },
        {
          rule: "api-key-header",
          file: "common/ApiKey.yaml",
          path: "x-environments.test",
          message:
            '"test" property must have required property "scope". Describe ApiKey as type apiKey in header X-API-KEY, with scope and routes of each of x-environments.',
        },
      ]),
    );
  });

  test.each([
    ["in: header", "in: query", "in"],
    ["type: apiKey", "type: http", "type"],
    ["type: apiKey\n", "", ""],
    ["scope: external_api_test", "scope: ''", "x-environments.test.scope"],
    ["routes: /external/v1/test", "routes: external/v1/test", "x-environments.test.routes"],
    ["routes: /external/v1/test", "routes: /external/v1/test/", "x-environments.test.routes"],
    ["routes: /external/v1/test", "routes: [/external/v1/test]", "x-environments.test.routes"],
  ])("refuses %j as %j", async (find, replacement, member) => {
    const file = "common/ApiKey.yaml";
    const findings = await lint(replace(file, find, replacement));
    expect(findings).toContainEqual(expect.objectContaining({ rule: "api-key-header", file, path: member }));
  });
});

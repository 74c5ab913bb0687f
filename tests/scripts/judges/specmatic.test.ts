import { describe, expect, it } from "vitest";
import { parseSpecmaticLog, type Scenario } from "../../../scripts/judges/specmatic-log.ts";
import { judge } from "../../../scripts/judges/verdict.ts";

const log = `
  Request to http://127.0.0.1:4020 at 2026-11-26 9:3:27.436
    POST /external/v1/test/payment/refund
    X-API-KEY: avp_test_key

  Response at 2026-11-26 9:3:27.550
    404 Not Found
    Content-Type: application/json

    {
        "success": false,
        "error": {
            "message": "Payment not found.",
            "code": 10404,
            "statusCode": 404
        }
    }

+ve  Scenario: POST /external/v1/test/payment/refund -> 202 with the request from the example 'fullRefund' has FAILED
Reason:
  Response at 2026-11-26 9:3:28.550
    200 OK
    { "success": true }

Scenario: GET /external/v1/test/pos/terminals -> 200 with the request from the example 'allTerminals' has SUCCEEDED
-ve  Scenario: GET /external/v1/test/pos/terminals -> 4xx where the param 'webcode' is missing has FAILED
`;

describe("the log of Specmatic", () => {
  it("gives each scenario with the response before it", () => {
    expect(parseSpecmaticLog(log)).toEqual([
      {
        kind: "positive",
        operation: "POST /external/v1/test/payment/refund",
        name: "-> 202 with the request from the example 'fullRefund'",
        succeeded: false,
        status: 404,
        code: 10404,
        message: "Payment not found.",
      },
      {
        kind: "example",
        operation: "GET /external/v1/test/pos/terminals",
        name: "-> 200 with the request from the example 'allTerminals'",
        succeeded: true,
        status: 200,
      },
      // Nothing was sent since the scenario before.
      expect.objectContaining({ kind: "negative", succeeded: false, status: 0 }),
    ]);
  });
});

describe("the judgement of Specmatic's scenarios", () => {
  const failed: Scenario = {
    kind: "positive",
    operation: "POST /external/v1/test/payment/refund",
    name: "-> 202",
    succeeded: false,
    status: 404,
    code: 10404,
  };

  it("counts a valid request that is refused for a documented reason", () => {
    const { figures, problems } = judge([failed]);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ "refused: there is no such session, payment or terminal": 1 });
  });

  it.each([
    ["a valid request that is refused for another reason", { code: 10500, status: 500 }],
    ["an example that is refused", { kind: "example" }],
    ["an invalid request without the documented response", { kind: "negative", status: 201 }],
  ] as const)("names %s as a problem", (_, change) => {
    expect(judge([{ ...failed, ...change }]).problems).toHaveLength(1);
  });
});

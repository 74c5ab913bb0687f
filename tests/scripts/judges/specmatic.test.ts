import { describe, expect, it } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import { parseSpecmaticLog, type Scenario } from "../../../scripts/judges/specmatic-log.ts";
import { judge } from "../../../scripts/judges/verdict.ts";
import { readShown } from "../../../scripts/proof/page.ts";

const log = `
  Request to http://127.0.0.1:4020 at 2026-11-26 9:3:27.436
    POST /external/v1/test/payment/refund
    X-API-KEY: avp_test_key

    {
        "reason": "RETURN"
    }

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

Scenario: GET /external/v1/test/payment/session/(sessionId:SessionId) -> 200 with the request from the example 'pendingSession' has SUCCEEDED
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
        request: expect.stringMatching(
          /^ +Request to .*X-API-KEY: avp_test_key.*"reason": "RETURN"\n +}\n$/s,
        ),
      },
      {
        kind: "example",
        operation: "GET /external/v1/test/payment/session/{sessionId}",
        name: "-> 200 with the request from the example 'pendingSession'",
        succeeded: true,
        status: 200,
        request: "",
      },
      // Nothing was sent since the scenario before.
      expect.objectContaining({ kind: "negative", succeeded: false, status: 0 }),
    ]);
  });
});

it("the log of Specmatic may have what looks like its own lines in bodies and names", () => {
  const scenarios = parseSpecmaticLog(`
  Request to http://127.0.0.1:4020 at 9:3:27
    POST /a
    { "note": "a Response at noon, 404 Not Found" }

  Response at 9:3:27
    201 Created
    { "note": "500 Internal Error", "inner": { "code": 7 }, "more": "the \\"message\\": \\"no\\"" }
    400 times it was Sent: 3
a line with  "code": 5 and "message": "none"
not a Scenario: GET /b -> 200 has SUCCEEDED
-ve  Scenario: GET /x/(id:Some_Id1)/(other2:Text) -> 4xx that has FAILED before has FAILED
Scenario: GET /b -> 200 has SUCCEEDED or not
`);
  expect(scenarios).toEqual([
    {
      ...{ kind: "negative", operation: "GET /x/{id}/{other2}", name: "-> 4xx that has FAILED before" },
      ...{ succeeded: false, status: 201, request: expect.stringContaining("POST /a") },
    },
  ]);
  expect(scenarios[0]?.request).not.toContain("201 Created");
});

describe("the judgement of Specmatic's scenarios", () => {
  const everyOperation = operations
    .filter(({ environment }) => environment === "test")
    .map(
      ({ method, path }): Scenario => ({
        kind: "positive",
        operation: `${method} ${path}`,
        name: "-> 2xx",
        succeeded: true,
        status: 200,
        request: "",
      }),
    );
  const failed: Scenario = {
    kind: "positive",
    operation: "POST /external/v1/test/payment/refund",
    name: "-> 202",
    succeeded: false,
    status: 404,
    code: 10404,
    message: "Payment not found.",
    request: "",
  };
  const judged = (...scenarios: Scenario[]) => judge([...everyOperation, ...scenarios], "test", ["positive"]);

  it("counts a valid request that is refused for a reason that its operation documents", () => {
    const { figures, problems } = judged(failed);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ "refused: No such payment for this key": 1 });
  });

  it.each([
    ["a valid request that gets an internal error", { code: 10500, status: 500 }],
    [
      "a valid request whose body is called invalid",
      { code: 12001, status: 400, message: "Body field reason is required." },
    ],
    [
      "a valid request with an error that only another operation documents",
      { operation: "POST /external/v1/test/payment/session" },
    ],
    ["a valid request with the code of a documented error and another status", { status: 400 }],
    ["a valid request with the message of a documented error and another code", { code: 10405 }],
    ["an example that is refused", { kind: "example" }],
    ["an invalid request without the documented response", { kind: "negative", status: 201 }],
  ] as const)("names %s as a problem", (_, change) => {
    expect(judged({ ...failed, ...change }).problems).toHaveLength(1);
  });

  it("counts the requests of each kind, and those of them with the documented response", () => {
    const refused = { ...failed, kind: "negative", succeeded: true } as const;
    const { figures } = judge([...everyOperation, failed, refused], "test", ["positive", "negative"]);
    const { length } = everyOperation;
    expect(figures).toEqual({
      "positive requests": length + 1,
      "positive requests with the documented response": length,
      "negative requests": 1,
      "negative requests with the documented response": 1,
      "refused: No such payment for this key": 1,
    });
  });

  it("names a problem by the request and what came back", () => {
    const { figures, problems } = judged({ ...failed, status: 400 });
    expect(problems).toEqual([
      "positive POST /external/v1/test/payment/refund -> 202: 400 Payment not found.",
    ]);
    expect(Object.keys(figures)).toEqual([
      "positive requests",
      "positive requests with the documented response",
    ]);
    const { message: _, ...silent } = { ...failed, status: 500 };
    expect(judged(silent).problems).toEqual(["positive POST /external/v1/test/payment/refund -> 202: 500 "]);
    const example = { ...failed, kind: "example", status: 0 } as const;
    expect(judged(example).problems).toHaveLength(1);
  });

  const documented = everyOperation.flatMap((scenario) => {
    const { errors = [] } =
      operations.find(({ method, path }) => `${method} ${path}` === scenario.operation) ?? {};
    return errors.map((name) => ({ scenario, name, error: apiErrors[name] }));
  });
  const ofStatuses = (...statuses: number[]) =>
    documented.filter(({ name, error }) => statuses.includes(error.statusCode) && !/^route|Path$/.test(name));
  const refusedWith = ({ scenario, error }: (typeof documented)[number]) => {
    const { statusCode: status, code, message } = error;
    return judged({ ...scenario, succeeded: false, status, code, message });
  };

  it("accepts of a valid request what depends on the data: what it names is not there, or its key was used", () => {
    const some = ofStatuses(404, 409);
    expect(new Set(some.map(({ name }) => name)).size).toBeGreaterThan(4);
    for (const one of some) {
      const { figures, problems } = refusedWith(one);
      expect([one.name, problems]).toEqual([one.name, []]);
      expect(figures).toMatchObject({ [`refused: ${one.error.summary}`]: 1 });
    }
  });

  it("accepts each error that the last run of the judges met", async () => {
    const { figures = {} } = (await readShown())["judges"] ?? {};
    const met = Object.keys(figures).flatMap((name) => /, test: refused: (.*)$/.exec(name)?.[1] ?? []);
    expect(met.length).toBeGreaterThan(5);
    const refused = documented.filter(({ error }) => met.includes(error.summary));
    expect(new Set(refused.map(({ error }) => error.summary)).size).toBe(met.length);
    for (const one of refused) expect([one.name, refusedWith(one).problems]).toEqual([one.name, []]);
  });

  it("accepts of a valid request no error of the server, of its form or of its size", () => {
    const some = ofStatuses(413, 415, 429, 500, 503);
    expect(new Set(some.map(({ name }) => name)).size).toBeGreaterThan(4);
    for (const one of some) expect([one.name, refusedWith(one).problems.length]).toEqual([one.name, 1]);
  });

  it("tells a value that Specmatic only means to be invalid from one that is", () => {
    const invalid: Scenario = {
      ...failed,
      kind: "negative",
      status: 201,
      name: "-> 4xx where urlKo is set to a value matching an invalid regex '^a[a-z_]*_$'",
    };
    const valid = { ...invalid, request: '    {\n        "urlKo": "ab_"\n    }' };
    expect(judged(valid).problems).toEqual([]);
    expect(judged(valid).figures).toMatchObject({ "accepted: valid, unlike Specmatic meant it": 1 });
    expect(judged({ ...valid, request: '        "urlKo": "AB_",' }).problems).toHaveLength(1);
    expect(judged({ ...valid, request: '        "urlKo": "ab_!"' }).problems).toHaveLength(1);
    expect(judged({ ...valid, request: '        "urlOk": "ab_"' }).problems).toHaveLength(1);
  });

  it("names each operation of which no request was sent", () => {
    const unsent = everyOperation.map((scenario) => ({ ...scenario, succeeded: false, status: 0 }));
    const { figures, problems } = judge(unsent, "test", ["positive"]);
    expect(figures).toMatchObject({ "not sent: an internal error of Specmatic": unsent.length });
    expect(problems).toEqual(
      everyOperation.map(({ operation }) => `positive ${operation}: no request was sent`),
    );
    expect(judge(everyOperation, "test", ["positive", "negative"]).problems).toHaveLength(unsent.length);
  });
});

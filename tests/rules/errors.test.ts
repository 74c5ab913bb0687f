import { describe, expect, test } from "vitest";
import { append, inBothTrees, lint, remove, replace } from "./lint.ts";

describe("required-errors", () => {
  test("refuses a path and a body that name a resource, without 404", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(
          `${tree}/payment-session-by-id.yaml`,
          '    "404":\n      $ref: ../sessions/responses/SessionNotFound.yaml\n',
        ),
      ),
      ...inBothTrees((tree) =>
        remove(
          `${tree}/pos-payment.yaml`,
          '    "404":\n      $ref: ../pos/responses/TerminalNotFound.yaml\n',
        ),
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "required-errors",
          file: "live/payment-session-by-id.yaml",
          path: "get.responses",
          message: "GET /external/v1/payment/session/{sessionId} documents no 404: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "live/pos-payment.yaml",
          path: "post.responses",
          message: "POST /external/v1/pos/payment documents no 404: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "test/payment-session-by-id.yaml",
          path: "get.responses",
          message:
            "GET /external/v1/test/payment/session/{sessionId} documents no 404: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "test/pos-payment.yaml",
          path: "post.responses",
          message: "POST /external/v1/test/pos/payment documents no 404: add it to its responses.",
        },
      ]),
    );
  });

  test("refuses a write without 413 and a read without 500", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(
          `${tree}/payment-refund.yaml`,
          '    "413":\n      $ref: ../errors/responses/PayloadTooLarge.yaml\n',
        ),
      ),
      ...inBothTrees((tree) =>
        remove(
          `${tree}/payment-sessions.yaml`,
          '    "500":\n      $ref: ../errors/responses/InternalError.yaml\n',
        ),
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "required-errors",
          file: "live/payment-refund.yaml",
          path: "post.responses",
          message: "POST /external/v1/payment/refund documents no 413: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "live/payment-sessions.yaml",
          path: "get.responses",
          message: "GET /external/v1/payment/sessions documents no 500: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "test/payment-refund.yaml",
          path: "post.responses",
          message: "POST /external/v1/test/payment/refund documents no 413: add it to its responses.",
        },
        {
          rule: "required-errors",
          file: "test/payment-sessions.yaml",
          path: "get.responses",
          message: "GET /external/v1/test/payment/sessions documents no 500: add it to its responses.",
        },
      ]),
    );
  });

  test("refuses a 403 without one of its codes", async () => {
    const findings = await lint(
      remove(
        "errors/responses/Forbidden.yaml",
        "      ipNotAllowed:\n        $ref: ../examples/ipNotAllowed.yaml\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "required-errors",
          file: "errors/responses/Forbidden.yaml",
          path: "content.application/json.examples",
          message: "The answer 403 shows no example with the code 11002: add one.",
        },
      ]),
    );
  });

  test("refuses a modification of a payment without 404", async () => {
    const findings = await lint(
      ...inBothTrees((tree) =>
        remove(
          `${tree}/payment-refund.yaml`,
          '    "404":\n      $ref: ../modifications/responses/PaymentNotFound.yaml\n',
        ),
      ),
    );
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ["required-errors", "POST /external/v1/payment/refund documents no 404: add it to its responses."],
      ["required-errors", "POST /external/v1/test/payment/refund documents no 404: add it to its responses."],
    ]);
  });

  test("refuses any status whose own code no example shows", async () => {
    const shows = (response: string, ...names: string[]) =>
      names.map((name) => replace(`${response}.yaml`, `examples/${name}.yaml`, "examples/ipNotAllowed.yaml"));
    const findings = await lint(
      ...shows("errors/responses/BadRequestOnQuery", "missingWebcode"),
      ...shows("sessions/responses/SessionNotFound", "sessionNotFound"),
      ...shows("errors/responses/IdempotencyConflict", "differentBody", "differentEndpoint"),
      ...shows("errors/responses/PayloadTooLarge", "payloadTooLarge"),
      ...shows("errors/responses/UnsupportedMediaType", "unsupportedMediaType"),
      ...shows("errors/responses/InternalError", "internalError"),
    );
    const missing = findings.filter(({ rule }) => rule === "required-errors");
    expect(Object.fromEntries(missing.map(({ file, message }) => [file, message]))).toEqual(
      Object.fromEntries(
        [
          ["errors/responses/BadRequestOnQuery", 400, 12001],
          ["sessions/responses/SessionNotFound", 404, 10404],
          ["errors/responses/IdempotencyConflict", 409, 10409],
          ["errors/responses/PayloadTooLarge", 413, 12001],
          ["errors/responses/UnsupportedMediaType", 415, 12001],
          ["errors/responses/InternalError", 500, 10500],
        ].map(([response, status, code]) => [
          `${response}.yaml`,
          `The answer ${status} shows no example with the code ${code}: add one.`,
        ]),
      ),
    );
  });
});

describe("field-error-codes", () => {
  test("refuses a country field without the code for a malformed country", async () => {
    const findings = await lint(
      remove(
        "sessions/responses/BadRequestOnCreateSession.yaml",
        "      invalidCountry:\n        $ref: ../../errors/examples/invalidCountry.yaml\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "field-error-codes",
          file: "sessions/responses/BadRequestOnCreateSession.yaml",
          path: "content.application/json.examples",
          message:
            "A field of the request can answer the code 12006, and no example of status 400 shows it: add one.",
        },
        {
          rule: "every-error-code",
          file: "errors/schemas/ErrorCode.yaml",
          path: "x-error-codes.8",
          message:
            "No operation shows the code 12006 with status 400: add a named example, or take the status out of the registry.",
        },
      ]),
    );
  });
});

describe("error-code-registry", () => {
  test("refuses an enum that is not the registry and a name that is registered twice", async () => {
    const findings = await lint(
      replace("errors/schemas/ErrorCode.yaml", "13001, 13004]", "13001, 13002, 13004]"),
      replace("errors/schemas/ErrorCode.yaml", "name: IpNotAllowed", "name: InvalidApiKey"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "error-code-registry",
          file: "errors/schemas/ErrorCode.yaml",
          path: "enum",
          message:
            "The enum is not the registry: it must be [10404, 10409, 10500, 11001, 11002, 11008, 12001, 12002, 12006, 12009, 13001, 13004].",
        },
        {
          rule: "error-code-registry",
          file: "errors/schemas/ErrorCode.yaml",
          path: "x-error-codes.4.name",
          message: "The name InvalidApiKey is registered twice: keep one entry.",
        },
      ]),
    );
  });
});

describe("error-code-entries", () => {
  test("refuses an entry that does not say what to do", async () => {
    const findings = await lint(
      remove("errors/schemas/ErrorCode.yaml", "    action: Send two upper-case letters, for example ES.\n"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "error-code-entries",
          file: "errors/schemas/ErrorCode.yaml",
          path: "x-error-codes.8",
          message:
            'Item at index 8 must have required property "action". Give every entry of x-error-codes its code, name, statusCodes, meaning and action.',
        },
      ]),
    );
  });
});

describe("error-code-entries, each member", () => {
  test.each([
    ["code: 12006", "code: a country", "code"],
    ["name: InvalidCountry", "name: invalid_country", "name"],
    ["name: InvalidCountry", "name: Invalid2Country", "name"],
    ["statusCodes: [400]\n    meaning: A country", "statusCodes: []\n    meaning: A country", "statusCodes"],
    ["statusCodes: [400]\n    meaning: A country", "statusCodes: 400\n    meaning: A country", "statusCodes"],
    [
      "statusCodes: [400]\n    meaning: A country",
      "statusCodes: [399]\n    meaning: A country",
      "statusCodes.0",
    ],
    [
      "statusCodes: [400]\n    meaning: A country",
      "statusCodes: [600]\n    meaning: A country",
      "statusCodes.0",
    ],
    [
      "statusCodes: [400]\n    meaning: A country",
      "statusCodes: [4.5]\n    meaning: A country",
      "statusCodes.0",
    ],
    ["meaning: A country is not an ISO 3166-1 alpha-2 code.", "meaning: ''", "meaning"],
    ["action: Send two upper-case letters, for example ES.", "action: ''", "action"],
  ])("refuses %j as %j", async (find, replacement, member) => {
    const findings = await lint(replace("errors/schemas/ErrorCode.yaml", find, replacement));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "error-code-entries", path: `x-error-codes.8.${member}` }),
    );
  });
});

test.each([
  ["an entry that is no object", "  - code: 12006\n", "  - 12006\n  - code: 12006\n"],
  ["an entry that is empty", "  - code: 12006\n", "  -\n  - code: 12006\n"],
  ["no list", "x-error-codes:\n", "x-error-codes: none\nx-former:\n"],
  ["nothing", "x-error-codes:\n", "x-former:\n"],
])("a registry with %s is refused in words, by whatever looks at it", async (_, find, replacement) => {
  const findings = await lint(replace("errors/schemas/ErrorCode.yaml", find, replacement));
  expect(new Set(findings.map(({ rule }) => rule))).toContain("error-code-entries");
});

describe("every-error-code", () => {
  test("refuses a code that no example shows, at all or under one of its statuses", async () => {
    const findings = await lint(
      remove(
        "errors/responses/ProviderError.yaml",
        "      providerError:\n        $ref: ../examples/providerError.yaml\n",
      ),
      replace("errors/schemas/ErrorCode.yaml", "statusCodes: [502]", "statusCodes: [502, 504]"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "every-error-code",
          file: "errors/schemas/ErrorCode.yaml",
          path: "x-error-codes.10",
          message:
            "No operation shows the code 13001 with status 500: add a named example, or take the status out of the registry.",
        },
        {
          rule: "every-error-code",
          file: "errors/schemas/ErrorCode.yaml",
          path: "x-error-codes.11",
          message:
            "No operation shows the code 13004 with status 504: add a named example, or take the status out of the registry.",
        },
      ]),
    );
  });
});

describe("error-examples", () => {
  test("refuses an example with another status than its own and one with a code of another status", async () => {
    const findings = await lint(
      replace("errors/examples/terminalOffline.yaml", "statusCode: 502", "statusCode: 500"),
      replace("errors/examples/terminalTimeout.yaml", "code: 13004", "code: 13001"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "error-examples",
          file: "errors/examples/terminalOffline.yaml",
          path: "value.error.statusCode",
          message: "The example `terminalOffline` says statusCode 500 under status 502: set it to 502.",
        },
        {
          rule: "valid-examples",
          file: "errors/examples/terminalOffline.yaml",
          path: "value.error.statusCode",
          message:
            "The example `terminalOffline` does not fit its schema: /error/statusCode must be equal to constant 502. Mend the example or the schema.",
        },
        {
          rule: "error-examples",
          file: "errors/examples/terminalTimeout.yaml",
          path: "value.error.code",
          message:
            "The example `terminalTimeout` has the code 13001, which x-error-codes does not list for status 502: use one of 13004, or register it.",
        },
        {
          rule: "valid-examples",
          file: "errors/examples/terminalTimeout.yaml",
          path: "value.error.code",
          message:
            "The example `terminalTimeout` does not fit its schema: /error/code must be equal to one of the allowed values [13004]. Mend the example or the schema.",
        },
      ]),
    );
  });
});

describe("allowed-error-codes", () => {
  test("refuses a schema that allows a code of another status", async () => {
    const findings = await lint(
      replace("errors/schemas/DeviceError.yaml", "enum: [13004]", "enum: [13001, 13004]"),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "allowed-error-codes",
          file: "errors/schemas/DeviceError.yaml",
          path: "",
          message:
            "The answer 502 allows the code 13001, which x-error-codes does not list for that status: narrow the enum of `error.code` to 13004.",
        },
      ]),
    );
  });
});

describe("same-named-errors", () => {
  test("refuses one name for two errors", async () => {
    const findings = await lint(
      replace("errors/responses/BadRequestOnQuery.yaml", "missingWebcode.yaml", "invalidDateFilter.yaml"),
      append(
        "errors/responses/BadRequestOnQuery.yaml",
        "examples:\n",
        "      first:\n        $ref: ../examples/missingWebcode.yaml\n",
      ),
    );
    expect(new Set(findings)).toEqual(
      new Set([
        {
          rule: "same-named-errors",
          file: "modifications/responses/BadRequestOnListModifications.yaml",
          path: "content.application/json.examples",
          message:
            "The example `missingWebcode` is another one at GET /external/v1/payment/session/{sessionId}: give both the same value, or one of them another name.",
        },
        {
          rule: "same-named-errors",
          file: "sessions/responses/BadRequestOnListSessions.yaml",
          path: "content.application/json.examples",
          message:
            "The example `missingWebcode` is another one at GET /external/v1/payment/session/{sessionId}: give both the same value, or one of them another name.",
        },
      ]),
    );
  });
});

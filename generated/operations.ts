// Generated from openapi/ by `npm run generate`; do not edit.

/**
 * Every operation. `route` is the path below the environment's prefix, `write` whether it takes an Idempotency-Key,
 * `touches` the kinds of resources that it reads or changes, `errors` the names of the errors that it documents.
 */
export const operations = [
  {
    "operationId": "createSession",
    "environment": "live",
    "method": "POST",
    "path": "/external/v1/payment/session",
    "route": "/payment/session",
    "scope": "external_api_live",
    "write": true,
    "tag": "Sessions",
    "touches": [
      "sessions"
    ],
    "statuses": [
      201,
      400,
      403,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingField",
      "unknownField",
      "unknownCurrency",
      "reservedParameter",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "invalidDate",
      "invalidCountry",
      "unsupportedCountry",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "getSession",
    "environment": "live",
    "method": "GET",
    "path": "/external/v1/payment/session/{sessionId}",
    "route": "/payment/session/{sessionId}",
    "scope": "external_api_live",
    "write": false,
    "tag": "Sessions",
    "touches": [
      "sessions",
      "payments"
    ],
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "sessionNotFound",
      "internalError"
    ]
  },
  {
    "operationId": "listSessions",
    "environment": "live",
    "method": "GET",
    "path": "/external/v1/payment/sessions",
    "route": "/payment/sessions",
    "scope": "external_api_live",
    "write": false,
    "tag": "Sessions",
    "touches": [
      "sessions",
      "payments"
    ],
    "statuses": [
      200,
      400,
      403,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "invalidPage",
      "invalidDateFilter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "internalError"
    ]
  },
  {
    "operationId": "refundPayment",
    "environment": "live",
    "method": "POST",
    "path": "/external/v1/payment/refund",
    "route": "/payment/refund",
    "scope": "external_api_live",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "refundExceedsCaptured",
      "paymentNotCaptured",
      "paymentCancelled",
      "currencyMismatch",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "capturePayment",
    "environment": "live",
    "method": "POST",
    "path": "/external/v1/payment/capture",
    "route": "/payment/capture",
    "scope": "external_api_live",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "notPreAuthorised",
      "alreadyCaptured",
      "captureExceedsAuthorised",
      "paymentCancelled",
      "currencyMismatch",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "cancelPayment",
    "environment": "live",
    "method": "POST",
    "path": "/external/v1/payment/cancel",
    "route": "/payment/cancel",
    "scope": "external_api_live",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "notPreAuthorised",
      "alreadyCaptured",
      "paymentCancelled",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "extendPayment",
    "environment": "live",
    "method": "POST",
    "path": "/external/v1/payment/extend",
    "route": "/payment/extend",
    "scope": "external_api_live",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "notPreAuthorised",
      "alreadyCaptured",
      "paymentCancelled",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "listModifications",
    "environment": "live",
    "method": "GET",
    "path": "/external/v1/payment/modifications",
    "route": "/payment/modifications",
    "scope": "external_api_live",
    "write": false,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      200,
      400,
      403,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "invalidPage",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "internalError"
    ]
  },
  {
    "operationId": "listTerminals",
    "environment": "live",
    "method": "GET",
    "path": "/external/v1/pos/terminals",
    "route": "/pos/terminals",
    "scope": "external_api_live",
    "write": false,
    "tag": "POS",
    "touches": [
      "terminals"
    ],
    "statuses": [
      200,
      400,
      403,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "createPosPayment",
    "environment": "live",
    "method": "POST",
    "path": "/external/v1/pos/payment",
    "route": "/pos/payment",
    "scope": "external_api_live",
    "write": true,
    "tag": "POS",
    "touches": [
      "terminals",
      "payments"
    ],
    "statuses": [
      201,
      400,
      403,
      404,
      409,
      413,
      415,
      500,
      502
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "terminalNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError",
      "terminalOffline",
      "terminalTimeout"
    ]
  },
  {
    "operationId": "createTestSession",
    "environment": "test",
    "method": "POST",
    "path": "/external/v1/test/payment/session",
    "route": "/payment/session",
    "scope": "external_api_test",
    "write": true,
    "tag": "Sessions",
    "touches": [
      "sessions"
    ],
    "statuses": [
      201,
      400,
      403,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingField",
      "unknownField",
      "unknownCurrency",
      "reservedParameter",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "invalidDate",
      "invalidCountry",
      "unsupportedCountry",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "getTestSession",
    "environment": "test",
    "method": "GET",
    "path": "/external/v1/test/payment/session/{sessionId}",
    "route": "/payment/session/{sessionId}",
    "scope": "external_api_test",
    "write": false,
    "tag": "Sessions",
    "touches": [
      "sessions",
      "payments"
    ],
    "statuses": [
      200,
      400,
      403,
      404,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "sessionNotFound",
      "internalError"
    ]
  },
  {
    "operationId": "listTestSessions",
    "environment": "test",
    "method": "GET",
    "path": "/external/v1/test/payment/sessions",
    "route": "/payment/sessions",
    "scope": "external_api_test",
    "write": false,
    "tag": "Sessions",
    "touches": [
      "sessions",
      "payments"
    ],
    "statuses": [
      200,
      400,
      403,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "invalidPage",
      "invalidDateFilter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "internalError"
    ]
  },
  {
    "operationId": "refundTestPayment",
    "environment": "test",
    "method": "POST",
    "path": "/external/v1/test/payment/refund",
    "route": "/payment/refund",
    "scope": "external_api_test",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "refundExceedsCaptured",
      "paymentNotCaptured",
      "paymentCancelled",
      "currencyMismatch",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "captureTestPayment",
    "environment": "test",
    "method": "POST",
    "path": "/external/v1/test/payment/capture",
    "route": "/payment/capture",
    "scope": "external_api_test",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "notPreAuthorised",
      "alreadyCaptured",
      "captureExceedsAuthorised",
      "paymentCancelled",
      "currencyMismatch",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "cancelTestPayment",
    "environment": "test",
    "method": "POST",
    "path": "/external/v1/test/payment/cancel",
    "route": "/payment/cancel",
    "scope": "external_api_test",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "notPreAuthorised",
      "alreadyCaptured",
      "paymentCancelled",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "extendTestPayment",
    "environment": "test",
    "method": "POST",
    "path": "/external/v1/test/payment/extend",
    "route": "/payment/extend",
    "scope": "external_api_test",
    "write": true,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      202,
      400,
      403,
      404,
      409,
      413,
      415,
      500
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "notPreAuthorised",
      "alreadyCaptured",
      "paymentCancelled",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "foreignPayment",
      "paymentNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "listTestModifications",
    "environment": "test",
    "method": "GET",
    "path": "/external/v1/test/payment/modifications",
    "route": "/payment/modifications",
    "scope": "external_api_test",
    "write": false,
    "tag": "Modifications",
    "touches": [
      "payments",
      "modifications"
    ],
    "statuses": [
      200,
      400,
      403,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "invalidPage",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "internalError"
    ]
  },
  {
    "operationId": "listTestTerminals",
    "environment": "test",
    "method": "GET",
    "path": "/external/v1/test/pos/terminals",
    "route": "/pos/terminals",
    "scope": "external_api_test",
    "write": false,
    "tag": "POS",
    "touches": [
      "terminals"
    ],
    "statuses": [
      200,
      400,
      403,
      500
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "internalError",
      "providerError"
    ]
  },
  {
    "operationId": "createTestPosPayment",
    "environment": "test",
    "method": "POST",
    "path": "/external/v1/test/pos/payment",
    "route": "/pos/payment",
    "scope": "external_api_test",
    "write": true,
    "tag": "POS",
    "touches": [
      "terminals",
      "payments"
    ],
    "statuses": [
      201,
      400,
      403,
      404,
      409,
      413,
      415,
      500,
      502
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "terminalNotFound",
      "differentBody",
      "differentEndpoint",
      "payloadTooLarge",
      "unsupportedMediaType",
      "unsupportedContentEncoding",
      "internalError",
      "providerError",
      "terminalOffline",
      "terminalTimeout"
    ]
  }
] as const;

export type OperationId = (typeof operations)[number]["operationId"];

/**
 * The operationId of each method and path, apart from the other columns so that a browser loads little. A path without
 * parameters comes before a template that matches it too.
 */
export const operationIds = {
  "POST /external/v1/payment/session": "createSession",
  "GET /external/v1/payment/sessions": "listSessions",
  "POST /external/v1/payment/refund": "refundPayment",
  "POST /external/v1/payment/capture": "capturePayment",
  "POST /external/v1/payment/cancel": "cancelPayment",
  "POST /external/v1/payment/extend": "extendPayment",
  "GET /external/v1/payment/modifications": "listModifications",
  "GET /external/v1/pos/terminals": "listTerminals",
  "POST /external/v1/pos/payment": "createPosPayment",
  "POST /external/v1/test/payment/session": "createTestSession",
  "GET /external/v1/test/payment/sessions": "listTestSessions",
  "POST /external/v1/test/payment/refund": "refundTestPayment",
  "POST /external/v1/test/payment/capture": "captureTestPayment",
  "POST /external/v1/test/payment/cancel": "cancelTestPayment",
  "POST /external/v1/test/payment/extend": "extendTestPayment",
  "GET /external/v1/test/payment/modifications": "listTestModifications",
  "GET /external/v1/test/pos/terminals": "listTestTerminals",
  "POST /external/v1/test/pos/payment": "createTestPosPayment",
  "GET /external/v1/payment/session/{sessionId}": "getSession",
  "GET /external/v1/test/payment/session/{sessionId}": "getTestSession"
} as const;

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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "paymentRefunded",
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "overloaded"
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
      429,
      500,
      503
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      502,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "terminalOffline",
      "terminalTimeout",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
    ],
    "errors": [
      "missingWebcodeField",
      "unknownField",
      "unknownParameter",
      "malformedJson",
      "jsonTooDeep",
      "invalidIdempotencyKey",
      "paymentRefunded",
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      503
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
      "tooManyRequests",
      "internalError",
      "overloaded"
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
      429,
      500,
      503
    ],
    "errors": [
      "missingWebcode",
      "unknownParameter",
      "missingApiKey",
      "unknownApiKey",
      "ipNotAllowed",
      "wrongEnvironment",
      "wrongWebcode",
      "tooManyRequests",
      "internalError",
      "providerError",
      "overloaded"
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
      429,
      500,
      502,
      503
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
      "tooManyRequests",
      "internalError",
      "providerError",
      "terminalOffline",
      "terminalTimeout",
      "overloaded"
    ]
  }
] as const;

export type OperationId = (typeof operations)[number]["operationId"];

/**
 * The operationIds of each method and route by environment, apart from the other columns so that a browser loads little.
 */
export const operationIds = {
  "POST /payment/session": {
    "live": "createSession",
    "test": "createTestSession"
  },
  "GET /payment/session/{sessionId}": {
    "live": "getSession",
    "test": "getTestSession"
  },
  "GET /payment/sessions": {
    "live": "listSessions",
    "test": "listTestSessions"
  },
  "POST /payment/refund": {
    "live": "refundPayment",
    "test": "refundTestPayment"
  },
  "POST /payment/capture": {
    "live": "capturePayment",
    "test": "captureTestPayment"
  },
  "POST /payment/cancel": {
    "live": "cancelPayment",
    "test": "cancelTestPayment"
  },
  "POST /payment/extend": {
    "live": "extendPayment",
    "test": "extendTestPayment"
  },
  "GET /payment/modifications": {
    "live": "listModifications",
    "test": "listTestModifications"
  },
  "GET /pos/terminals": {
    "live": "listTerminals",
    "test": "listTestTerminals"
  },
  "POST /pos/payment": {
    "live": "createPosPayment",
    "test": "createTestPosPayment"
  }
} as const;

/** How long a client waits for an operation that takes longer than others, by method and route, seconds. */
export const clientTimeoutSeconds = {
  "POST /pos/payment": 150
} as const;
